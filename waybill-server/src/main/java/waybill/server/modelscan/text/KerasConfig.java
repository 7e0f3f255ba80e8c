package waybill.server.modelscan.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import waybill.server.modelscan.content.Place;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.content.Words;
import waybill.server.modelscan.names.ImportNames;

/**
 * Judges the configuration of a Keras model, of version 2 or 3. Keras builds the objects that it
 * names: a Lambda layer carries code, and a {@code module} is imported. Public advisories about
 * Keras name the other ways that are looked for here.
 */
public final class KerasConfig {
  /** Layers and functions whose configuration is code, or a pickle. */
  private static final Set<String> CODE =
      Set.of("Lambda", "__lambda__", "TorchModuleWrapper", "enable_unsafe_deserialization");

  /** Layers that call a function of another library. */
  private static final Set<String> DOUBTFUL =
      Set.of("TFOpLambda", "SlicingOpLambda", "JaxLayer", "FlaxLayer", "TFSMLayer");

  private static final Set<String> KERAS =
      Set.of("keras", "tf_keras", "keras_core", "keras_cv", "keras_nlp", "keras_hub");

  /** Parts of Keras that fetch, load or switch protections off, and build no model. */
  private static final Set<String> ODD_PARTS =
      Set.of("utils", "config", "saving", "export", "backend", "tools");

  private final ImportNames names;

  /** Judges modules by these names. */
  public KerasConfig(ImportNames names) {
    this.names = names;
  }

  /** Whether a document is a configuration of Keras: it names a class. */
  static boolean is(JsonNode node) {
    JsonNode.Members object = node.asObject();
    return object != null
        && (object.has("class_name")
            || object.all("model_config").anyMatch(KerasConfig::is)
            || object.all("config").anyMatch(KerasConfig::is));
  }

  /** Reads and judges a configuration. */
  public void scan(String json, Place place, Session session) {
    JsonTree.read(json, session).forEach(node -> scan(node, place, session));
  }

  void scan(JsonNode node, Place place, Session session) {
    session.step();
    switch (node) {
      case JsonNode.Members object -> {
        object(object, place, session);
        object.members().forEach(member -> scan(member.value(), place, session));
      }
      case JsonNode.Items(List<JsonNode> items) -> items.forEach(i -> scan(i, place, session));
      default -> {}
    }
  }

  private void object(JsonNode.Members object, Place place, Session session) {
    Stream.of("class_name", "registered_name", "function_type")
        .flatMap(object::texts)
        .forEach(name -> className(name, place, session));
    if (object.has("class_name")) {
      object.texts("module").forEach(module -> module(module, place, session));
      Stream.of("fn_module", "fn_name", "config")
          .flatMap(object::texts)
          .filter(CODE::contains)
          .forEach(name -> className(name, place, session));
    }
    object.texts("fn_module").forEach(module -> module(module, place, session));
    object
        .texts("function_type")
        .filter("lambda"::equals)
        .forEach(_ -> code("lambda", place, session));
    object.texts("vocabulary").forEach(path -> vocabulary(path, place, session));
  }

  private static void className(String name, Place place, Session session) {
    String last = name.substring(name.lastIndexOf('>') + 1).strip();
    if (CODE.contains(last)) {
      code(last, place, session);
    } else if (DOUBTFUL.contains(last)) {
      session.unknown(
          place, "keras-function", "A layer calls what its configuration names: " + last + ".");
    } else if (name.indexOf('>') >= 0 && !name.startsWith("Keras")) {
      session.unknown(
          place, "keras-custom", "It needs the custom class " + Words.printable(name) + ".");
    }
  }

  private static void code(String what, Place place, Session session) {
    session.dangerous(place, "keras-lambda", "It carries code or asks for it: " + what + ".");
  }

  private void module(String module, Place place, Session session) {
    List<String> parts = List.of(module.strip().split("\\.", -1));
    String named = Words.printable(module);
    if (KERAS.contains(parts.getFirst())) {
      int at = parts.size() > 1 && parts.get(1).equals("src") ? 2 : 1;
      if (parts.size() > at && ODD_PARTS.contains(parts.get(at))) {
        session.dangerous(
            place, "keras-module", "It takes something from " + named + ", which builds no model.");
      }
    } else if (names.isDeniedModule(module.strip())) {
      session.dangerous(
          place, "keras-module", "It takes something from " + named + ", which no model needs.");
    } else {
      session.unknown(
          place, "keras-module", "It takes something from " + named + ", which is not Keras.");
    }
  }

  /** A vocabulary that is a text is a file that Keras reads when it loads the model. */
  private static void vocabulary(String path, Place place, Session session) {
    if (path.contains("://") || path.startsWith("/") || path.contains("..")) {
      session.dangerous(
          place, "keras-file", "Loading it reads the file " + Words.printable(path) + ".");
    } else {
      session.unknown(
          place, "keras-file", "Loading it reads the file " + Words.printable(path) + ".");
    }
  }
}
