package waybill.cli.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.python.Blanks;
import waybill.cli.python.PythonNumber;
import waybill.cli.python.PythonText;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonSyntaxException;
import waybill.wire.shape.Shape;

/** What the words given for an option mean for a member of a request. */
public final class OptionValue {
  private final ParameterFiles files;

  /**
   * A reader of values.
   *
   * @param files what values may stand for
   */
  public OptionValue(ParameterFiles files) {
    this.files = files;
  }

  /**
   * Sets a member from the words of its option.
   *
   * @param option with its dashes, for messages
   * @throws Failure if the words are no value of this type
   */
  public void set(Parameters parameters, Shape.Member member, String option, List<String> words) {
    Shape shape = member.target();
    RawValue raw = load(option, shape, words);
    byte[] bytes = raw.bytes();
    if (bytes != null && shape instanceof Shape.Text) {
      parameters.put(member.name(), parameters.standIn(bytes));
    } else if (bytes != null) {
      parameters.put(member.name(), ofBytes(shape, bytes, option));
    } else if (isShorthand(shape, raw)) {
      parameters.put(member.name(), shorthand(parameters, shape, raw, option));
    } else {
      parameters.putOrdered(member.name(), plain(shape, raw, option));
    }
  }

  /** Bytes in a place that is not for bytes: numbers may be read from them, lists made of them. */
  private static Json ofBytes(Shape shape, byte[] bytes, String option) {
    if (shape instanceof Shape.ListOf list && !isComplex(list.element())) {
      List<Json> items = new ArrayList<>();
      for (byte b : bytes) {
        items.add(JsonNumber.of(b & 0xff));
      }
      return new JsonArray(items);
    }
    if (isComplex(shape)) {
      throw fault(option, "A value of this kind is text: load it with file:// for fileb://");
    }
    JsonNumber number =
        shape instanceof Shape.Whole
            ? PythonNumber.parseInt(new String(bytes, StandardCharsets.ISO_8859_1))
            : null;
    if (shape instanceof Shape.Whole && number == null) {
      throw Failure.plain(
          "invalid literal for int() with base 10: ".concat(PythonText.bytes(bytes)));
    }
    return number == null ? scalar(shape, new String(bytes, StandardCharsets.UTF_8)) : number;
  }

  /** The text given for an option that is no member of the request. */
  public String text(String option, String word) {
    String text = load(option, word).asText();
    return text == null ? word : text;
  }

  /**
   * Loads what the value of an option stands for, to find out whether that can be done.
   *
   * @throws Failure if it cannot
   */
  public void check(String option, String word) {
    load(option, word);
  }

  private RawValue load(String option, Shape shape, List<String> words) {
    if (shape instanceof Shape.ListOf && words.size() != 1) {
      return RawValue.of(words);
    }
    String word = words.get(0);
    RawValue loaded = load(option, word);
    boolean unchanged = word.equals(loaded.text());
    return shape instanceof Shape.ListOf && unchanged ? RawValue.of(words) : loaded;
  }

  private RawValue load(String option, String word) {
    try {
      return files.load(word);
    } catch (Failure e) {
      throw fault(option, e.message());
    }
  }

  private static boolean isShorthand(Shape shape, RawValue raw) {
    String first = Blanks.stripLeading(raw.first());
    if (first.startsWith("[") || first.startsWith("{")) {
      return false;
    }
    Shape inner = shape instanceof Shape.ListOf list ? list.element() : shape;
    return isComplex(inner);
  }

  private static boolean isComplex(Shape shape) {
    return shape instanceof Shape.Structure
        || shape instanceof Shape.MapOf
        || shape instanceof Shape.ListOf;
  }

  private Json shorthand(Parameters parameters, Shape shape, RawValue raw, String option) {
    try {
      String text = raw.asText();
      if (text != null) {
        Json parsed = Shorthand.parse(text, files, parameters);
        return shape instanceof Shape.ListOf ? parsed : ShorthandTypes.apply(shape, parsed);
      }
      List<Json> items = new ArrayList<>();
      for (String word : words(raw)) {
        items.add(Shorthand.parse(word, files, parameters));
      }
      return ShorthandTypes.apply(shape, new JsonArray(items));
    } catch (ShorthandSyntaxException e) {
      throw fault(option, e.text());
    }
  }

  private Json plain(Shape shape, RawValue raw, String option) {
    String text = raw.asText();
    if (shape instanceof Shape.ListOf list) {
      String json = jsonList(raw);
      return json == null ? elements(list.element(), raw, option) : json(json, option);
    }
    if (isComplex(shape)) {
      return object(text == null ? raw.first() : text, option);
    }
    return scalar(shape, text == null ? raw.first() : text);
  }

  /** The text of a JSON list, if the value is one: a file's text, or the only word. */
  private static @Nullable String jsonList(RawValue raw) {
    boolean only = raw.words() == null || raw.words().size() == 1;
    return only && Blanks.stripLeading(raw.first()).startsWith("[") ? raw.first() : null;
  }

  /** Each word is an element; of a text, each character is one, as the AWS CLI has it. */
  private Json elements(Shape element, RawValue raw, String option) {
    List<Json> items = new ArrayList<>();
    for (String word : words(raw)) {
      items.add(
          isComplex(element) ? plain(element, RawValue.of(word), option) : scalar(element, word));
    }
    return new JsonArray(items);
  }

  private static List<String> words(RawValue raw) {
    if (raw.words() != null) {
      return raw.words();
    }
    List<String> characters = new ArrayList<>();
    String text = raw.first();
    int at = 0;
    while (at < text.length()) {
      int code = text.codePointAt(at);
      characters.add(Character.toString(code));
      at += Character.charCount(code);
    }
    return characters;
  }

  private static Json object(String text, String option) {
    if (!Blanks.stripLeading(text).startsWith("{")) {
      throw fault(option, "Invalid JSON:\n" + text);
    }
    return json(text, option);
  }

  private static Json json(String text, String option) {
    try {
      return JsonReader.read(text);
    } catch (JsonSyntaxException e) {
      throw badJson(option, e.getMessage(), text);
    }
  }

  /** What is said about a value that is no JSON. */
  static Failure badJson(String option, @Nullable String reason, String text) {
    return fault(option, "Invalid JSON: " + reason + "\nJSON received: " + text);
  }

  private static Json scalar(Shape shape, String text) {
    if (shape instanceof Shape.Whole) {
      return ShorthandTypes.whole(new JsonString(text));
    }
    if (shape instanceof Shape.Real) {
      return ShorthandTypes.real(new JsonString(text));
    }
    if (shape instanceof Shape.Flag) {
      return new JsonBoolean(!text.isEmpty() && !text.equalsIgnoreCase("false"));
    }
    return new JsonString(text);
  }

  private static Failure fault(String option, String what) {
    return Failure.plain("Error parsing parameter '" + option + "': " + what);
  }
}
