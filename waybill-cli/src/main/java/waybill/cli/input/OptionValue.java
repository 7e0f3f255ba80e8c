package waybill.cli.input;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
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
      parameters.put(member.name(), bytes);
    } else {
      parameters.put(member.name(), value(shape, raw, option));
    }
  }

  /** The text given for an option that is no member of the request. */
  public String text(String option, String word) {
    String text = load(option, word).asText();
    return text == null ? word : text;
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

  private Json value(Shape shape, RawValue raw, String option) {
    return isShorthand(shape, raw) ? shorthand(shape, raw, option) : plain(shape, raw, option);
  }

  private static boolean isShorthand(Shape shape, RawValue raw) {
    String first = raw.first().strip();
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

  private Json shorthand(Shape shape, RawValue raw, String option) {
    try {
      String text = raw.asText();
      if (text != null) {
        Json parsed = Shorthand.parse(text, files);
        return shape instanceof Shape.ListOf ? parsed : ShorthandTypes.apply(shape, parsed);
      }
      List<Json> items = new ArrayList<>();
      for (String word : words(raw)) {
        items.add(Shorthand.parse(word, files));
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
    return only && raw.first().strip().startsWith("[") ? raw.first() : null;
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
    if (!text.strip().startsWith("{")) {
      throw fault(option, "Invalid JSON:\n" + text);
    }
    return json(text, option);
  }

  private static Json json(String text, String option) {
    try {
      return JsonReader.read(text);
    } catch (JsonSyntaxException e) {
      throw badJson(option, e, text);
    }
  }

  /** What is said about a value that is no JSON. */
  static Failure badJson(String option, JsonSyntaxException e, String text) {
    return fault(option, "Invalid JSON: " + e.getMessage() + "\nJSON received: " + text);
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
