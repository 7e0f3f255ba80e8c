package waybill.server.modelscan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import waybill.registry.modelscan.ScanFinding;
import waybill.registry.modelscan.ScanReport;
import waybill.registry.modelscan.ScanVerdict;
import waybill.registry.modelscan.ScannedFile;
import waybill.server.modelscan.content.ChannelContent;
import waybill.server.modelscan.content.LimitReached;
import waybill.server.modelscan.content.Place;
import waybill.server.modelscan.content.ScanLimits;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.content.Words;
import waybill.server.modelscan.names.AllowList;
import waybill.server.modelscan.names.ImportNames;

/**
 * Scans model files. Nothing of a file is ever loaded, imported or run; whatever its bytes are, it
 * gets a verdict within the limits. May be used by several threads.
 */
public final class ModelScanner {
  private final ContentScanner contents;
  private final ScanLimits limits;
  private final LongSupplier nanoTime;

  /** With Waybill's own lists and limits. */
  public ModelScanner() {
    this(AllowList.NONE, ScanLimits.DEFAULT, System::nanoTime);
  }

  /**
   * With other limits, and names that an operator trusts beyond Waybill's own list.
   *
   * @param nanoTime a clock as {@link System#nanoTime()}
   */
  public ModelScanner(AllowList allowed, ScanLimits limits, LongSupplier nanoTime) {
    this.contents = new ContentScanner(new ImportNames(allowed));
    this.limits = limits;
    this.nanoTime = nanoTime;
  }

  /**
   * Scans a file, or all files of a directory in the order of their names.
   *
   * @throws IOException if the disk fails or something must not be read; never for what is in a
   *     file
   */
  public ScanReport scan(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return new ScanReport(List.of(scan(path, String.valueOf(path.getFileName()))));
    }
    List<ScannedFile> files = new ArrayList<>();
    for (Path file : files(path)) {
      files.add(scan(file, path.relativize(file).toString().replace('\\', '/')));
    }
    return new ScanReport(files);
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths
          .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .filter(path -> !path.equals(directory))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private ScannedFile scan(Path file, String name) throws IOException {
    String shown = Words.printable(name);
    if (Files.isSymbolicLink(file)) {
      return refused(shown, "link", "It is a symbolic link, which is not followed.");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return refused(shown, "special-file", "It is no regular file, and is not opened.");
    }
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return scan(shown, channel);
    }
  }

  private static ScannedFile refused(String file, String rule, String message) {
    return new ScannedFile(
        file, List.of(new ScanFinding(file, rule, ScanVerdict.UNKNOWN, message)));
  }

  /**
   * Scans one file.
   *
   * @param name its path as findings tell it; its extension says what it promises to be
   * @throws IOException if it cannot be read
   */
  public ScannedFile scan(String name, SeekableByteChannel channel) throws IOException {
    Place place = Place.of(name);
    Session session = new Session(limits, nanoTime);
    Format format = Format.OTHER;
    try {
      format = contents.read(new ChannelContent(channel), place, session);
    } catch (LimitReached e) {
      session.unknown(place, "limit-" + e.limit(), e.why());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeException e) {
      // The edge to bytes of strangers: a fault of ours must not keep the other files unscanned.
      session.unknown(place, "scanner-fault", "The scan failed: " + e.getClass().getSimpleName());
    }
    return new ScannedFile(name, findings(session, place, format));
  }

  private static List<ScanFinding> findings(Session session, Place place, Format format) {
    List<ScanFinding> findings = new ArrayList<>(session.findings());
    if (session.dropped() != ScanVerdict.CLEAN) {
      findings.add(
          new ScanFinding(
              place.file(), "limit-findings", session.dropped(), "There are more findings."));
    }
    if (findings.isEmpty()) {
      findings.add(
          new ScanFinding(
              place.file(),
              "allow-list",
              ScanVerdict.CLEAN,
              "Read as " + format.words() + "; all that it names is known."));
    }
    return List.copyOf(findings);
  }
}
