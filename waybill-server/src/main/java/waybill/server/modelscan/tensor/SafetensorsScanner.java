package waybill.server.modelscan.tensor;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import waybill.server.modelscan.content.Content;
import waybill.server.modelscan.content.ContentStream;
import waybill.server.modelscan.content.Cursor;
import waybill.server.modelscan.content.LimitReached;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.content.UnreadableContent;
import waybill.server.modelscan.text.JsonTree;

/**
 * Reads safetensors by the format's own rules: the header is one JSON object, names are unique, and
 * the tensors fill the rest of the file without overlap or hole.
 */
public final class SafetensorsScanner {
  /** The format's own limit. */
  private static final long HEADER_BYTES_MAX = 100_000_000;

  private static final int TENSORS_MAX = 200_000;
  private static final int LENGTH = 8;

  private static final Map<String, Integer> BITS =
      Map.ofEntries(
          Map.entry("BOOL", 8),
          Map.entry("U8", 8),
          Map.entry("I8", 8),
          Map.entry("F4", 4),
          Map.entry("F6_E2M3", 6),
          Map.entry("F6_E3M2", 6),
          Map.entry("F8_E5M2", 8),
          Map.entry("F8_E4M3", 8),
          Map.entry("F8_E8M0", 8),
          Map.entry("I16", 16),
          Map.entry("U16", 16),
          Map.entry("F16", 16),
          Map.entry("BF16", 16),
          Map.entry("I32", 32),
          Map.entry("U32", 32),
          Map.entry("F32", 32),
          Map.entry("I64", 64),
          Map.entry("U64", 64),
          Map.entry("F64", 64),
          Map.entry("C64", 64));

  private final Session session;
  private final JsonParser parser;
  private final Set<String> names = new HashSet<>();
  private long[] starts = new long[64];
  private long[] ends = new long[64];
  private int count;

  private SafetensorsScanner(JsonParser parser, Session session) {
    this.parser = parser;
    this.session = session;
  }

  /** Whether a content could begin so: a length that fits, then an object. */
  public static boolean begins(Content content) {
    byte[] head = content.head(LENGTH + 1);
    if (head.length <= LENGTH || head[LENGTH] != '{') {
      return false;
    }
    long length = new Cursor(content).i64();
    return length >= 2 && length <= HEADER_BYTES_MAX;
  }

  /** Scans a file; throws {@code UnreadableContent} where it breaks a rule. */
  public static void scan(Content content, Session session) {
    long length = new Cursor(content).i64();
    if (length < 2 || length > HEADER_BYTES_MAX) {
      throw new UnreadableContent(
          "Its header would be " + Long.toUnsignedString(length) + " bytes long.");
    }
    Content header = content.slice(LENGTH, length);
    if (!header.isWhole()) {
      throw new UnreadableContent("It ends within its header.");
    }
    byte[] start = header.head(2);
    // A JSON parser would take other encodings, by the zeros in them; the format does not.
    if (start[0] != '{' || start[1] == 0) {
      throw new UnreadableContent("Its header is no JSON object.");
    }
    try (JsonParser parser = JsonTree.parser(new ContentStream(header))) {
      SafetensorsScanner scanner = new SafetensorsScanner(parser, session);
      scanner.header();
      scanner.layout(content.wholeSize() - LENGTH - length);
    } catch (JacksonException e) {
      throw new UnreadableContent("Its header is no JSON: " + e.getOriginalMessage());
    }
  }

