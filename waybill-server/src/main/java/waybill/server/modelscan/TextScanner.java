package waybill.server.modelscan;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import waybill.registry.modelscan.ScanVerdict;
import waybill.server.modelscan.content.ClockedText;
import waybill.server.modelscan.content.Content;
import waybill.server.modelscan.content.LimitReached;
import waybill.server.modelscan.content.Place;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.content.Words;
import waybill.server.modelscan.names.ImportNames;
import waybill.server.modelscan.names.OperatorNames;
import waybill.server.modelscan.text.ChatTemplate;
import waybill.server.modelscan.text.YamlScanner;

/** Scans plain text: source code is told, YAML and templates are read. */
final class TextScanner {
  /** Text that is read as a whole; configurations are far smaller. */
  private static final int READ_BYTES_MAX = 8 << 20;

  private static final int BLOCK = 1 << 16;

  /** Control characters of text: tabs, line ends, page ends, and what colours a terminal. */
  private static final Set<Integer> BLANKS = Set.of(0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b);

  private static final Set<String> YAML = Set.of("yaml", "yml");
  private static final Set<String> TEMPLATES = Set.of("jinja", "jinja2", "j2");
  private static final Set<String> PROSE = Set.of("md", "rst", "txt", "csv", "tsv", "log");

  private static final Set<String> SOURCES =
      Set.of(
          "py",
          "pyc",
          "pyw",
          "pyx",
          "ipynb",
          "sh",
          "bash",
          "zsh",
          "csh",
          "bat",
          "cmd",
          "ps1",
          "js",
          "mjs",
          "cjs",
          "ts",
          "rb",
          "pl",
          "php",
          "lua",
          "r",
          "jl",
          "java",
          "scala",
          "go",
          "rs",
          "c",
          "cc",
          "cpp",
          "cu",
          "h",
          "hpp",
          "html",
          "htm",
          "svg",
          "pth-site",
          "mk",
          "cmake");

  private static final Pattern OPERATOR = Pattern.compile("\\bop\\s*:\\s*[\"']([\\w>]+)[\"']");

  private final YamlScanner yaml;
  private final OperatorNames operators = new OperatorNames();

  TextScanner(ImportNames names) {
    this.yaml = new YamlScanner(names);
  }

  /** Whether a name is that of source code. */
  static boolean isSource(Place place) {
    return SOURCES.contains(place.extension());
  }

  /** Whether a content is text: UTF-8, or UTF-16 with its mark, without control characters. */
  static boolean is(Content content, Session session) {
    CharsetDecoder decoder =
        (wide(content.head(2)) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK + 8);
    CharBuffer chars = CharBuffer.allocate(BLOCK + 8);
    for (long at = 0; at < content.size(); at += BLOCK) {
      session.lookAtClock();
      bytes.put(content.bytes(at, BLOCK)).flip();
      // What is cut at the end of a block, or of what is held, goes into the next one.
      boolean last = at + BLOCK >= content.size() && content.isWhole();
      if (decoder.decode(bytes, chars.clear(), last).isError() || hasControls(chars.flip())) {
        return false;
      }
      bytes.compact();
    }
    return true;
  }

  private static boolean hasControls(CharBuffer chars) {
    return chars.chars().anyMatch(one -> one < ' ' && !BLANKS.contains(one));
  }

  private static boolean wide(byte[] head) {
    int mark = head.length < 2 ? 0 : (head[0] & 0xff) << 8 | (head[1] & 0xff);
    return mark == 0xfffe || mark == 0xfeff;
  }

  /** Scans a text. Returns as what it was read. */
  Format scan(Content content, Place place, Session session) {
    byte[] head = content.head(2);
    if (isSource(place) || (head.length == 2 && head[0] == '#' && head[1] == '!')) {
      session.unknown(place, "source-code", "It is source code, which is not judged.");
      return Format.TEXT;
    }
    String extension = place.extension();
    boolean named = YAML.contains(extension) || place.name().equals("MLmodel");
    boolean read = named || (!PROSE.contains(extension) && content.size() <= READ_BYTES_MAX);
    if (!read) {
      return Format.TEXT;
    }
    if (content.size() > READ_BYTES_MAX) {
      throw new LimitReached("text", "It is longer than " + READ_BYTES_MAX + " bytes.");
    }
    String text = text(content, head);
    yaml.scan(text, place, session);
    if (TEMPLATES.contains(extension)) {
      ChatTemplate.scan(text, place, session);
    }
    if (extension.equals("pbtxt") || extension.equals("prototxt")) {
      operators(text, place, session);
    }
    return named ? Format.YAML : Format.TEXT;
  }

  private static String text(Content content, byte[] head) {
    byte[] bytes = content.head((int) content.size());
    return new String(bytes, wide(head) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
  }

  /** A TensorFlow graph written as text. */
  private void operators(String text, Place place, Session session) {
    OPERATOR
        .matcher(new ClockedText(text, session))
        .results()
        .map(found -> found.group(1))
        .filter(operator -> operators.judge(operator) != ScanVerdict.CLEAN)
        .forEach(
            operator ->
                session.add(
                    place,
                    "tensorflow-operator",
                    operators.judge(operator),
                    "Its graph holds the operator " + Words.printable(operator) + "."));
  }
}
