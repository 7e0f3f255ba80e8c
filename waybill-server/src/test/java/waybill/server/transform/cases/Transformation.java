package waybill.server.transform.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import waybill.server.content.Members;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonSyntaxException;

/** What a stand-in makes of a body; texts have a character for each byte. */
final class Transformation {
  private Transformation() {}

  /** The answer; null when the body cannot be read. */
  static @Nullable String of(Members spec, String body) {
    return switch (spec.text("kind", "echo")) {
      case "echo" -> body;
      case "upper" -> upper(body);
      case "length" -> Integer.toString(body.length());
      case "sha256" -> sha256(body);
      case "line_count" -> Integer.toString(lines(body).size());
      case "constant" -> Behavior.latin(spec.text("text", ""));
      case "empty" -> "";
      case "wrap" ->
          Behavior.latin(spec.text("open", "")) + body + Behavior.latin(spec.text("close", ""));
      case "reversed" -> new StringBuilder(body).reverse().toString();
      case "per_line" -> {
        String prefix = Behavior.latin(spec.text("prefix", ""));
        yield joined(spec, lines(body).stream().map(line -> prefix + line).toList());
      }
      case "csv_sum" -> joined(spec, lines(body).stream().map(Transformation::rowSum).toList());
      case "json_sum" -> {
        List<Json> values = values(body);
        yield values == null
            ? null
            : joined(spec, values.stream().map(v -> "{\"score\":" + plain(sum(v)) + "}").toList());
      }
      case String other -> throw new IllegalArgumentException("No stand-in does " + other + ".");
    };
  }

  private static String upper(String body) {
    StringBuilder upper = new StringBuilder(body);
    for (int i = 0; i < upper.length(); i++) {
      char c = upper.charAt(i);
      upper.setCharAt(i, c < 128 ? Character.toUpperCase(c) : c);
    }
    return upper.toString();
  }

  private static String joined(Members spec, List<String> answers) {
    List<String> all = new ArrayList<>(answers);
    switch (spec.text("every", "")) {
      case "drop_last" -> all.removeLast();
      case "extra" -> all.add(all.getLast());
      default -> {} // one for each
    }
    boolean ends = spec.flag("trailing_newline", true) && !all.isEmpty();
    return String.join("\n", all) + (ends ? "\n" : "");
  }

  private static List<String> lines(String body) {
    return body.isEmpty()
        ? List.of()
        : List.of(body.split("\n", -1)).stream()
            .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
            .filter(line -> !line.isEmpty())
            .toList();
  }

  private static String rowSum(String row) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String field : row.split(",", -1)) {
      String bare = field.strip().replaceAll("^\"+|\"+$", "");
      if (bare.matches("[-+]?[0-9]+(\\.[0-9]*)?(e[-+]?[0-9]+)?")) {
        sum = sum.add(new BigDecimal(bare));
      }
    }
    return plain(sum);
  }

  private static @Nullable List<Json> values(String body) {
    String text = new String(body.getBytes(ISO_8859_1), UTF_8);
    try {
      return List.of(JsonReader.read(text));
    } catch (JsonSyntaxException severalOrNone) {
      try {
        return lines(text).stream().map(JsonReader::read).toList();
      } catch (JsonSyntaxException none) {
        return null;
      }
    }
  }

  private static BigDecimal sum(Json value) {
    return switch (value) {
      case JsonNumber(String literal) -> new BigDecimal(literal);
      case JsonArray(var items) ->
          items.stream().map(Transformation::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
      case JsonObject(var members) ->
          members.values().stream()
              .map(Transformation::sum)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      default -> BigDecimal.ZERO;
    };
  }

  private static String plain(BigDecimal number) {
    boolean isWhole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    return isWhole
        ? number.toBigInteger().toString()
        : Double.toString(number.doubleValue()).toLowerCase(Locale.ROOT);
  }

  /** Of bytes that are a character each, in hexadecimal. */
  static String sha256(String bytes) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.getBytes(ISO_8859_1)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
