package waybill.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import waybill.registry.ImageScanWork;
import waybill.registry.ImageScanWork.DueScan;
import waybill.registry.ValidationWork;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonWriter;

/** Scans of images on the wire: in AWS's description of a package, and in ours of an attempt. */
final class ImageScanAnswersTest extends ApiFixture {
  private static final String PACKAGE = "{'ModelPackageName':'iris/1'}";

  @Test
  void scans_ofAnAttempt_areShownInEveryStateAndToAwsClientsToo() {
    group("iris");
    create(
        """
        {'ModelPackageGroupName':'iris','InferenceSpecification':{'Containers':[{'Image':'i'}],
        'SupportedContentTypes':['text/csv'],'SupportedResponseMIMETypes':['text/csv']},
        'ValidationSpecification':{'ValidationRole':'arn:aws:iam::111122223333:role/r',
        'ValidationProfiles':[{'ProfileName':'smoke','TransformJobDefinition':{
        'TransformInput':{'DataSource':{'S3DataSource':{'S3DataType':'S3Prefix','S3Uri':'s3://b/i/'}}},
        'TransformOutput':{'S3OutputPath':'s3://b/o/'},
        'TransformResources':{'InstanceType':'ml.m5.large','InstanceCount':1}}}]}}
        """);
    assertThat(validation()).doesNotContain("ImageScans");
    assertThat(described()).contains("'ImageScanStatuses':[]");
    new ValidationWork(store, true, () -> {}).doNext();
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
