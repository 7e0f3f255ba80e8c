package waybill.contract;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Records of different lengths, one after the other, and where each starts. */
final class Records {
  final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  final DataOutputStream out = new DataOutputStream(bytes);
  private final List<Integer> starts = new ArrayList<>();

  /** What is written from now on belongs to a new record. */
  void next() {
    starts.add(bytes.size());
  }

  int count() {
    return starts.size();
  }

  /** Writes where each record starts in a file that has the first of them at {@code first}. */
  void writePositions(DataOutputStream out, int first) throws IOException {
    for (int start : starts) {
      out.writeInt(first + start);
    }
  }
}
