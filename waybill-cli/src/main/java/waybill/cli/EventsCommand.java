package waybill.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.cli.command.Choices;
import waybill.cli.command.GlobalOptions;
import waybill.cli.command.Option;
import waybill.cli.command.ParsedWords;
import waybill.cli.command.WordParser;
import waybill.cli.failure.ExitCode;
import waybill.cli.host.DebugLog;
import waybill.cli.host.Host;
import waybill.cli.input.Parameters;
import waybill.cli.output.Sink;
import waybill.cli.profile.Profiles;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.operation.Contract;

/** {@code waybill events list|replay|sinks}: what became of events, and sending them again. */
final class EventsCommand {
  private static final List<String> ACTIONS = List.of("list", "replay", "sinks");

  private static final List<Option> LIST =
      List.of(
          Option.one("resource-arn"),
          Option.one("sink-name"),
          Option.choice("state", "Delivered", "Failing", "Pending"),
          Option.one("since"),
          Option.of("max-results", Option.Kind.NUMBER),
          Option.one("next-token"));

  private static final List<Option> REPLAY =
      List.of(
          Option.one("sink-name"),
          Option.of("event-ids", Option.Kind.MANY),
          Option.one("from"),
          Option.one("to"));

  private final Host host;
  private final Sink out;

  EventsCommand(Host host, Sink out) {
    this.host = host;
    this.out = out;
  }

  int run(List<String> words) {
    ParsedWords global = GlobalOptions.parser(new Actions()).parse(words);
    Profiles profiles = Profiles.load(host, global.word("profile"));
    Globals globals = new Globals(global);
    DebugLog log = new DebugLog(host, globals.isDebug());
    Session session = new Session(host, globals, profiles, log, out);
    switch (String.valueOf(global.word("command"))) {
      case "list" -> list(session, parsed(LIST, Set.of(), global.rest()));
      case "replay" -> replay(session, parsed(REPLAY, Set.of("--sink-name"), global.rest()));
      default -> {
        OwnWords.refuseRest(parsed(List.of(), Set.of(), global.rest()), List.of());
        sinks(session);
      }
    }
    return ExitCode.OK;
  }

  private static ParsedWords parsed(
      List<Option> options, Set<String> required, List<String> words) {
    ParsedWords parsed = new WordParser(options, required, List.of()).parse(words);
    OwnWords.refuseRest(parsed, options);
    return parsed;
  }

  private void list(Session session, ParsedWords words) {
    Parameters input = new Parameters();
    put(input, "ResourceArn", words.word("resource-arn"));
    put(input, "SinkName", words.word("sink-name"));
    put(input, "State", words.word("state"));
    put(input, "Since", words.word("since"));
    put(input, "NextToken", words.word("next-token"));
    String limit = words.word("max-results");
    if (limit != null) {
      input.put("MaxResults", new JsonNumber(limit));
    }
    JsonObject answer = call(session, "ListEvents", input);
    if (isPrinted(session, "ListEvents", answer)) {
      return;
    }
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"TIME", "STATE", "TRIES", "SINK", "RESOURCE", "LAST", "ID"});
    for (JsonObject row : items(answer, "Deliveries")) {
      List<JsonObject> attempts = items(row, "Attempts");
      rows.add(
          new String[] {
            time(row.get("Time")),
            text(row, "State"),
            Integer.toString(attempts.size()),
            text(row, "SinkName"),
            resource(text(row, "ResourceArn")),
            attempts.isEmpty() ? "-" : last(attempts.get(attempts.size() - 1)),
            text(row, "EventId")
          });
    }
    write(rows);
    String token = answer.text("NextToken");
    if (token != null) {
      out.write("There are more: --next-token " + token + "\n");
    }
  }

  private void replay(Session session, ParsedWords words) {
    Parameters input = new Parameters();
    put(input, "SinkName", words.word("sink-name"));
    put(input, "From", words.word("from"));
    put(input, "To", words.word("to"));
    List<String> ids = words.words("event-ids");
    if (ids != null) {
      List<Json> items = new ArrayList<>();
      ids.forEach(id -> items.add(new JsonString(id)));
      input.put("EventIds", new JsonArray(items));
    }
    call(session, "ReplayEvents", input);
  }

  private void sinks(Session session) {
    JsonObject answer = call(session, "ListEventSinks", new Parameters());
    if (isPrinted(session, "ListEventSinks", answer)) {
      return;
    }
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"SINK", "TYPE", "BEHIND", "STUCK", "FORMAT", "TARGET"});
    for (JsonObject sink : items(answer, "EventSinks")) {
      rows.add(
          new String[] {
            text(sink, "SinkName"),
            text(sink, "SinkType"),
            text(sink, "Behind"),
            text(sink, "StuckCount"),
            text(sink, "Format"),
            text(sink, "Target")
          });
    }
    write(rows);
  }

  private static JsonObject call(Session session, String name, Parameters input) {
    return OwnCall.call(session, Contract.load(), name, input);
  }

  /** Prints in the layout that was asked for, if one was. */
  private static boolean isPrinted(Session session, String title, JsonObject answer) {
    boolean asked =
        session.globals().text("output") != null || session.globals().text("query") != null;
    if (asked) {
      new Printer(session, title).print(answer);
    }
    return asked;
  }

  private static void put(Parameters input, String name, @Nullable String word) {
    if (word != null) {
      input.put(name, new JsonString(word));
    }
  }

  private static List<JsonObject> items(JsonObject of, String name) {
    List<JsonObject> found = new ArrayList<>();
    if (of.get(name) instanceof JsonArray array) {
      for (Json item : array.items()) {
        if (item instanceof JsonObject object) {
          found.add(object);
        }
      }
    }
    return found;
  }

  private static String text(JsonObject of, String name) {
    Json value = of.get(name);
    if (value instanceof JsonString string) {
      return string.value();
    }
    return value instanceof JsonNumber number ? number.literal() : "-";
  }

  /** Seconds since 1970 as a time that people read; texts, which a profile may ask for, as is. */
  private static String time(@Nullable Json value) {
    if (value instanceof JsonNumber number) {
      return Instant.ofEpochMilli(Math.round(Double.parseDouble(number.literal()) * 1000))
          .toString();
    }
    return value instanceof JsonString string ? string.value() : "-";
  }

  private static String last(JsonObject attempt) {
    String error = attempt.text("Error");
    return error == null ? "ok" : error;
  }

  /** What follows the account in an ARN. */
  private static String resource(String arn) {
    String[] parts = arn.split(":", 6);
    return parts[parts.length - 1];
  }

  private void write(List<String[]> rows) {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.length; i++) {
        char[] blanks = new char[widths[i] - row[i].length() + 2];
        Arrays.fill(blanks, ' ');
        line.append(row[i]).append(blanks);
      }
      out.write(line.toString().stripTrailing() + "\n");
    }
  }

  private record Actions() implements Choices {
    @Override
    public boolean contains(String word) {
      return ACTIONS.contains(word);
    }

    @Override
    public List<String> all() {
      return ACTIONS;
    }
  }
}
