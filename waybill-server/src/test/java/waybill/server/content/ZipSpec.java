package waybill.server.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import waybill.wire.json.Json;

/** A zip archive of entries that are not compressed. */
final class ZipSpec {
  private ZipSpec() {}

  static byte[] bytes(List<Json> entries) {
    GzipSpec.Little out = new GzipSpec.Little();
    GzipSpec.Little directory = new GzipSpec.Little();
    for (Json each : entries) {
      Members entry = new Members(each);
      byte[] name = entry.text("name", "").getBytes(UTF_8);
      byte[] content = ContentSpec.bytes(entry.required("data"));
      directory.word(0x02014B50).half(20);
      common(directory, name, content).half(0).half(0).half(0).word(0).word(out.size());
      directory.writeBytes(name);
      common(out.word(0x04034B50), name, content).writeBytes(name);
      out.writeBytes(content);
    }
    int start = out.size();
    out.writeBytes(directory.toByteArray());
    out.word(0x06054B50).half(0).half(0).half(entries.size()).half(entries.size());
    out.word(directory.size()).word(start).half(0);
    return out.toByteArray();
  }

  private static GzipSpec.Little common(GzipSpec.Little out, byte[] name, byte[] content) {
    out.half(20).half(0).half(0).half(0).half(33);
    out.word(GzipSpec.sum(content)).word(content.length).word(content.length);
    return out.half(name.length).half(0);
  }
}
