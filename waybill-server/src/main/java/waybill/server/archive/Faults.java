package waybill.server.archive;

import java.nio.charset.StandardCharsets;
import waybill.registry.artifact.StagingRefusal;
import waybill.registry.artifact.StagingRule;

/** Builds the refusals of one archive, each with the archive or the member at fault. */
final class Faults {
  /** Of a member's name in a message, in characters; longer ones are cut. */
  private static final int SHOWN_MAX = 300;

  private final String object;

  Faults(String object) {
    this.object = object;
  }

  /** A refusal of the archive as a whole. */
  StagingRefusal archive(StagingRule rule, String sentence) {
    return new StagingRefusal(rule, object, sentence);
  }

  /** A refusal of one member. */
  StagingRefusal member(StagingRule rule, byte[] name, String sentence) {
    return new StagingRefusal(rule, place(name), sentence);
  }

  /** How messages name a member. */
  String place(byte[] name) {
    String text = new String(name, StandardCharsets.UTF_8); // what is no UTF-8 shows as U+FFFD
    StringBuilder shown = new StringBuilder(object).append('!');
    text.codePoints()
        .limit(SHOWN_MAX)
        .forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? 0xFFFD : c));
    return shown.append(text.codePointCount(0, text.length()) > SHOWN_MAX ? "…" : "").toString();
  }
}
