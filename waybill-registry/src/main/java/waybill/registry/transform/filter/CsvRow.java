package waybill.registry.transform.filter;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import waybill.registry.transform.filter.FilterPath.All;
import waybill.registry.transform.filter.FilterPath.Index;
import waybill.registry.transform.filter.FilterPath.Place;
import waybill.registry.transform.filter.FilterPath.SomeIndexes;

/** A row of comma-separated fields in bytes; fields keep the text they came with, quotes too. */
final class CsvRow {
  private final byte[] row;

  /** Begin and end of each field in turn. */
  private final List<Integer> bounds = new ArrayList<>();

  private CsvRow(byte[] row) {
    this.row = row;
  }

  /** A row is not quoted as RFC 4180 has it. */
  static final class BadQuoting extends Exception {
    private static final long serialVersionUID = 1L;

    BadQuoting(int column) {
      super("Column " + column + " is not quoted as CSV is");
    }
  }

  /** Finds the fields of a row; the empty row has one, which is empty. */
  static CsvRow of(byte[] row) throws BadQuoting {
    CsvRow parsed = new CsvRow(row);
    int at = 0;
    do {
      int end = parsed.endOfField(at);
      parsed.bounds.add(at);
      parsed.bounds.add(end);
      at = end + 1;
    } while (at <= row.length);
    return parsed;
  }

  private int endOfField(int start) throws BadQuoting {
    int at = start;
    if (at < row.length && row[at] == '"') {
      at = endOfQuotes(at + 1);
      if (at < row.length && row[at] != ',') {
        throw new BadQuoting(bounds.size() / 2 + 1);
      }
      return at;
    }
    while (at < row.length && row[at] != ',') {
      if (row[at] == '"') {
        throw new BadQuoting(bounds.size() / 2 + 1);
      }
      at++;
    }
    return at;
  }

  /** The place behind the closing quote; two quotes stand for one. */
  private int endOfQuotes(int start) throws BadQuoting {
    for (int at = start; at < row.length; at++) {
      if (row[at] == '"') {
        if (at + 1 == row.length || row[at + 1] != '"') {
          return at + 1;
        }
        at++;
      }
    }
    throw new BadQuoting(bounds.size() / 2 + 1);
  }

  /** The row of chosen fields. */
  byte[] select(FilterPath path) throws FilterMiss {
    if (path.isWhole()) {
      return row;
    }
    return switch (path.steps().getFirst()) {
      case Index(Place place) -> select(List.of(Positions.of(place, size())));
      case SomeIndexes(var selections) -> select(Positions.of(selections, size()));
      case All _ -> row;
      default -> throw new FilterMiss("A row of CSV has no members");
    };
  }

  private int size() {
    return bounds.size() / 2;
  }

  private byte[] select(List<Integer> fields) {
    ByteArrayOutputStream selected = new ByteArrayOutputStream();
    String before = "";
    for (int field : fields) {
      if (!before.isEmpty()) {
        selected.write(',');
      }
      int start = bounds.get(2 * field);
      selected.write(row, start, bounds.get(2 * field + 1) - start);
      before = ",";
    }
    return selected.toByteArray();
  }
}
