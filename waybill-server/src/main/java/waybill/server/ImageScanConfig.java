package waybill.server;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.registry.identity.SecretKey;
import waybill.registry.imagescan.ImageScanner;
import waybill.registry.imagescan.ScanPolicy;
import waybill.registry.imagescan.Severity;
import waybill.server.config.ConfigException;
import waybill.server.config.Setting;
import waybill.server.config.Settings;
import waybill.server.files.Disk;
import waybill.server.imagescan.CommandScanner;
import waybill.server.imagescan.HttpScanner;

/**
 * The settings about scans of images in the types of the parts that use them.
 *
 * @param command that scans; empty for none
 * @param url of a service that scans; null for none, and never beside a command
 * @param authorizationFile the file whose text is the Authorization header for the service; null
 *     for none, and never without a service
 * @param timeout for one image
 */
public record ImageScanConfig(
    List<String> command,
    @Nullable URI url,
    @Nullable Path authorizationFile,
    ScanPolicy policy,
    Duration timeout) {
  private static final String SEVERITIES = "one of UNKNOWN, LOW, MEDIUM, HIGH, CRITICAL";

  /** What a header may have without being taken for another one. */
  private static final String HEADER = "[\\x20-\\x7E]+";

  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}";

  public ImageScanConfig {
    command = List.copyOf(command);
  }

  /**
   * Reads the settings.
   *
   * @throws ConfigException when a value does not fit, or there are two scanners
   */
  public static ImageScanConfig of(Settings settings) {
    List<String> command = command(settings);
    URI url = url(settings);
    if (url != null && !command.isEmpty()) {
      throw settings.fault(
          Setting.IMAGE_SCAN_URL, "empty where image-scan.command is given: one scanner decides");
    }
    String file = settings.text(Setting.IMAGE_SCAN_AUTHORIZATION_FILE);
    if (url == null && !file.isEmpty()) {
      throw settings.fault(
          Setting.IMAGE_SCAN_AUTHORIZATION_FILE, "empty where image-scan.url is not given");
    }
    Severity failOn =
        Severity.of(settings.text(Setting.IMAGE_SCAN_FAIL_ON))
            .orElseThrow(() -> settings.fault(Setting.IMAGE_SCAN_FAIL_ON, SEVERITIES));
    List<String> exceptions = settings.list(Setting.IMAGE_SCAN_EXCEPT);
    if (!exceptions.stream().allMatch(id -> id.matches(ID))) {
      throw settings.fault(
          Setting.IMAGE_SCAN_EXCEPT, "ids of vulnerabilities with commas between them");
    }
    return new ImageScanConfig(
        command,
        url,
        file.isEmpty() ? null : Path.of(file),
        new ScanPolicy(failOn, Set.copyOf(exceptions)),
        settings.seconds(Setting.IMAGE_SCAN_SECONDS));
  }

  private static List<String> command(Settings settings) {
    List<String> words = settings.words(Setting.IMAGE_SCAN_COMMAND);
    if (words.isEmpty()) {
      return words;
    }
    boolean hasProgram =
        !words.getFirst().isBlank() && !words.getFirst().contains(CommandScanner.PLACEHOLDER);
    boolean hasImage = words.stream().anyMatch(each -> each.contains(CommandScanner.PLACEHOLDER));
    if (!hasProgram || !hasImage) {
      throw settings.fault(
          Setting.IMAGE_SCAN_COMMAND,
          "a program and its arguments, with {image} where the image's name goes");
    }
    return words;
  }

  private static @Nullable URI url(Settings settings) {
    String text = settings.text(Setting.IMAGE_SCAN_URL);
    if (text.isEmpty()) {
      return null;
    }
    String expected = "a URL such as http://127.0.0.1:8085/scan, without user and fragment";
    try {
      URI url = new URI(text);
      boolean isHttp = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      if (isHttp
          && url.getHost() != null
          && url.getRawUserInfo() == null
          && url.getRawFragment() == null) {
        return url;
      }
    } catch (URISyntaxException e) {
      throw settings.fault(Setting.IMAGE_SCAN_URL, expected);
    }
    throw settings.fault(Setting.IMAGE_SCAN_URL, expected);
  }

  /**
   * The scanner; empty where none is configured.
   *
   * @param owner of its processes
   * @throws IOException when the file with the header cannot be read, or holds none
   */
  Optional<ImageScanner> make(String owner, Disk disk) throws IOException {
    URI address = url;
    if (address != null) {
      return Optional.of(new HttpScanner(address, authorization(disk), timeout));
    }
    return command.isEmpty()
        ? Optional.empty()
        : Optional.of(new CommandScanner(command, owner, timeout));
  }

  private @Nullable SecretKey authorization(Disk disk) throws IOException {
    if (authorizationFile == null) {
      return null;
    }
    String text = new String(disk.read(authorizationFile), StandardCharsets.UTF_8).strip();
    if (!text.matches(HEADER)) {
      throw new IOException(
          authorizationFile + " must hold one line, the Authorization header for image-scan.url.");
    }
    return new SecretKey(text);
  }
}
