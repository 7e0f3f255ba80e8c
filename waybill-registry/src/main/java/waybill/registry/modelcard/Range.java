package waybill.registry.modelcard;

/** Bounds in words. */
final class Range {
  private Range() {}

  /** For example {@code 1 to 63 items}, {@code at most 1024 items} or {@code at least 1 item}. */
  static String words(int min, int max, String noun) {
    if (min == max) {
      return "exactly " + counted(min, noun);
    }
    if (max == Integer.MAX_VALUE) {
      return "at least " + counted(min, noun);
    }
    return (min == 0 ? "at most " : min + " to ") + counted(max, noun);
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
