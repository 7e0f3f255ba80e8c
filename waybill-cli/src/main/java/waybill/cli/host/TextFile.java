package waybill.cli.host;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import waybill.cli.python.PythonText;

/** Files as text or bytes, with faults worded as Python words the system's. */
public final class TextFile {
  private TextFile() {}

  /** A file's bytes are not UTF-8. */
  public static final class NotText extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** The text of a file with its line ends made plain, or null when there is no such file. */
  public static @Nullable String ifPresent(File file) throws NotText {
    try {
      return text(bytes(file));
    } catch (IOException e) {
      return null;
    }
  }

  /** The text of a file with its line ends made plain. */
  public static String read(File file) throws IOException, NotText {
    return text(bytes(file));
  }

  /** The bytes of a file. */
  public static byte[] bytes(File file) throws IOException {
    try (FileInputStream in = new FileInputStream(file)) {
      return in.readAllBytes();
    }
  }

  /** What Python says of a file that cannot be read, with the path as the user gave it. */
  public static String fault(File file, String path) {
    String reason;
    if (path.isEmpty()) {
      reason = "[Errno 2] No such file or directory: ";
    } else if (isBelowFile(file) || (path.endsWith("/") && file.isFile())) {
      reason = "[Errno 20] Not a directory: ";
    } else if (!file.exists()) {
      reason = "[Errno 2] No such file or directory: ";
    } else if (file.isDirectory()) {
      reason = "[Errno 21] Is a directory: ";
    } else {
      reason = "[Errno 13] Permission denied: ";
    }
    return reason + PythonText.quote(path);
  }

  private static boolean isBelowFile(File file) {
    File parent = file.getParentFile();
    while (parent != null && !parent.exists()) {
      parent = parent.getParentFile();
    }
    return parent != null && !parent.isDirectory();
  }

  private static String text(byte[] bytes) throws NotText {
    String text = decode(bytes);
    if (text.indexOf('\r') < 0) {
      return text;
    }
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** The text of UTF-8 bytes. */
  public static String decode(byte[] bytes) throws NotText {
    for (byte b : bytes) {
      if (b < 0) {
        return decodeStrictly(bytes);
      }
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String decodeStrictly(byte[] bytes) throws NotText {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new NotText();
    }
  }
}
