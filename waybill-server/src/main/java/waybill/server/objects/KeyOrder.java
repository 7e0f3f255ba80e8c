package waybill.server.objects;

import java.util.Comparator;

/** The order in which stores list keys. */
public final class KeyOrder {
  /** By the bytes of UTF-8. It is that of code points, in which surrogates are the last. */
  public static final Comparator<String> OF_BYTES = KeyOrder::compare;

  private KeyOrder() {}

  private static int compare(String one, String other) {
    int shared = Math.min(one.length(), other.length());
    for (int i = 0; i < shared; i++) {
      char left = one.charAt(i);
      char right = other.charAt(i);
      if (left != right) {
        boolean sameKind = Character.isSurrogate(left) == Character.isSurrogate(right);
        return sameKind ? left - right : Character.isSurrogate(left) ? 1 : -1;
      }
    }
    return one.length() - other.length();
  }
}
