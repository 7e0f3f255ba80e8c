package waybill.cli.python;

import java.util.Comparator;

/** Strings by code points, as Python sorts them; Java compares UTF-16 units. */
public enum CodePointOrder implements Comparator<String> {
  /** The only one. */
  INSTANCE;

  @Override
  public int compare(String a, String b) {
    int end = Math.min(a.length(), b.length());
    for (int i = 0; i < end; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean bothPlain = !Character.isSurrogate(x) && !Character.isSurrogate(y);
        boolean bothSurrogate = Character.isSurrogate(x) && Character.isSurrogate(y);
        return bothPlain || bothSurrogate ? x - y : Character.isSurrogate(x) ? 1 : -1;
      }
    }
    return a.length() - b.length();
  }
}
