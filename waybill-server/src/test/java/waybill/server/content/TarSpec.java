package waybill.server.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** A tar of the members that a description lists, sound or not. */
final class TarSpec {
  private static final int BLOCK = 512;
  private static final int NAME_BYTES = 100;

  private static final Map<String, Character> TYPES =
      Map.ofEntries(
          Map.entry("file", '0'),
          Map.entry("old_file", '\0'),
          Map.entry("dir", '5'),
          Map.entry("symlink", '2'),
          Map.entry("hardlink", '1'),
          Map.entry("chr", '3'),
          Map.entry("blk", '4'),
          Map.entry("fifo", '6'),
          Map.entry("contig", '7'),
          Map.entry("gnusparse", 'S'),
          Map.entry("pax", 'x'),
          Map.entry("gpax", 'g'),
          Map.entry("longname", 'L'),
          Map.entry("longlink", 'K'));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private TarSpec() {}

  static byte[] bytes(Members spec) {
    TarSpec tar = new TarSpec();
    spec.items("members").forEach(member -> tar.add(new Members(member)));
    tar.out.writeBytes(new byte[(int) (BLOCK * spec.number("eof_blocks", 2))]);
    if (spec.has("tail")) {
      tar.out.writeBytes(ContentSpec.bytes(spec.required("tail")));
    }
    int unit = (int) spec.number("pad_to", 0);
    if (unit > 0) {
      tar.out.writeBytes(new byte[Math.floorMod(-tar.out.size(), unit)]);
    }
    return tar.out.toByteArray();
  }

  private void add(Members member) {
    Map<String, Json> pax = new LinkedHashMap<>(member.inner("pax").all());
    if (member.text("type", "file").equals("gpax")) {
      byte[] records = records(pax);
      block(new TarBlock("pax_global_header".getBytes(UTF_8), 'g', records.length).bytes());
      block(records);
      return;
    }
    byte[] name =
        member.has("name_hex")
            ? HexFormat.of().parseHex(member.text("name_hex", ""))
            : ContentSpec.utf8(member.text("name", ""));
    String format = member.text("format", "ustar");
    byte[] prefix = member.text("prefix", "").getBytes(UTF_8);
    if (name.length > NAME_BYTES && format.equals("gnu")) {
      byte[] longName = Arrays.copyOf(name, name.length + 1);
      block(
          new TarBlock("././@LongLink".getBytes(UTF_8), 'L', longName.length)
              .mode(0)
              .format("gnu")
              .bytes());
      block(longName);
    } else if (name.length > NAME_BYTES && format.equals("pax")) {
      pax.putIfAbsent("path", new JsonString(new String(name, UTF_8)));
    } else if (name.length > NAME_BYTES && format.equals("ustar") && prefix.length == 0) {
      int cut = lastSlash(name, 155);
      prefix = Arrays.copyOf(name, cut);
      name = Arrays.copyOfRange(name, cut + 1, name.length);
    }
    addHeaderBefore(member, pax);
    addItself(member, name, prefix);
  }

  private void addHeaderBefore(Members member, Map<String, Json> pax) {
    if (pax.isEmpty() && !member.has("pax_raw_hex")) {
      return;
    }
    byte[] records =
        member.has("pax_raw_hex")
            ? HexFormat.of().parseHex(member.text("pax_raw_hex", ""))
            : records(pax);
    block(new TarBlock("PaxHeaders/x".getBytes(UTF_8), 'x', records.length).bytes());
    block(records);
  }

  private void addItself(Members member, byte[] name, byte[] prefix) {
    String type = member.text("type", "file");
    byte[] content = member.has("data") ? ContentSpec.bytes(member.required("data")) : new byte[0];
    TarBlock header =
        new TarBlock(
                name,
                type.startsWith("raw:") ? type.charAt(4) : TYPES.getOrDefault(type, '?'),
                member.number("size", content.length))
            .mode(member.number("mode", type.equals("dir") ? 0755 : 0644))
            .link(member.text("link", "").getBytes(UTF_8))
            .format(member.text("format", "ustar"))
            .prefix(prefix);
    if (member.has("size_raw_hex")) {
      header.rawSize(HexFormat.of().parseHex(member.text("size_raw_hex", "")));
    } else if (member.flag("base256", false)) {
      header.base256(member.number("size", content.length));
    }
    block(header.bytes(member.text("chksum", "ok")));
    if (member.flag("no_pad", false)) {
      out.writeBytes(content);
    } else {
      block(content);
    }
  }

  private void block(byte[] content) {
    out.writeBytes(content);
    out.writeBytes(new byte[Math.floorMod(-content.length, BLOCK)]);
  }

  private static int lastSlash(byte[] name, int before) {
    int at = Math.min(before, name.length - 1);
    while (at > 0 && name[at] != '/') {
      at--;
    }
    if (at <= 0 || name.length - at - 1 > NAME_BYTES) {
      throw new IllegalArgumentException("The name does not fit ustar.");
    }
    return at;
  }

  private static byte[] records(Map<String, Json> pax) {
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    pax.forEach(
        (key, value) -> {
          ByteArrayOutputStream pair = new ByteArrayOutputStream();
          pair.writeBytes((key + "=").getBytes(UTF_8));
          pair.writeBytes(
              value instanceof JsonObject hex
                  ? HexFormat.of().parseHex(new Members(hex).text("hex", ""))
                  : ContentSpec.utf8(Members.text(value)));
          pair.write('\n');
          int length = pair.size() + 2;
          while (Integer.toString(length).length() + 1 + pair.size() != length) {
            length = Integer.toString(length).length() + 1 + pair.size();
          }
          records.writeBytes((length + " ").getBytes(ISO_8859_1));
          records.writeBytes(pair.toByteArray());
        });
    return records.toByteArray();
  }
}
