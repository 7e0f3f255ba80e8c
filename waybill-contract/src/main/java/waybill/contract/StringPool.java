package waybill.contract;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts, each kept once and known by a small number from 0. */
final class StringPool {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /** The number of this text, which is added if it is new. */
  int number(String text) {
    return numbers.computeIfAbsent(text, _ -> numbers.size());
  }

  int size() {
    return numbers.size();
  }

  /**
   * Writes where each text starts and, as one more, where the last one ends; then the texts.
   *
   * @param position of the first byte that is written, in its file
   */
  void write(DataOutputStream out, int position) throws IOException {
    int start = position + (numbers.size() + 1) * Integer.BYTES;
    ByteArrayOutputStream texts = new ByteArrayOutputStream();
    for (String text : numbers.keySet()) {
      out.writeInt(start + texts.size());
      texts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
    out.writeInt(start + texts.size());
    texts.writeTo(out);
  }
}
