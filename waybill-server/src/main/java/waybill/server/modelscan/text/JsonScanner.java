package waybill.server.modelscan.text;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import waybill.server.modelscan.content.Content;
import waybill.server.modelscan.content.ContentStream;
import waybill.server.modelscan.content.Place;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.content.Words;
import waybill.server.modelscan.names.ImportNames;

/** Scans JSON documents: configurations of Keras and Transformers, and whatever else there is. */
public final class JsonScanner {
  /** Members of configurations that make a loader run code from the model's repository. */
  private static final Set<String> REMOTE_CODE =
      Set.of("auto_map", "custom_pipelines", "custom_pipeline", "custom_generate");

  private final KerasConfig keras;
  private final ImportNames names;

  /** Judges names by these lists. */
  public JsonScanner(ImportNames names) {
    this.keras = new KerasConfig(names);
    this.names = names;
  }

  /** Scans a document; throws {@code UnreadableContent} if it is none. */
  public void scan(Content content, Place place, Session session) {
    InputStream stream = new ContentStream(content);
    for (JsonNode node : JsonTree.read(stream, session)) {
      if (KerasConfig.is(node)) {
        keras.scan(node, place, session);
      }
      walk(node, place, session);
    }
  }

  private void walk(JsonNode node, Place place, Session session) {
    switch (node) {
      case JsonNode.Members object ->
          object
              .members()
              .forEach(
                  member -> {
                    member(member, place, session);
                    walk(member.value(), place, session);
                  });
      case JsonNode.Items(List<JsonNode> items) -> items.forEach(i -> walk(i, place, session));
      default -> {}
    }
  }

  private void member(JsonNode.Member member, Place place, Session session) {
    String name = member.name();
    boolean asks = REMOTE_CODE.contains(name) && !(member.value() instanceof JsonNode.Plain);
    boolean trusts =
        name.equals("trust_remote_code") && member.value().equals(new JsonNode.Flag(true));
    if (asks || trusts) {
      session.unknown(place, "remote-code", "It asks its loader to run code: " + name + ".");
    }
    if (name.contains("chat_template")) {
      templates(member.value(), place, session);
    }
    if (member.value() instanceof JsonNode.Text(String text) && name.equals("_target_")) {
      target(text, names, place, session);
    }
  }

  private static void templates(JsonNode value, Place place, Session session) {
    switch (value) {
      case JsonNode.Text(String text) -> ChatTemplate.scan(text, place, session);
      case JsonNode.Items(List<JsonNode> items) -> items.forEach(i -> templates(i, place, session));
      case JsonNode.Members object ->
          object.members().forEach(member -> templates(member.value(), place, session));
      default -> {}
    }
  }

  /** Hydra and what is built on it import and call the value of this member. */
  static void target(String text, ImportNames names, Place place, Session session) {
    String called = "It makes its loader call " + Words.printable(text) + ".";
    int dot = text.lastIndexOf('.');
    if (names.isDenied(dot < 0 ? "builtins" : text.substring(0, dot), text.substring(dot + 1))) {
      session.dangerous(place, "config-target", called);
    } else {
      session.unknown(place, "config-target", called);
    }
  }
}
