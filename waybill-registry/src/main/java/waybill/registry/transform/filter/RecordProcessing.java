package waybill.registry.transform.filter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.registry.transform.TransformFault;
import waybill.registry.transform.TransformRule;
import waybill.registry.transform.filter.JsonValue.Items;
import waybill.registry.transform.filter.JsonValue.Literal;
import waybill.registry.transform.filter.JsonValue.Members;
import waybill.registry.transform.filter.JsonValue.Text;

/** Filters records and joins them with their answers. May be used from any thread. */
public final class RecordProcessing {
  private static final String JOINED_INPUT = "SageMakerInput";
  private static final String JOINED_OUTPUT = "SageMakerOutput";

  private final DataProcessing wanted;
  private final RecordFormat format;
  private final JsonReader json;
  private final boolean isAlone;

  /**
   * @param isAlone whether each request has one record
   */
  public RecordProcessing(
      DataProcessing wanted, RecordFormat format, JsonReader json, boolean isAlone) {
    this.wanted = wanted;
    this.format = format;
    this.json = json;
    this.isAlone = isAlone;
  }

  /** Whether each request has one record. */
  public boolean isAlone() {
    return isAlone;
  }

  /** Whether containers get something else than the records. */
  public boolean changesRecords() {
    return !wanted.inputFilter().isWhole();
  }

  /** Whether outputs differ from answers. */
  public boolean changesAnswers() {
    return wanted.changesAnswers();
  }

  /** Whether {@link #assemble} needs the records. */
  public boolean joinsInput() {
    return wanted.joinsInput();
  }

  /**
   * What a container gets of a record.
   *
   * @throws TransformFault T-D2 or T-D3
   */
  public byte[] filtered(byte[] record) throws TransformFault {
    try {
      return format == RecordFormat.CSV
          ? CsvRow.of(record).select(wanted.inputFilter())
          : text(JsonFilter.apply(wanted.inputFilter(), parsedInput(record)));
    } catch (FilterMiss e) {
      throw missing("InputFilter", e);
    } catch (CsvRow.BadQuoting e) {
      throw badInput(e);
    }
  }

  /**
   * Writes what is kept of an answer: of one to several records, a line for each.
   *
   * @param records each with a newline behind it; nothing where {@link #joinsInput} is false
   * @throws TransformFault T-D2 to T-D5
   */
  public void assemble(InputStream records, long count, InputStream answer, OutputStream out)
      throws IOException, TransformFault {
    if (isAlone) {
      out.write(assembled(withoutLast(RawLines.all(records)), whole(answer)));
    } else {
      assembleLines(new RawLines(records), count, new RawLines(answer), out);
    }
  }

  private void assembleLines(RawLines records, long count, RawLines answers, OutputStream out)
      throws IOException, TransformFault {
    for (long i = 0; i < count; i++) {
      byte @Nullable [] record = records.next();
      byte @Nullable [] line = answers.next();
      if (line == null) {
        throw wrongCount(i, count);
      }
      try {
        out.write(assembled(record == null ? new byte[0] : record, withoutReturn(line)));
      } catch (TransformFault e) {
        requireCount(i + 1, count, answers); // lines that belong to no record say little of one
        throw e;
      }
      out.write('\n');
    }
    requireCount(count, count, answers);
  }

  /** Reads the rest of an answer, of which there must be as many lines as records. */
  private static void requireCount(long seen, long count, RawLines answers)
      throws IOException, TransformFault {
    long lines = seen;
    while (answers.next() != null) {
      lines++;
    }
    if (lines != count) {
      throw wrongCount(lines, count);
    }
  }

  /** The answer to one record; a row is one line. */
  private byte[] whole(InputStream answer) throws IOException, TransformFault {
    if (format != RecordFormat.CSV) {
      return RawLines.all(answer);
    }
    RawLines lines = new RawLines(answer);
    byte @Nullable [] line = lines.next();
    if (line == null) {
      throw wrongCount(0, 1);
    }
    requireCount(1, 1, lines);
    return withoutReturn(line);
  }

  private static byte[] withoutLast(byte[] record) {
    return Arrays.copyOf(record, Math.max(0, record.length - 1));
  }

  private byte[] assembled(byte[] record, byte[] answer) throws TransformFault {
    try {
      return format == RecordFormat.CSV ? row(record, answer) : value(record, answer);
    } catch (FilterMiss e) {
      throw missing("OutputFilter", e);
    }
  }

  private byte[] row(byte[] record, byte[] answer) throws TransformFault, FilterMiss {
    byte[] row = answer;
    if (joinsInput()) {
      requireRow(record);
      row = Arrays.copyOf(record, record.length + 1 + answer.length);
      row[record.length] = ',';
      System.arraycopy(answer, 0, row, record.length + 1, answer.length);
    }
    if (wanted.outputFilter().isWhole()) {
      return row;
    }
    try {
      return CsvRow.of(row).select(wanted.outputFilter());
    } catch (CsvRow.BadQuoting e) { // the record was sound
      throw TransformFault.ofClient(TransformRule.D4, "The answer is no row of CSV. " + where(e));
    }
  }

  private static void requireRow(byte[] record) throws TransformFault {
    try {
      CsvRow.of(record);
    } catch (CsvRow.BadQuoting e) { // an open quote would swallow the answer
      throw badInput(e);
    }
  }

  private byte[] value(byte[] record, byte[] answer) throws TransformFault, FilterMiss {
    JsonValue output = parsedAnswer(answer);
    if (joinsInput()) {
      output = joined(parsedInput(record), output);
    }
    return text(JsonFilter.apply(wanted.outputFilter(), output));
  }

  private static JsonValue joined(JsonValue input, JsonValue output) {
    Map<String, JsonValue> joined = new LinkedHashMap<>();
    switch (input) {
      case Members(var members) -> joined.putAll(members);
      case Items _, Text _, Literal _ -> joined.put(JOINED_INPUT, input);
    }
    joined.put(JOINED_OUTPUT, output);
    return new Members(joined);
  }

  private JsonValue parsedInput(byte[] record) throws TransformFault {
    try {
      return json.read(record);
    } catch (NotJson e) {
      throw TransformFault.ofClient(
          TransformRule.D2, "A record of the input is no JSON. " + e.sentence());
    }
  }

  private JsonValue parsedAnswer(byte[] answer) throws TransformFault {
    try {
      return json.read(answer);
    } catch (NotJson e) {
      throw TransformFault.ofClient(TransformRule.D4, "The answer is no JSON. " + e.sentence());
    }
  }

  private static byte[] text(JsonValue value) {
    return JsonText.of(value).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] withoutReturn(byte[] line) {
    boolean has = line.length > 0 && line[line.length - 1] == '\r';
    return has ? Arrays.copyOf(line, line.length - 1) : line;
  }

  private static TransformFault missing(String filter, FilterMiss miss) {
    return TransformFault.ofClient(
        TransformRule.D3, filter + " does not fit a record. " + miss.sentence() + ".");
  }

  private static TransformFault badInput(CsvRow.BadQuoting e) {
    return TransformFault.ofClient(
        TransformRule.D2, "A record of the input is no row of CSV. " + where(e));
  }

  private static String where(CsvRow.BadQuoting e) {
    return e.getMessage() + ".";
  }

  private static TransformFault wrongCount(long lines, long records) {
    return TransformFault.ofClient(
        TransformRule.D5,
        "The answer does not have one line for each record: it has "
            + lines
            + ", where the request had "
            + records
            + ".");
  }
}
