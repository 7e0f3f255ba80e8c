package waybill.onnx.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import waybill.onnx.model.Cells;
import waybill.onnx.model.Output;

/**
 * Writes outputs as a table: for each row the elements of every output, side by side in the order
 * of declaration. Numbers are as short as they can be without another one being meant. Every line
 * ends with LF.
 */
final class CsvAnswer implements Cells.Listener {
  /** RFC 4180 wants these quoted. */
  private static final Pattern SPECIAL = Pattern.compile("[\",\r\n]");

  private final StringBuilder row = new StringBuilder();

  private CsvAnswer() {}

  static byte[] write(List<Output> outputs) throws NoCommonRows {
    long rows = NoCommonRows.of(outputs);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvAnswer answer = new CsvAnswer();
    for (int i = 0; i < rows; i++) {
      for (Output output : outputs) {
        answer.tell(output, i);
      }
      out.writeBytes(answer.takeRow());
    }
    return out.toByteArray();
  }

  private void tell(Output output, int index) {
    switch (output) {
      case Output.OfTensor tensor -> {
        int length = tensor.rowLength();
        for (int i = 0; i < length; i++) {
          tensor.cells().tell(index * length + i, this);
        }
      }
      case Output.OfMaps maps -> {
        for (Map.Entry<String, Cells> entry : maps.maps().get(index).entrySet()) {
          entry.getValue().tell(0, this);
        }
      }
    }
  }

  private byte[] takeRow() {
    if (!row.isEmpty()) {
      row.setLength(row.length() - 1);
    }
    byte[] line = row.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    row.setLength(0);
    return line;
  }

  @Override
  public void real(float value) {
    row.append(value).append(',');
  }

  @Override
  public void real(double value) {
    row.append(value).append(',');
  }

  @Override
  public void whole(long value) {
    row.append(value).append(',');
  }

  @Override
  public void flag(boolean value) {
    row.append(value).append(',');
  }

  @Override
  public void text(String value) {
    boolean plain = !SPECIAL.matcher(value).find();
    row.append(plain ? value : "\"" + value.replace("\"", "\"\"") + "\"").append(',');
  }
}
