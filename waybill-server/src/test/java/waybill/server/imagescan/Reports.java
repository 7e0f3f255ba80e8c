package waybill.server.imagescan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reports as Trivy writes them, and programs that stand in for it. */
public final class Reports {
  /** A report with nothing beside what is needed; the image's name goes in for {@code %s}. */
  public static final String CLEAN =
      """
      {"SchemaVersion":2,"ArtifactName":"%s","ArtifactType":"container_image",\
      "Metadata":{"ImageID":"sha256:0a"},"Results":[{"Target":"t","Class":"os-pkgs"}]}\
      """;

  /** The same with a critical vulnerability. */
  public static final String CRITICAL =
      """
      {"SchemaVersion":2,"ArtifactName":"%s","ArtifactType":"container_image",\
      "Metadata":{"ImageID":"sha256:0a"},"Results":[{"Target":"t","Vulnerabilities":[\
      {"VulnerabilityID":"CVE-2024-1","PkgName":"openssl","InstalledVersion":"3.0.1",\
      "FixedVersion":"3.0.2","Severity":"CRITICAL"}]}]}\
      """;

  private Reports() {}

  /** The words of a command that runs lines of shell with the image's name as {@code $1}. */
  public static List<String> command(Path directory, String lines) throws IOException {
    Path script = Files.createTempFile(directory, "scanner", ".sh");
    Files.writeString(script, lines);
    return List.of("/bin/sh", script.toString(), CommandScanner.PLACEHOLDER);
  }

  /** A line of shell that prints a report on the image. */
  public static String printing(String report) {
    return "printf '" + report + "' \"$1\"\n";
  }
}
