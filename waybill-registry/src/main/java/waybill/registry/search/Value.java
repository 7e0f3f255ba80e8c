package waybill.registry.search;

/** What a property is compared with: a text, or a number that may stand for a time. */
public sealed interface Value extends Comparable<Value> {

  /** A text; ordered by code points, as UTF-8 is. */
  record Text(String text) implements Value {
    /**
     * The longest text that a filter can give has 1,024 characters. One more is enough to tell a
     * longer text from all of them, so what follows is cut off.
     */
    static final int CHARACTERS_MAX = 1025;

    /** The text as a search sees it. */
    static Text of(String text) {
      if (text.length() <= CHARACTERS_MAX) {
        return new Text(text);
      }
      boolean splitsPair = Character.isHighSurrogate(text.charAt(CHARACTERS_MAX - 1));
      return new Text(text.substring(0, splitsPair ? CHARACTERS_MAX - 1 : CHARACTERS_MAX));
    }
  }

  /** A number, or a time in seconds since 1970; finite. */
  record Numeric(double number) implements Value {
    public Numeric {
      if (Double.isNaN(number)) {
        throw new IllegalArgumentException("Not a number.");
      }
      number = Math.clamp(number, -Double.MAX_VALUE, Double.MAX_VALUE) + 0.0; // no negative zero
    }
  }

  /** Numbers before texts; a property has values of one of the two only. */
  @Override
  default int compareTo(Value other) {
    return switch (this) {
      case Numeric(var number) ->
          other instanceof Numeric(var theirs) ? Double.compare(number, theirs) : -1;
      case Text(var text) -> other instanceof Text(var theirs) ? byCodePoints(text, theirs) : 1;
    };
  }

  private static int byCodePoints(String left, String right) {
    int end = Math.min(left.length(), right.length());
    for (int i = 0; i < end; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean bothOrNone = Character.isSurrogate(a) == Character.isSurrogate(b);
        return bothOrNone ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