  private void header() {
    expect(parser.nextToken(), JsonToken.START_OBJECT, "The header");
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      session.step();
      String name = parser.currentName();
      if (!names.add(name)) {
        throw new UnreadableContent("A tensor is there twice.");
      }
      expect(parser.nextToken(), JsonToken.START_OBJECT, "A tensor");
      if (name.equals("__metadata__")) {
        metadata();
      } else {
        tensor();
      }
    }
    if (parser.nextToken() != null) {
      throw new UnreadableContent("Its header goes on after its end.");
    }
  }

  private void metadata() {
    Set<String> keys = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      session.step();
      if (!keys.add(parser.currentName())) {
        throw new UnreadableContent("Metadata is there twice.");
      }
      expect(parser.nextToken(), JsonToken.VALUE_STRING, "A value of the metadata");
    }
  }

  private void tensor() {
    Set<String> members = new HashSet<>();
    long bits = 0;
    long elements = 0;
    long[] offsets = {};
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String member = parser.currentName();
      if (!members.add(member)) {
        throw new UnreadableContent("A tensor says something twice.");
      }
      JsonToken token = parser.nextToken();
      switch (member) {
        case "dtype" -> bits = bits(token);
        case "shape" -> elements = elements(token);
        case "data_offsets" -> offsets = offsets(token);
        default -> throw new UnreadableContent("A tensor says more than the format knows.");
      }
    }
    if (members.size() != 3) {
      throw new UnreadableContent("A tensor lacks its type, shape or place.");
    }
    add(offsets, times(elements, bits));
  }

  private long bits(JsonToken token) {
    expect(token, JsonToken.VALUE_STRING, "A type");
    Integer bits = BITS.get(parser.getString());
    if (bits == null) {
      throw new UnreadableContent("A tensor is of a type that the format does not have.");
    }
    return bits;
  }

  private long elements(JsonToken token) {
    expect(token, JsonToken.START_ARRAY, "A shape");
    long elements = 1;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      session.step();
      elements = times(elements, number());
    }
    return elements;
  }

  private long[] offsets(JsonToken token) {
    expect(token, JsonToken.START_ARRAY, "A place");
    long[] offsets = new long[2];
    for (int at = 0; at < 2; at++) {
      parser.nextToken();
      offsets[at] = number();
    }
    expect(parser.nextToken(), JsonToken.END_ARRAY, "The end of a place");
    return offsets;
  }

  private long number() {
    expect(parser.currentToken(), JsonToken.VALUE_NUMBER_INT, "A dimension or offset");
    String digits = parser.getString();
    if (digits.startsWith("-") || digits.length() > 18) {
      throw new UnreadableContent("A number is negative or larger than any file.");
    }
    return Long.parseLong(digits);
  }

  private void add(long[] offsets, long bits) {
    if (offsets[0] > offsets[1] || bits % 8 != 0 || offsets[1] - offsets[0] != bits / 8) {
      throw new UnreadableContent("A tensor's place does not fit its shape and type.");
    }
    if (count == TENSORS_MAX) {
      throw new LimitReached("tensors", "It has more than " + TENSORS_MAX + " tensors.");
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    starts[count] = offsets[0];
    ends[count++] = offsets[1];
  }

  /** Ordered by their starts and ends, each tensor begins where the one before it ends. */
  private void layout(long bytes) {
    long[] sortedStarts = Arrays.copyOf(starts, count);
    long[] sortedEnds = Arrays.copyOf(ends, count);
    Arrays.sort(sortedStarts);
    Arrays.sort(sortedEnds);
    long at = 0;
    for (int i = 0; i < count; i++) {
      if (sortedStarts[i] != at) {
        throw new UnreadableContent("Tensors overlap, or bytes belong to none.");
      }
      at = sortedEnds[i];
    }
    if (at != bytes) {
      throw new UnreadableContent(
          "Its tensors take " + at + " bytes, and there are " + bytes + ".");
    }
  }

  private static long times(long left, long right) {
    if (right != 0 && left > Long.MAX_VALUE / right) {
      throw new UnreadableContent("A tensor is larger than any file.");
    }
    return left * right;
  }

  private static void expect(JsonToken found, JsonToken wanted, String what) {
    if (found != wanted) {
      throw new UnreadableContent(what + " is not what the format wants.");
    }
  }
}
