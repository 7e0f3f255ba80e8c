package waybill.cli.profile;

/** Text between the tags of an XML document. */
final class XmlText {
  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";

  private XmlText() {}

  /** The text that is meant: references and quoted sections replaced by what they stand for. */
  static String plain(String xml) {
    StringBuilder out = new StringBuilder(xml.length());
    int at = 0;
    while (at < xml.length()) {
      int semicolon = xml.charAt(at) == '&' ? xml.indexOf(';', at) : -1;
      int close = xml.startsWith(CDATA, at) ? xml.indexOf(CDATA_END, at) : -1;
      if (semicolon > 0) {
        out.appendCodePoint(character(xml.substring(at + 1, semicolon)));
        at = semicolon + 1;
      } else if (close > 0) {
        out.append(xml, at + CDATA.length(), close);
        at = close + CDATA_END.length();
      } else {
        out.append(xml.charAt(at++));
      }
    }
    return out.toString();
  }

  private static int character(String name) {
    return switch (name) {
      case "lt" -> '<';
      case "gt" -> '>';
      case "amp" -> '&';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> numbered(name);
    };
  }

  private static int numbered(String name) {
    boolean hex = name.startsWith("#x");
    try {
      int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      return Character.isValidCodePoint(code) ? code : '\ufffd';
    } catch (NumberFormatException e) {
      return '\ufffd';
    }
  }
}
