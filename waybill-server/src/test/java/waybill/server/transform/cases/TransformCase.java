package waybill.server.transform.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.document.Document;
import waybill.registry.fixture.MemoryObjects;
import waybill.server.content.ContentSpec;
import waybill.server.content.Members;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonWriter;

/** One of the shared cases: objects, containers, a request, and what shall come of it. */
public final class TransformCase {
  private static final String FILE = "/waybill/server/transform/cases.jsonl";

  private final Members all;

  private TransformCase(Json line) {
    this.all = new Members(line);
  }

  /** All shared cases. */
  public static List<TransformCase> all() {
    try (InputStream in = TransformCase.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("There is no resource " + FILE + ".");
      }
      return new BufferedReader(new InputStreamReader(in, UTF_8))
          .lines()
          .map(line -> new TransformCase(JsonReader.read(line)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same cases, each with buckets of its own, so that all fit into one store. */
  public static List<TransformCase> allApart() {
    return all().stream().map(TransformCase::apart).toList();
  }

  private TransformCase apart() {
    String own = all.text("id", "") + "-";
    JsonObject line =
        (JsonObject)
            JsonReader.read(
                JsonWriter.write(new JsonObject(all.all())).replace("s3://", "s3://" + own));
    Map<String, Json> buckets = new LinkedHashMap<>();
    new Members(line)
        .inner("buckets")
        .all()
        .forEach((name, content) -> buckets.put(own + name, content));
    Map<String, Json> members = new LinkedHashMap<>(line.members());
    members.put("buckets", new JsonObject(buckets));
    return new TransformCase(new JsonObject(members));
  }

  /** What the case has beside its objects. */
  public Members members() {
    return all;
  }

  /** What shall come of it. */
  public Members expected() {
    return all.inner("expected");
  }

  /** The request of the case. */
  public Document.Structure request() {
    return (Document.Structure) document(all.required("job"));
  }

  /** Its containers. */
  public List<Members> containers() {
    return all.items("containers").stream().map(Members::new).toList();
  }

  /** A store with its objects. */
  public MemoryObjects objects() throws IOException {
    MemoryObjects objects = new MemoryObjects();
    putObjects(objects);
    return objects;
  }

  /** Puts its objects into a store. */
  public void putObjects(ObjectStore objects) throws IOException {
    for (Map.Entry<String, Json> bucket : all.inner("buckets").all().entrySet()) {
      for (Json each : new Members(bucket.getValue()).items("objects")) {
        Members object = new Members(each);
        objects.put(
            new ObjectUri(bucket.getKey(), object.text("key", "")),
            ContentSpec.bytes(object.required("content")));
      }
    }
  }

  /** The bodies by name, each in a form that does not depend on how the case writes it. */
  public static Map<String, String> bodies(Members named) {
    Map<String, String> bodies = new TreeMap<>();
    named.all().forEach((name, body) -> bodies.put(name, body(body)));
    return bodies;
  }

  /** A body: its size, its digest and, where it is short, its text. */
  public static String body(Json description) {
    Members spec = new Members(description);
    return spec.has("sha256")
        ? spec.number("size", 0) + " bytes " + spec.text("sha256", "")
        : body(new String(ContentSpec.bytes(description), ISO_8859_1));
  }

  /** The same of bytes that are a character each. */
  public static String body(String bytes) {
    return bytes.length() + " bytes " + Transformation.sha256(bytes);
  }

  private static Document document(Json value) {
    return switch (value) {
      case JsonString(String text) -> new Document.Text(text);
      case JsonNumber(String literal) -> new Document.Numeric(new BigDecimal(literal));
      case JsonBoolean(boolean flag) -> new Document.Flag(flag);
      case JsonArray(var items) ->
          new Document.Sequence(items.stream().map(TransformCase::document).toList());
      case JsonObject(var members) -> {
        Map<String, Document> documents = new LinkedHashMap<>();
        members.forEach((name, member) -> documents.put(name, document(member)));
        yield new Document.Structure(documents);
      }
      case JsonNull _ -> throw new IllegalArgumentException("A request has no null.");
    };
  }
}
