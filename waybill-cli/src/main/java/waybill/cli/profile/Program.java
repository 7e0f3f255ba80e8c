package waybill.cli.profile;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.host.Host;
import waybill.cli.host.TextFile;
import waybill.cli.python.PythonText;

/** A program that a setting names, and why the system would not start it. */
final class Program {
  private static final int START_BYTES = 128;

  private final Host host;
  private final String name;

  Program(Host host, String name) {
    this.host = host;
    this.name = name;
  }

  /**
   * Refuses a text that names no interpreter: the system does, and Java would ask a shell instead.
   *
   * @throws Failure saying so
   */
  void check() {
    File file = file();
    if (file != null && isStartable(file) && isBareText(file)) {
      throw failure("[Errno 8] Exec format error: ");
    }
  }

  /** The end of a command that could not start the program. */
  Failure failure() {
    File file = file();
    if (file != null && !file.exists()) {
      return Failure.plain(TextFile.fault(file, name));
    }
    // What may be started and was not lacks the interpreter that it names.
    return failure(
        file == null || isStartable(file)
            ? "[Errno 2] No such file or directory: "
            : "[Errno 13] Permission denied: ");
  }

  private Failure failure(String reason) {
    return Failure.plain(reason + PythonText.quote(name));
  }

  /** The file at a path; a mere name is looked for where programs are, and may be nowhere. */
  private @Nullable File file() {
    if (name.indexOf('/') >= 0) {
      return host.file(name);
    }
    String path = host.variable("PATH");
    path = path == null ? "/bin:/usr/bin" : path;
    File found = null;
    int start = 0;
    while (start <= path.length()) {
      int colon = path.indexOf(':', start);
      int end = colon < 0 ? path.length() : colon;
      File file = new File(host.file(path.substring(start, end)), name);
      if (isStartable(file)) {
        return file;
      }
      found = file.exists() ? file : found;
      start = end + 1;
    }
    return found;
  }

  private static boolean isStartable(File file) {
    return file.isFile() && file.canExecute();
  }

  private static boolean isBareText(File file) {
    try (FileInputStream in = new FileInputStream(file)) {
      byte[] start = in.readNBytes(START_BYTES);
      for (byte b : start) {
        if (b == 0) {
          return false;
        }
      }
      return start.length < 2 || start[0] != '#' || start[1] != '!';
    } catch (IOException e) {
      return false; // who may not read a program may still start it
    }
  }
}
