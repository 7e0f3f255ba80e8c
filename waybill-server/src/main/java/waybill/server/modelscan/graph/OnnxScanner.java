package waybill.server.modelscan.graph;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import waybill.server.modelscan.content.Content;
import waybill.server.modelscan.content.Place;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.content.UnreadableContent;
import waybill.server.modelscan.content.Words;

/**
 * Reads ONNX models. A tensor may name a file beside the model that holds its numbers: a path that
 * leaves the model's directory reads whatever the process may read. Tensors stand in graphs,
 * attributes, branches and functions, so all of them are walked. Field numbers are those of
 * onnx.proto.
 */
public final class OnnxScanner {
  private static final int DEPTH_MAX = 64;

  /** Messages by kind: which field holds which kind of message. */
  private enum Kind {
    MODEL,
    GRAPH,
    NODE,
    ATTRIBUTE,
    TENSOR,
    SPARSE,
    FUNCTION,
    TRAINING
  }

  private static final Map<Kind, Map<Integer, Kind>> NESTED =
      Map.of(
          Kind.MODEL, Map.of(7, Kind.GRAPH, 20, Kind.TRAINING, 25, Kind.FUNCTION),
          Kind.TRAINING, Map.of(1, Kind.GRAPH, 2, Kind.GRAPH),
          Kind.FUNCTION, Map.of(7, Kind.NODE, 11, Kind.ATTRIBUTE),
          Kind.GRAPH, Map.of(1, Kind.NODE, 5, Kind.TENSOR, 15, Kind.SPARSE),
          Kind.NODE, Map.of(5, Kind.ATTRIBUTE),
          Kind.ATTRIBUTE,
              Map.of(
                  5,
                  Kind.TENSOR,
                  6,
                  Kind.GRAPH,
                  10,
                  Kind.TENSOR,
                  11,
                  Kind.GRAPH,
                  22,
                  Kind.SPARSE,
                  23,
                  Kind.SPARSE),
          Kind.SPARSE, Map.of(1, Kind.TENSOR, 2, Kind.TENSOR),
          Kind.TENSOR, Map.of());

  /** Domains of operators that the standard and ONNX Runtime themselves bring. */
  private static final Set<String> DOMAINS =
      Set.of(
          "",
          "ai.onnx",
          "ai.onnx.ml",
          "ai.onnx.training",
          "ai.onnx.preview.training",
          "com.microsoft",
          "com.microsoft.nchwc",
          "com.microsoft.experimental");

  private static final int EXTERNAL_DATA = 13;
  private static final Pattern OTHER_PLACE =
      Pattern.compile("[/~].*|[A-Za-z][A-Za-z0-9+.-]*:.*|.*[\\\\\\x00].*", Pattern.DOTALL);

  private final Place place;
  private final Session session;
  private final Set<String> used = new HashSet<>();
  private final Set<String> defined = new HashSet<>();
  private boolean graph;

  private OnnxScanner(Place place, Session session) {
    this.place = place;
    this.session = session;
  }

  /** Whether a content reads as a model from beginning to end; it has no mark of its own. */
  public static boolean is(Content content, Session session) {
    try {
      WireReader model = new WireReader(content, session);
      boolean version = false;
      boolean graph = false;
      while (model.next()) {
        version |= model.field() == 1 && model.number() > 0 && model.number() < 1000;
        graph |= model.isBytes(7) && model.message().next();
      }
      return version && graph;
    } catch (UnreadableContent e) {
      return false;
    }
  }

  /** Scans a file; throws {@code UnreadableContent} where it breaks a rule. */
  public static void scan(Content content, Place place, Session session) {
    OnnxScanner scanner = new OnnxScanner(place, session);
    scanner.walk(new WireReader(content, session), Kind.MODEL, 0);
    if (!scanner.graph) {
      throw new UnreadableContent("It has no graph.");
    }
    scanner.operators();
  }

  private void walk(WireReader message, Kind kind, int depth) {
    if (depth > DEPTH_MAX) {
      throw new UnreadableContent("Its graphs are nested too deep.");
    }
    Map<Integer, Kind> nested = NESTED.getOrDefault(kind, Map.of());
    String name = "";
    String domain = "";
    while (message.next()) {
      Kind inner = message.isBytes() ? nested.get(message.field()) : null;
      if (inner != null) {
        graph |= inner == Kind.GRAPH;
        walk(message.message(), inner, depth + 1);
      } else if (kind == Kind.TENSOR && message.isBytes(EXTERNAL_DATA)) {
        external(message.message());
      } else if (message.isBytes() && isName(kind, message.field())) {
        name = message.text();
      } else if (message.isBytes() && isDomain(kind, message.field())) {
        domain = message.text();
      }
    }
    if (kind == Kind.NODE && !DOMAINS.contains(domain)) {
      used.add(domain + " " + name);
    } else if (kind == Kind.FUNCTION) {
      defined.add(domain + " " + name);
    }
  }

  private static boolean isName(Kind kind, int field) {
    return field == (kind == Kind.NODE ? 4 : kind == Kind.FUNCTION ? 1 : -1);
  }

  private static boolean isDomain(Kind kind, int field) {
    return field == (kind == Kind.NODE ? 7 : kind == Kind.FUNCTION ? 10 : -1);
  }

  private void operators() {
    for (String operator : used) {
      if (!defined.contains(operator)) {
        session.unknown(
            place,
            "onnx-operator",
            "It needs a library with the operator " + Words.printable(operator) + ".");
      }
    }
  }

  private void external(WireReader entry) {
    String key = "";
    String value = "";
    while (entry.next()) {
      if (entry.isBytes(1)) {
        key = entry.text();
      } else if (entry.isBytes(2)) {
        value = entry.text();
      }
    }
    if (key.equals("location") && leaves(value)) {
      session.dangerous(
          place,
          "onnx-external-data",
          "A tensor is read from " + Words.printable(value) + ", outside the model's directory.");
    }
  }

  private static boolean leaves(String path) {
    return path.isEmpty()
        || OTHER_PLACE.matcher(path).matches()
        || ("/" + path + "/").contains("/../")
        || path.indexOf('$') >= 0
        || path.indexOf('%') >= 0;
  }
}
