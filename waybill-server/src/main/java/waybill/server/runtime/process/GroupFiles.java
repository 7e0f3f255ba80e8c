package waybill.server.runtime.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The files by which one speaks with the kernel about a control group's directory. */
record GroupFiles(Path directory) {
  private static final int REMOVE_TRIES = 100;
  private static final int REMOVE_PAUSE_MILLIS = 20;

  Path entrance() {
    return directory.resolve("cgroup.procs");
  }

  boolean has(String file) {
    return Files.exists(directory.resolve(file));
  }

  void write(String file, String value) throws IOException {
    Files.writeString(
        directory.resolve(file),
        value,
        StandardCharsets.US_ASCII,
        StandardOpenOption.WRITE,
        StandardOpenOption.TRUNCATE_EXISTING);
  }

  /** A file that is one number; empty when it is not there or says "max". */
  OptionalLong number(String file) {
    try {
      return OptionalLong.of(Long.parseLong(read(file).strip()));
    } catch (IOException | NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** The number behind a word at the start of a line; empty when there is none. */
  OptionalLong number(String file, String word) {
    try {
      for (String line : read(file).split("\n", -1)) {
        if (line.startsWith(word + " ")) {
          return OptionalLong.of(Long.parseLong(line.substring(word.length() + 1).strip()));
        }
      }
    } catch (IOException | NumberFormatException e) {
      return OptionalLong.empty();
    }
    return OptionalLong.empty();
  }

  List<ProcessHandle> members() {
    List<ProcessHandle> members = new ArrayList<>();
    try {
      for (String line : read("cgroup.procs").split("\n", -1)) {
        if (!line.isBlank()) {
          ProcessHandle.of(Long.parseLong(line.strip()))
              .filter(ProcessHandle::isAlive)
              .ifPresent(members::add);
        }
      }
    } catch (IOException e) {
      return members; // it is gone, and with it its processes
    }
    return members;
  }

  /** Dead processes stay in a group until their parent heard of it, so this may need patience. */
  void remove() throws IOException, InterruptedException {
    for (int i = 1; ; i++) {
      try {
        Files.deleteIfExists(directory);
        return;
      } catch (IOException e) {
        if (i == REMOVE_TRIES) {
          throw e;
        }
        Thread.sleep(REMOVE_PAUSE_MILLIS);
      }
    }
  }

  private String read(String file) throws IOException {
    Path path = directory.resolve(file);
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    return Files.readString(path, StandardCharsets.US_ASCII);
  }
}
