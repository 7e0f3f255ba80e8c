package waybill.cli.command;

/** The command line's spelling of the API's names: {@code ModelPackageName} and back. */
public final class Names {
  private Names() {}

  /** {@code MaxPayloadInMB} as {@code max-payload-in-mb}. */
  public static String option(String name) {
    StringBuilder out = new StringBuilder(name.length() + 8);
    int plural = pluralOfCapitals(name);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (i > 0 && (i == plural || (i < plural && isWordStart(name, i)))) {
        out.append('-');
      }
      out.append(Character.toLowerCase(c));
    }
    return out.toString();
  }

  /** {@code describe-model-package} as {@code DescribeModelPackage}. */
  public static String operation(String word) {
    StringBuilder out = new StringBuilder(word.length());
    boolean start = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '-') {
        start = true;
      } else {
        out.append(start ? Character.toUpperCase(c) : c);
        start = false;
      }
    }
    return out.toString();
  }

  /** Where capitals with a plural s begin at the end of a name, as in {@code TagARNs}. */
  private static int pluralOfCapitals(String name) {
    int at = name.length() - 1;
    if (at < 2 || name.charAt(at) != 's') {
      return name.length();
    }
    while (at > 0 && isUpper(name.charAt(at - 1))) {
      at--;
    }
    return name.length() - 1 - at >= 2 ? at : name.length();
  }

  private static boolean isWordStart(String name, int i) {
    char before = name.charAt(i - 1);
    boolean lowerNext = i + 1 < name.length() && isLower(name.charAt(i + 1));
    boolean afterSmall = isLower(before) || (before >= '0' && before <= '9');
    return isUpper(name.charAt(i)) && (lowerNext || afterSmall);
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }
}
