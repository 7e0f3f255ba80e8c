package waybill.registry.transform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.transform.filter.JsonReader;
import waybill.registry.transform.filter.JsonValue;
import waybill.registry.transform.filter.NotJson;

/**
 * A manifest: {@code [{"prefix": "s3://bucket/key"}, "suffix", …]}.
 *
 * @param prefix the beginning of a location, to which suffixes are joined as texts
 * @param suffixes at least one, each once, as listed
 */
record InputManifest(String prefix, List<String> suffixes) {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  InputManifest {
    suffixes = List.copyOf(suffixes);
  }

  /**
   * Reads a manifest.
   *
   * @throws TransformFault T-I3
   */
  static InputManifest read(byte[] content, JsonReader reader) throws TransformFault {
    if (!(parsed(content, reader) instanceof JsonValue.Items(List<JsonValue> items))
        || items.isEmpty()) {
      throw broken("it must be a JSON array with an object in front");
    }
    String prefix = prefix(items.getFirst());
    Set<String> suffixes = new LinkedHashSet<>();
    for (JsonValue item : items.subList(1, items.size())) {
      if (!(item instanceof JsonValue.Text(String suffix))) {
        throw broken("all elements but the first must be strings");
      }
      suffixes.add(suffix);
    }
    if (suffixes.isEmpty()) {
      throw broken("it lists nothing");
    }
    return new InputManifest(prefix, new ArrayList<>(suffixes));
  }

  /** What the keys of the objects have in front of their names. */
  String keyPrefix() {
    return ObjectUri.parse(prefix).orElseThrow().key();
  }

  /** Where the object of a suffix is: no slash is put in, so a bare bucket's name may go on. */
  ObjectUri location(String suffix) {
    return ObjectUri.parse(prefix + suffix).orElseThrow();
  }

  private static JsonValue parsed(byte[] content, JsonReader reader) throws TransformFault {
    boolean isMarked =
        content.length >= BYTE_ORDER_MARK.length
            && Arrays.equals(
                content, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    byte[] bare =
        isMarked ? Arrays.copyOfRange(content, BYTE_ORDER_MARK.length, content.length) : content;
    try {
      return reader.read(bare);
    } catch (NotJson e) {
      throw broken("it is no JSON. " + e.sentence().replaceFirst("\\.$", ""));
    }
  }

  private static String prefix(JsonValue first) throws TransformFault {
    if (first instanceof JsonValue.Members(var members)
        && members.size() == 1
        && members.get("prefix") instanceof JsonValue.Text(String text)) {
      if (ObjectUri.parse(text).isEmpty()) {
        throw broken("its prefix is no location of the form s3://BUCKET/KEY");
      }
      return text;
    }
    throw broken("its first element must be an object with the one member 'prefix', a text");
  }

  private static TransformFault broken(String how) {
    return TransformFault.ofClient(TransformRule.I3, "The manifest cannot be used: " + how + ".");
  }
}
