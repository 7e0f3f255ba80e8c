package waybill.registry.imagescan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.modelpackage.PackageContainer;
import waybill.registry.modelpackage.StatusItem;
import waybill.registry.modelpackage.StatusItem.State;

/**
 * The scans of an attempt to validate a package, one for each image.
 *
 * @param isPlanned whether it is known which images there are; never so without a scanner
 */
public record ImageScans(boolean isPlanned, List<ImageScan> all) {
  /** Nothing is known yet, or nobody scans. */
  public static final ImageScans NONE = new ImageScans(false, List.of());

  /** How many vulnerabilities an attempt keeps one by one, over all images. */
  private static final int LISTED_OF_ATTEMPT_MAX = 1000;

  private static final int LISTED_MAX = 100;
  private static final int LISTED_MIN = 4;
  private static final String MEMBER = "ImageScans";

  public ImageScans {
    all = List.copyOf(all);
  }

  /**
   * A scan for each image that the package's containers name, those of additional specifications
   * too, in their order. It has the hostname of the first container with that image, or else {@code
   * image-} and its place, from 1.
   */
  public static ImageScans planned(ModelPackage modelPackage) {
    Map<String, String> names = new LinkedHashMap<>();
    for (PackageContainer container : PackageContainer.of(modelPackage)) {
      Optional<String> image = container.definition().findText("Image");
      if (image.isPresent() && !names.containsKey(image.get())) {
        names.put(image.get(), name(names, container.definition()));
      }
    }
    return new ImageScans(
        true, names.entrySet().stream().map(e -> ImageScan.due(e.getValue(), e.getKey())).toList());
  }

  private static String name(Map<String, String> names, Structure container) {
    Optional<String> hostname = container.findText("ContainerHostname");
    if (hostname.isPresent() && !names.containsValue(hostname.get())) {
      return hostname.get();
    }
    String name = "image-" + (names.size() + 1);
    for (int i = 2; names.containsValue(name); i++) { // a hostname may be such a word
      name = "image-" + (names.size() + 1) + "-" + i;
    }
    return name;
  }

  /** The scans that an attempt keeps. */
  public static ImageScans of(Structure attempt) {
    return attempt.find(MEMBER).isEmpty()
        ? NONE
        : new ImageScans(true, attempt.structures(MEMBER).stream().map(ImageScan::of).toList());
  }

  /** The members of an attempt with these scans. */
  public Structure in(Structure attempt) {
    return isPlanned
        ? attempt.with(MEMBER, new Sequence(all.stream().<Document>map(ImageScan::kept).toList()))
        : attempt;
  }

  /** These scans with what an earlier plan has of the same images. */
  public ImageScans after(ImageScans earlier) {
    List<ImageScan> now = new ArrayList<>();
    for (ImageScan each : all) {
      now.add(
          earlier.all.stream()
              .filter(before -> before.image().equals(each.image()))
              .findFirst()
              .map(before -> before.named(each.name()))
              .orElse(each));
    }
    return new ImageScans(isPlanned, now);
  }

  /** These scans with one at another point. */
  public ImageScans with(ImageScan changed) {
    List<ImageScan> now = new ArrayList<>();
    all.forEach(each -> now.add(each.name().equals(changed.name()) ? changed : each));
    return new ImageScans(isPlanned, now);
  }

  /** These scans with all that have not ended failed for this reason. */
  public ImageScans givenUp(String reason) {
    return new ImageScans(
        isPlanned,
        all.stream()
            .map(each -> each.isEnded() ? each : each.failed(reason, Structure.EMPTY))
            .toList());
  }

  /** The scan of this name. */
  public Optional<ImageScan> find(String name) {
    return all.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** Whether any image is still to be scanned. */
  public boolean isOpen() {
    return all.stream().anyMatch(each -> !each.isEnded());
  }

  /** Whether any scan has begun. */
  public boolean isBegun() {
    return all.stream().anyMatch(each -> each.state() != State.NOT_STARTED);
  }

  /** The names of those that failed, with commas between them; empty when none did. */
  public String failedNames() {
    return String.join(
        ", ", all.stream().filter(s -> s.state() == State.FAILED).map(ImageScan::name).toList());
  }

  /**
   * The rule by which the images fail: {@code I-V1} where one has a vulnerability at the limit,
   * {@code I-S1} where none has and one could not be scanned; empty when no scan failed. The rules
   * are in docs/adr/0106-image-scan.md.
   */
  public Optional<String> brokenRule() {
    if (all.stream().anyMatch(ImageScan::isFound)) {
      return Optional.of("I-V1");
    }
    return failedNames().isEmpty() ? Optional.empty() : Optional.of("I-S1");
  }

  /** How many vulnerabilities of each image are kept one by one. */
  public int listedMax() {
    int share = LISTED_OF_ATTEMPT_MAX / Math.max(1, all.size());
    return Math.clamp(share, LISTED_MIN, LISTED_MAX);
  }

  /** What the package tells of its images. */
  public List<StatusItem> statusItems() {
    return all.stream().map(ImageScan::statusItem).toList();
  }

  /** All that is known of them, for evidence. */
  public List<Structure> documents() {
    return all.stream().map(ImageScan::document).toList();
  }
}
