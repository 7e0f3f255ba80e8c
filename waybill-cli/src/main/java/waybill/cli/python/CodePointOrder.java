package waybill.cli.python;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Strings by code points, as Python sorts them; Java compares UTF-16 units. */
public enum CodePointOrder implements Comparator<String> {
  /** The only one. */
  INSTANCE;

  /** Texts in this order. */
  public static List<String> sorted(Collection<String> texts) {
    List<String> sorted = new ArrayList<>(texts);
    sorted.sort(INSTANCE);
    return sorted;
  }

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
