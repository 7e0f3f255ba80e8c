package waybill.server.modelscan.pickle;

import java.util.ArrayList;
import java.util.List;
import waybill.registry.modelscan.ScanVerdict;

/** What stands on the machine's stack for an object that would be there. */
sealed interface Value {
  /** Whatever has no meaning for the scan. */
  record Other() implements Value {}

  /** One is as good as another. */
  Value OTHER = new Other();

  /** A number. */
  record Int(long number) implements Value {}

  /** How the bytes of a text are to be read. */
  enum Form {
    UTF8,
    LATIN1,
    RAW_ESCAPES,
    QUOTED
  }

  /** A text, left where it stands, as only names are ever looked at. */
  record Text(long position, int length, Form form) implements Value {}

  /** An imported object. */
  record Imported(String module, String name, ScanVerdict verdict) implements Value {
    boolean is(String otherModule, String otherName) {
      return module.equals(otherModule) && name.equals(otherName);
    }
  }

  /** What a call returned. */
  record Called(Value callee, Value arguments) implements Value {}

  /** A list, tuple, set or dictionary; remembers its first elements only. */
  final class Container implements Value {
    private static final int REMEMBERED = 64;

    private final boolean tuple;
    private List<Value> first = List.of();
    private int depth = 1;
    private double weight = 1;

    Container(boolean tuple) {
      this.tuple = tuple;
    }

    boolean isTuple() {
      return tuple;
    }

    List<Value> first() {
      return first;
    }

    /** How deep containers are nested in this, itself included. */
    int depth() {
      return depth;
    }

    /** How many elements there are when each is counted where it is used. */
    double weight() {
      return weight;
    }

    void add(Value element) {
      if (first.isEmpty()) {
        first = new ArrayList<>(2);
      }
      if (first.size() < REMEMBERED) {
        first.add(element);
      }
      if (element instanceof Container inner) {
        depth = Math.max(depth, inner.depth + 1);
        weight += inner.weight;
      } else {
        weight++;
      }
    }
  }
}
