package waybill.server.staging.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import waybill.registry.artifact.ObjectStore;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.artifact.StagedTree;
import waybill.registry.artifact.StagedTree.StagedFile;
import waybill.registry.artifact.StagingLimits;
import waybill.registry.fixture.MemoryObjects;
import waybill.registry.history.Digest;
import waybill.server.content.ContentSpec;
import waybill.server.content.Members;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;

/** One of the shared cases: a definition, objects, and what shall become of them. */
public final class StagingCase {
  private static final String FILE = "/waybill/server/staging/cases.jsonl";

  private final Members all;

  private StagingCase(Json line) {
    this.all = new Members(line);
  }

  /** All shared cases. */
  public static List<StagingCase> all() {
    try (InputStream in = StagingCase.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("There is no resource " + FILE + ".");
      }
      return new BufferedReader(new InputStreamReader(in, UTF_8))
          .lines()
          .map(line -> new StagingCase(JsonReader.read(line)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For example {@code st-targz-01}. */
  public String id() {
    return all.text("id", "");
  }

  /** For example {@code targz}. */
  public String group() {
    return all.text("group", "");
  }

  /** The members of the container definition. */
  public JsonObject definition() {
    return (JsonObject) all.required("definition");
  }

  /** The objects, each under its ETag. */
  public MemoryObjects objects() throws IOException {
    MemoryObjects objects = new MemoryObjects();
    for (var bucket : all.inner("buckets").all().entrySet()) {
      for (Json each : new Members(bucket.getValue()).items("objects")) {
        Members object = new Members(each);
        ObjectUri uri = new ObjectUri(bucket.getKey(), object.text("key", ""));
        byte[] content = ContentSpec.bytes(object.required("content"));
        if (object.has("etag")) {
          objects.put(uri, content, object.text("etag", ""));
        } else {
          objects.put(uri, content);
        }
      }
    }
    return objects;
  }

  /** The names of its objects. */
  public List<ObjectUri> uris() {
    List<ObjectUri> uris = new ArrayList<>();
    for (var bucket : all.inner("buckets").all().entrySet()) {
      for (Json object : new Members(bucket.getValue()).items("objects")) {
        uris.add(new ObjectUri(bucket.getKey(), new Members(object).text("key", "")));
      }
    }
    return uris;
  }

  /** Puts the objects into a store, which gives them ETags of its own. */
  public void putInto(ObjectStore store) throws IOException {
    for (var bucket : all.inner("buckets").all().entrySet()) {
      for (Json each : new Members(bucket.getValue()).items("objects")) {
        Members object = new Members(each);
        store.put(
            new ObjectUri(bucket.getKey(), object.text("key", "")),
            ContentSpec.bytes(object.required("content")));
      }
    }
  }

  /** Whether an object has an ETag that no store would give it. */
  public boolean hasETagsOfItsOwn() {
    return all.inner("buckets").all().values().stream()
        .flatMap(bucket -> new Members(bucket).items("objects").stream())
        .anyMatch(object -> new Members(object).has("etag"));
  }

  /** The SHA-256 of each content as it is made, by that which another program made of it. */
  public Map<String, String> madeAndExpectedDigests() {
    Map<String, String> digests = new LinkedHashMap<>();
    for (Json bucket : all.inner("buckets").all().values()) {
      for (Json each : new Members(bucket).items("objects")) {
        Members object = new Members(each);
        byte[] content = ContentSpec.bytes(object.required("content"));
        digests.put(Digest.of(content).text(), object.text("sha256", ""));
      }
    }
    return digests;
  }

  /** The beginnings of locations that are gated. */
  public List<ObjectUri> gated() {
    List<ObjectUri> gated = new ArrayList<>();
    for (var bucket : all.inner("buckets").all().entrySet()) {
      for (Json prefix : new Members(bucket.getValue()).items("gated_prefixes")) {
        gated.add(new ObjectUri(bucket.getKey(), Members.text(prefix)));
      }
    }
    return gated;
  }

  /** The host of the object store's endpoint; empty where none is known. */
  public String endpointHost() {
    return all.text("endpoint_host", "");
  }

  /** The limits that the case sets, and the usual ones besides. */
  public StagingLimits limits() {
    Members limits = all.inner("limits");
    return new StagingLimits(
        limits.number("maxTotalBytes", StagingLimits.DEFAULT.bytes()),
        limits.number("maxEntries", StagingLimits.DEFAULT.members()),
        limits.fraction("maxRatio", StagingLimits.DEFAULT.ratio()));
  }

  /** Whether staging shall succeed. */
  public boolean isFine() {
    return expected().flag("ok", false);
  }

  /** Whether it shall be refused when the package is created, before anything is staged. */
  public boolean isRefusedAtCreation() {
    return expected().text("phase", "").equals("create");
  }

  /** The rules of which one shall be named, for example {@code S-T7}. */
  public List<String> rules() {
    return expected().has("rule_any")
        ? expected().items("rule_any").stream().map(Members::text).toList()
        : List.of(expected().text("rule", ""));
  }

  /** The expected trees, in the order of their directories. */
  public List<StagedTree> trees() {
    return new TreeMap<>(expected().inner("mounts").all())
        .entrySet().stream()
            .map(mount -> tree(mount.getKey(), new Members(mount.getValue())))
            .toList();
  }

  private static StagedTree tree(String directory, Members mount) {
    List<String> executable = mount.items("exec").stream().map(Members::text).toList();
    List<StagedFile> files = new ArrayList<>();
    for (var file : mount.inner("files").all().entrySet()) {
      Members expected = new Members(file.getValue());
      files.add(
          new StagedFile(
              file.getKey(),
              expected.number("size", -1),
              new Digest(HexFormat.of().parseHex(expected.text("sha256", ""))),
              executable.contains(file.getKey())));
    }
    files.sort(Comparator.comparing(StagedFile::path, StagingCase::compareBytes));
    return new StagedTree(
        directory,
        files,
        mount.items("empty_dirs").stream()
            .map(Members::text)
            .sorted(StagingCase::compareBytes)
            .toList());
  }

  private static int compareBytes(String one, String other) {
    return Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }

  private Members expected() {
    return all.inner("expected");
  }

  @Override
  public String toString() {
    return id() + " " + all.text("title", "");
  }
}
