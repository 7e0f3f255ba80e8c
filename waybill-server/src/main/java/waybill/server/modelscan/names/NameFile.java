package waybill.server.modelscan.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** A list of names among the program's resources: one a line, remarks after a hash. */
final class NameFile {
  private NameFile() {}

  static Set<String> read(String file) {
    try (InputStream stream = NameFile.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("The program lacks its resource " + file + ".");
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
