package waybill.cli.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import waybill.cli.command.Names;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;

/**
 * A request as a person types it: an option for each member, shorthand for structures, a file for
 * what is JSON itself; lines end where the shell and the notation allow it.
 */
final class ExampleCommand {
  private static final int OPTION_INDENT = 4;
  private static final int VALUE_INDENT = 6;

  private final Sheet sheet;
  private final List<JsonFile> files = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int indent;

  private ExampleCommand(Sheet sheet, int indent, String start) {
    this.sheet = sheet;
    this.indent = indent;
    line.append(start);
  }

  /**
   * Writes a command.
   *
   * @param start the words before the options
   * @param end further options, each with its value
   */
  static void write(Sheet sheet, String start, JsonObject request, String... end) {
    ExampleCommand command = new ExampleCommand(sheet, 2, start);
    request.members().forEach(command::option);
    for (String option : end) {
      command.add(List.of(List.of(option)));
    }
    command.finish();
  }

  /** Writes one option alone. */
  static void writeOption(Sheet sheet, String member, Json value) {
    ExampleCommand command = new ExampleCommand(sheet, 2, "");
    command.option(member, value);
    command.finish();
  }

  private void finish() {
    sheet.line(indent, line.toString());
    for (JsonFile file : files) {
      sheet.gap().line(2, "# " + file.name());
      JsonLines.write(sheet, 2, JsonReader.read(file.content()));
    }
  }

  private void option(String member, Json value) {
    String name = "--" + Names.option(member);
    List<List<String>> words = new ArrayList<>();
    if (value instanceof JsonBoolean flag) {
      words.add(List.of(flag.value() ? name : "--no-" + Names.option(member)));
    } else {
      words.add(List.of(name));
      words.addAll(values(member, value));
    }
    add(words);
  }

  /** Each word in the pieces between which a line may end. */
  private List<List<String>> values(String member, Json value) {
    JsonFile file = JsonFile.of(member, value);
    if (file != null) {
      files.add(file);
      return List.of(List.of(file.url()));
    }
    return switch (value) {
      case JsonArray array -> array.items().stream().map(this::word).toList();
      default -> List.of(word(value));
    };
  }

  private List<String> word(Json value) {
    return switch (value) {
      case JsonObject object -> {
        noteFiles(object);
        yield quoted(ShorthandText.of(object));
      }
      case JsonString text -> quoted(List.of(text.value()));
      case JsonNumber number -> List.of(number.literal());
      default -> throw new IllegalArgumentException("No word of a command line: " + value);
    };
  }

  private void noteFiles(JsonObject object) {
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      JsonFile file = JsonFile.of(member.getKey(), member.getValue());
      if (file != null) {
        files.add(file);
      }
    }
  }

  private static List<String> quoted(List<String> pieces) {
    String word = String.join("", pieces);
    boolean fits = VALUE_INDENT + word.length() + 2 <= Sheet.COLUMNS;
    if (isPlain(word) && (fits || pieces.size() == 1)) {
      return List.of(word);
    }
    List<String> quoted = new ArrayList<>(pieces);
    quoted.replaceAll(piece -> piece.replace("'", "'\\''"));
    quoted.set(0, "'" + quoted.getFirst());
    quoted.set(quoted.size() - 1, quoted.getLast() + "'");
    return quoted;
  }

  private static boolean isPlain(String word) {
    return !word.isEmpty()
        && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_./:=@%+,-".indexOf(c) >= 0);
  }

  private void add(List<List<String>> words) {
    int length = words.stream().mapToInt(word -> String.join("", word).length() + 1).sum();
    if (!line.isEmpty() && indent + line.length() + length + 2 > Sheet.COLUMNS) {
      breakLine(" \\", OPTION_INDENT);
    }
    for (List<String> word : words) {
      addWord(word);
    }
  }

  private void addWord(List<String> pieces) {
    int length = String.join("", pieces).length();
    boolean fitsAlone = pieces.size() == 1 || VALUE_INDENT + length + 2 <= Sheet.COLUMNS;
    int begin = fitsAlone ? length + 2 : pieces.getFirst().length();
    if (!line.isEmpty() && indent + line.length() + 1 + begin > Sheet.COLUMNS) {
      breakLine(" \\", VALUE_INDENT);
    }
    if (!line.isEmpty()) {
      line.append(' ');
    }
    boolean first = true;
    for (String piece : pieces) {
      if (!first && indent + line.length() + piece.length() + 2 > Sheet.COLUMNS) {
        breakLine("", VALUE_INDENT);
      }
      line.append(piece);
      first = false;
    }
  }

  private void breakLine(String end, int nextIndent) {
    sheet.line(indent, line + end);
    line.setLength(0);
    indent = nextIndent;
  }
}
