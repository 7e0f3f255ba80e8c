package waybill.server.modelscan.graph;

import java.nio.charset.StandardCharsets;
import waybill.server.modelscan.content.Content;
import waybill.server.modelscan.content.Place;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.content.UnreadableContent;
import waybill.server.modelscan.content.Words;
import waybill.server.modelscan.names.ImportNames;
import waybill.server.modelscan.names.OperatorNames;
import waybill.server.modelscan.text.KerasConfig;

/**
 * Reads TensorFlow's files: a SavedModel, a bare graph, and the metadata that Keras puts beside. A
 * graph is a program; its operators are judged, those of its functions too. Field numbers are those
 * of saved_model.proto, meta_graph.proto, graph.proto and function.proto.
 */
public final class TensorFlowScanner {
  private final OperatorNames operators = new OperatorNames();
  private final KerasConfig keras;

  /** Judges what configurations name by these names. */
  public TensorFlowScanner(ImportNames names) {
    this.keras = new KerasConfig(names);
  }

  /** What the bytes read as; they have no mark of their own. */
  public enum Kind {
    SAVED_MODEL,
    META_GRAPH,
    GRAPH,
    NONE
  }

  /** Tells what a content reads as, from beginning to end. */
  public static Kind kind(Content content, Session session) {
    if (reads(content, session, 2, 2)) {
      return Kind.SAVED_MODEL;
    }
    if (reads(content, session, 1, 2)) {
      return Kind.GRAPH;
    }
    return reads(content, session, 2, 1) ? Kind.META_GRAPH : Kind.NONE;
  }

  /** Whether nested in the field {@code outer} there is a node, or a graph in {@code inner}. */
  private static boolean reads(Content content, Session session, int outer, int inner) {
    try {
      WireReader reader = new WireReader(content, session);
      boolean found = false;
      while (reader.next()) {
        if (reader.isBytes(outer)) {
          WireReader nested = reader.message();
          while (nested.next()) {
            found |= nested.isBytes(inner) && isNested(nested, outer);
          }
        }
      }
      return found;
    } catch (UnreadableContent e) {
      return false;
    }
  }

  private static boolean isNested(WireReader nested, int outer) {
    if (outer == 1) {
      // A node of a bare graph: this field is its operator.
      return nested.text().matches("_?[A-Z][A-Za-z0-9_>]*");
    }
    WireReader graph = nested.message();
    boolean any = false;
    while (graph.next()) {
      any = true;
    }
    return any;
  }

  /** Scans a file; throws {@code UnreadableContent} where it breaks a rule. */
  public void scan(Kind kind, Content content, Place place, Session session) {
    Walk walk = new Walk(place, session);
    WireReader reader = new WireReader(content, session);
    switch (kind) {
      case SAVED_MODEL -> walk.savedModel(reader);
      case META_GRAPH -> walk.metaGraph(reader);
      case GRAPH -> walk.graph(reader);
      case NONE -> throw new UnreadableContent("It holds no graph.");
    }
  }

  /** Scans {@code keras_metadata.pb}: nodes, each with a configuration. */
  public void scanKerasMetadata(Content content, Place place, Session session) {
    WireReader reader = new WireReader(content, session);
    while (reader.next()) {
      if (reader.isBytes(1)) {
        WireReader node = reader.message();
        while (node.next()) {
          if (node.isBytes(5)) {
            keras.scan(text(node.bytes()), place, session);
          }
        }
      }
    }
  }

  /** Whether all of a content reads as one message; for small files that are known by name. */
  public static boolean isMessage(Content content, Session session) {
    try {
      WireReader reader = new WireReader(content, session);
      boolean any = false;
      while (reader.next()) {
        any = true;
      }
      return any;
    } catch (UnreadableContent e) {
      return false;
    }
  }

  private static String text(Content content) {
    byte[] bytes = content.head((int) Math.min(content.size(), 64 << 20));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private final class Walk {
    private final Place place;
    private final Session session;

    Walk(Place place, Session session) {
      this.place = place;
      this.session = session;
    }

    void savedModel(WireReader model) {
      while (model.next()) {
        if (model.isBytes(2)) {
          metaGraph(model.message());
        }
      }
    }

    void metaGraph(WireReader meta) {
      while (meta.next()) {
        if (meta.isBytes(2)) {
          graph(meta.message());
        } else if (meta.isBytes(7)) {
          objects(meta.message());
        }
      }
    }

    void graph(WireReader graph) {
      while (graph.next()) {
        if (graph.isBytes(1)) {
          node(graph.message());
        } else if (graph.isBytes(2)) {
          library(graph.message());
        }
      }
    }

    private void library(WireReader library) {
      while (library.next()) {
        if (library.isBytes(1)) {
          WireReader function = library.message();
          while (function.next()) {
            if (function.isBytes(3)) {
              node(function.message());
            }
          }
        }
      }
    }

    private void node(WireReader node) {
      while (node.next()) {
        if (node.isBytes(2)) {
          operator(node.text());
        }
      }
    }

    private void operator(String operator) {
      String what = "Its graph holds the operator " + Words.printable(operator) + ".";
      switch (operators.judge(operator)) {
        case DANGEROUS -> session.dangerous(place, "tensorflow-operator", what);
        case UNKNOWN -> session.unknown(place, "tensorflow-operator", what);
        case CLEAN -> {
          if (!operators.isBuiltIn(operator)) {
            session.unknown(place, "tensorflow-operator", what + " TensorFlow does not bring it.");
          }
        }
      }
    }

    /** Older Keras put its configurations among the saved objects. */
    private void objects(WireReader objects) {
      while (objects.next()) {
        WireReader object = objects.isBytes(1) ? objects.message() : null;
        while (object != null && object.next()) {
          WireReader user = object.isBytes(4) ? object.message() : null;
          while (user != null && user.next()) {
            if (user.isBytes(3) && user.bytes().size() > 0 && user.bytes().head(1)[0] == '{') {
              keras.scan(text(user.bytes()), place, session);
            }
          }
        }
      }
    }
  }
}
