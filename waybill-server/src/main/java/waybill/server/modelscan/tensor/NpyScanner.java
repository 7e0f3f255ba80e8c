package waybill.server.modelscan.tensor;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import waybill.server.modelscan.content.Content;
import waybill.server.modelscan.content.Cursor;
import waybill.server.modelscan.content.Place;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.content.UnreadableContent;
import waybill.server.modelscan.pickle.PickleScanner;

/** Reads NumPy's array files: numbers are left alone, an array of objects is a pickle. */
public final class NpyScanner {
  private static final int HEADER_BYTES_MAX = 1 << 20;

  private static final Pattern ELEMENT =
      Pattern.compile("[<>|=]?([?a-zA-Z])([0-9]{0,9})(?:\\[[0-9]*[a-zA-Z]+\\])?");

  private final PickleScanner pickles;

  /** Hands arrays of objects on. */
  public NpyScanner(PickleScanner pickles) {
    this.pickles = pickles;
  }

  /** Whether a content begins so. */
  public static boolean begins(byte[] head) {
    return head.length >= 6
        && (head[0] & 0xff) == 0x93
        && new String(head, 1, 5, StandardCharsets.US_ASCII).equals("NUMPY");
  }

  /** Scans a file; throws {@code UnreadableContent} where it breaks a rule. */
  public void scan(Content content, Place place, Session session) {
    Cursor cursor = new Cursor(content, 6);
    int version = cursor.u8();
    cursor.u8();
    if (version < 1 || version > 3) {
      throw new UnreadableContent("It is of version " + version + ", which does not exist.");
    }
    long length = version == 1 ? cursor.u16() : cursor.u32();
    if (length > HEADER_BYTES_MAX) {
      throw new UnreadableContent("Its header would be " + length + " bytes long.");
    }
    String header = new String(cursor.bytes((int) length), StandardCharsets.UTF_8);
    Object literal = PythonLiteral.read(header);
    if (!(literal instanceof Map<?, ?> map) || map.size() != 3) {
      throw new UnreadableContent("Its header is not the dictionary that the format wants.");
    }
    long element = bytes(map.get("descr"));
    if (element < 0) {
      Content rest = content.slice(cursor.position(), cursor.left());
      pickles.scan(rest, place, session);
      return;
    }
    long bytes = times(element, elements(map.get("shape")));
    if (!(map.get("fortran_order") instanceof Boolean)) {
      throw new UnreadableContent("Its header does not say in which order the numbers are.");
    }
    fits(bytes, content.wholeSize() - cursor.position());
  }

  private static void fits(long bytes, long there) {
    if (bytes != there) {
      throw new UnreadableContent(
          "Its shape takes " + bytes + " bytes, and there are " + there + ".");
    }
  }

  /** How many bytes an element takes; -1 if there are objects in it. */
  private static long bytes(@Nullable Object type) {
    if (type instanceof String text) {
      return simple(text);
    }
    if (!(type instanceof List<?> fields)) {
      throw new UnreadableContent("Its header does not say what it holds.");
    }
    long sum = 0;
    boolean objects = false;
    for (Object field : fields) {
      if (!(field instanceof List<?> parts) || parts.size() < 2 || parts.size() > 3) {
        throw new UnreadableContent("A field of its records has no type.");
      }
      long one = bytes(parts.get(1));
      objects |= one < 0;
      sum += times(Math.max(one, 0), parts.size() < 3 ? 1 : elements(parts.get(2)));
    }
    return objects ? -1 : sum;
  }

  private static long simple(String text) {
    Matcher matched = ELEMENT.matcher(text);
    if (!matched.matches()) {
      throw new UnreadableContent("Its elements are of a type that NumPy does not have.");
    }
    long count = matched.group(2).isEmpty() ? 1 : Long.parseLong(matched.group(2));
    return switch (matched.group(1)) {
      case "O" -> -1;
      case "U" -> 4 * count;
      case "?", "b", "B", "i", "u", "f", "c", "m", "M", "S", "a", "V" -> count;
      default ->
          throw new UnreadableContent("Its elements are of a type that NumPy does not have.");
    };
  }

  private static long elements(@Nullable Object shape) {
    if (shape instanceof Long length && length >= 0) {
      return length;
    }
    if (!(shape instanceof List<?> lengths)) {
      throw new UnreadableContent("Its shape is none.");
    }
    long elements = 1;
    for (Object length : lengths) {
      if (!(length instanceof Long number) || number < 0) {
        throw new UnreadableContent("Its shape is none.");
      }
      elements = times(elements, number);
    }
    return elements;
  }

  private static long times(long left, long right) {
    if (right != 0 && left > Long.MAX_VALUE / right) {
      throw new UnreadableContent("It is larger than any file.");
    }
    return left * right;
  }
}
