package waybill.onnx.format;

import java.util.ArrayList;
import java.util.List;
import waybill.onnx.model.Elements;
import waybill.onnx.model.InvalidInput;
import waybill.onnx.model.Tensor;
import waybill.onnx.model.TensorSpec;

/** Reads a table: each row is one row of every input, side by side. */
final class CsvRequest {
  private final List<TensorSpec> inputs;
  private final CsvColumns columns;
  private final List<Elements> elements;

  CsvRequest(List<TensorSpec> inputs) {
    this.inputs = inputs;
    this.columns = new CsvColumns(inputs);
    this.elements = inputs.stream().map(input -> new Elements(input.type())).toList();
  }

  List<Tensor> read(byte[] body) {
    List<Long> widths = List.of();
    long rows = 0;
    CsvFields counted = new CsvFields(body);
    CsvFields fields = new CsvFields(body);
    while (counted.nextRow() && fields.nextRow()) {
      List<Long> found = columns.widths(count(counted), counted.rowLine());
      if (rows > 0 && !found.equals(widths)) {
        throw new InvalidInput(
            "Line %d has another number of columns than the rows before it."
                .formatted(counted.rowLine()));
      }
      widths = found;
      row(fields, widths, rows == 0);
      rows++;
    }
    if (rows == 0) {
      throw new InvalidInput("The body has no row.");
    }
    List<Tensor> tensors = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      List<Long> shape = columns.shape(i, rows, widths.get(i));
      tensors.add(new Tensor(inputs.get(i), shape, elements.get(i)));
    }
    return tensors;
  }

  private static long count(CsvFields row) {
    long columns = 0;
    while (row.nextField()) {
      columns++;
    }
    return columns;
  }

  private void row(CsvFields fields, List<Long> widths, boolean isFirst) {
    for (int i = 0; i < inputs.size(); i++) {
      for (long taken = 0; taken < widths.get(i) && fields.nextField(); taken++) {
        String field = fields.text();
        if (!elements.get(i).addText(field)) {
          throw new InvalidInput(
              fields.place()
                  + ": "
                  + (field.isEmpty() ? "nothing" : InvalidInput.quoted(field))
                  + " is no value for "
                  + inputs.get(i).text()
                  + (isFirst ? ". A row of headers is not expected." : "."));
        }
      }
    }
    if (fields.nextField()) {
      throw new IllegalStateException("a row was counted and has more columns");
    }
  }
}
