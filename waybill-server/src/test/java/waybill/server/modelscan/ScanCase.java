package waybill.server.modelscan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.InflaterInputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A file of the corpus and what a scan must say of it. None of them is ever loaded. */
record ScanCase(String id, String file, String expect, String why, String deflated) {
  static List<ScanCase> all() {
    try (InputStream stream = ScanCase.class.getResourceAsStream("/modelscan/cases.jsonl");
        JsonParser parser =
            new JsonFactory()
                .createParser(ObjectReadContext.empty(), Objects.requireNonNull(stream))) {
      List<ScanCase> cases = new ArrayList<>();
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        cases.add(read(parser));
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ScanCase read(JsonParser parser) {
    Map<String, String> members = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, parser.getString());
    }
    return new ScanCase(
        text(members, "id"),
        text(members, "file"),
        text(members, "expect"),
        text(members, "why"),
        text(members, "data_zb64"));
  }

  private static String text(Map<String, String> members, String name) {
    return Objects.requireNonNull(members.get(name), name);
  }

  /** The file's bytes. */
  byte[] bytes() {
    byte[] bytes = Base64.getDecoder().decode(deflated.getBytes(StandardCharsets.US_ASCII));
    try (InputStream inflated = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return inflated.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return id + ": " + why;
  }
}
