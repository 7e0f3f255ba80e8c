package waybill.server.objects;

/** Names of buckets by a pattern. */
final class BucketPattern {
  private BucketPattern() {}

  /** Whether a name fits a pattern, in which {@code *} stands for any letters, also none. */
  static boolean fits(String pattern, String name) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return pattern.equals(name);
    }
    String[] parts = pattern.split("\\*", -1);
    String last = parts[parts.length - 1];
    if (!name.startsWith(parts[0]) || !name.endsWith(last)) {
      return false;
    }
    int at = parts[0].length();
    for (int i = 1; i < parts.length - 1; i++) { // the earliest place leaves the most for the rest
      int found = name.indexOf(parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    return at <= name.length() - last.length();
  }
}
