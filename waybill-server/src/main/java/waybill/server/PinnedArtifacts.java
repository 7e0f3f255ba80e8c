package waybill.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.history.Digest;
import waybill.server.artifacts.PinCheck.Pin;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonSyntaxException;

/**
 * What a server pinned of a package, as the command tells it: it knows servers, profiles and keys.
 *
 * @param modelPackage its ARN
 * @param unpinned how many objects have no digest, or are beyond those listed
 */
record PinnedArtifacts(String modelPackage, List<Pin> pins, long unpinned) {
  PinnedArtifacts {
    pins = List.copyOf(pins);
  }

  /** Reads the answer of {@code DescribeModelPackageArtifacts}. */
  static PinnedArtifacts read(String answer) throws IOException {
    try {
      JsonObject report = (JsonObject) JsonReader.read(answer);
      Set<Pin> pins = new LinkedHashSet<>(); // two sources may share one
      long all = 0;
      long pinned = 0;
      for (JsonObject source : items(report, "Sources")) {
        all += number(source, "ObjectCount");
        for (JsonObject object : items(source, "Objects")) {
          String sha256 = object.text("Sha256");
          if (sha256 != null) {
            pinned++;
            pins.add(pin(object, sha256));
          }
        }
      }
      return new PinnedArtifacts(text(report, "ModelPackageArn"), List.copyOf(pins), all - pinned);
    } catch (JsonSyntaxException | ClassCastException | IllegalArgumentException e) {
      throw new IOException("The answer of the server makes no sense: " + e.getMessage(), e);
    }
  }

  private static Pin pin(JsonObject object, String sha256) {
    ObjectUri uri = ObjectUri.parse(text(object, "Uri")).orElseThrow(IllegalArgumentException::new);
    return new Pin(uri, number(object, "SizeInBytes"), new Digest(HexFormat.of().parseHex(sha256)));
  }

  private static List<JsonObject> items(JsonObject of, String name) {
    List<JsonObject> found = new ArrayList<>();
    if (of.get(name) instanceof JsonArray(var items)) {
      for (Json item : items) {
        found.add((JsonObject) item);
      }
    }
    return found;
  }

  private static String text(JsonObject of, String name) {
    String text = of.text(name);
    if (text == null) {
      throw new IllegalArgumentException("there is no " + name);
    }
    return text;
  }

  private static long number(JsonObject of, String name) {
    return of.get(name) instanceof JsonNumber(var literal) ? Long.parseLong(literal) : 0;
  }
}
