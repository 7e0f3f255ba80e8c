package waybill.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import waybill.registry.ImageScanWork;
import waybill.registry.ImageScanWork.DueScan;
import waybill.registry.ValidationWork;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.registry.imagescan.ImageReport;
import waybill.registry.imagescan.ImageScanner;
import waybill.registry.imagescan.ScanPolicy;
import waybill.registry.imagescan.Severity;
import waybill.registry.validation.ProfileDocuments;
import waybill.server.imagescan.ScanCrew;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonWriter;

/** Scans of images on the wire: in AWS's description of a package, and in ours of an attempt. */
final class ImageScanAnswersTest extends ValidationFixture {
  @Test
  void scans_ofAnAttempt_areShownInEveryStateAndToAwsClientsToo() {
    assertThat(validation()).doesNotContain("ImageScans");
    assertThat(described()).contains("'ImageScanStatuses':[]");
    new ValidationWork(store, true, ProfileDocuments.NONE, () -> {}).doNext();
    assertThat(validation())
        .contains("'ImageScans':[{'Name':'image-1','Image':'i','Status':'NotStarted'}],'Profiles'");

    ImageScanWork scans = new ImageScanWork(store, () -> {});
    DueScan due = scans.open().getFirst();
    scans.begin(due, "token");
    assertThat(validation()).contains("'Status':'InProgress'}],'Profiles'").doesNotContain("oken");
    Structure found = new Structure(Map.of("ReportSha256", new Text("12ab")));
    scans.end(due, "token", due.scan().failed("CVE-1", found));

    assertThat(validation())
        .contains(
            "'ImageScans':[{'Name':'image-1','Image':'i','Status':'Failed',"
                + "'FailureReason':'CVE-1','ReportSha256':'12ab'}]");
    assertThat(described())
        .contains(
            "'ImageScanStatuses':[{'Name':'image-1','Status':'Failed','FailureReason':'CVE-1'}]");
  }

  @Test
  void scanner_thatMeetsAnError_failsTheScanAsAFaultOfTheServer() throws Exception {
    new ValidationWork(store, true, ProfileDocuments.NONE, () -> {}).doNext();
    CountDownLatch ended = new CountDownLatch(1);
    ScanCrew.Parts parts =
        new ScanCrew.Parts(
            new ImageScanWork(store, ended::countDown),
            new Exhausted(),
            new ScanPolicy(Severity.CRITICAL, Set.of()));
    try (ScanCrew crew = new ScanCrew(parts, 1, () -> {})) {
      crew.look();
      assertThat(ended.await(2, TimeUnit.MINUTES)).isTrue();
    }

    assertThat(validation())
        .contains(
            "'Status':'Failed','FailureReason':'The image i was not scanned:"
                + " The server met a fault; its log tells which.'");
  }

  /** No thread can be had for a scanner's output, for example. */
  private static final class Exhausted implements ImageScanner {
    @Override
    public ImageReport scan(String image) {
      throw new OutOfMemoryError("unable to create native thread");
    }

    @Override
    public void removeLeftovers() {}
  }

  private String validation() {
    return text(own("DescribeModelPackageValidation", PACKAGE));
  }

  private String described() {
    return text(describe("iris/1"));
  }

  private static String text(JsonObject answer) {
    return JsonWriter.write(answer).replace('"', '\'');
  }
}
