package waybill.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.quickstart.iris.IrisModel;
import waybill.wire.json.JsonWriter;

class ModelObjectsTest {
  @TempDir Path data;

  @Test
  void write_ofTheModel_putsEachObjectWhereItsUriSays() throws Exception {
    ModelObjects objects = write();

    assertThat(objects.reports()).hasSize(IrisModel.Report.values().length);
    for (StoredObject report : objects.reports().values()) {
      assertDigestOfTheFile(report);
    }
    assertDigestOfTheFile(objects.archive());
    assertDigestOfTheFile(objects.dataSet());
    assertDigestOfTheFile(objects.samplePayload());
    assertDigestOfTheFile(objects.validationInput());
  }

  @Test
  void write_ofTheModel_packsItsFile() throws IOException {
    StoredObject archive = write().archive();

    byte[] packed = Files.readAllBytes(fileOf(archive));
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new GzipCompressorInputStream(new ByteArrayInputStream(packed)))) {
      TarArchiveEntry entry = tar.getNextEntry();
      assertThat(entry.getName()).isEqualTo("model.onnx");
      assertThat(tar.readAllBytes()).isEqualTo(IrisModel.file());
      assertThat(tar.getNextEntry()).isNull();
    }
  }

  @Test
  void write_whenDoneTwice_givesTheSameDigests() throws IOException {
    assertThat(write()).isEqualTo(write());
  }

  @Test
  void request_forTheModel_refersToItsObjects() throws IOException {
    ModelObjects objects = write();

    String request =
        JsonWriter.write(
            new PackageRequest("iris", "123456789012", Optional.of("abc"), IrisModel.run(), objects)
                .object());

    assertThat(request)
        .contains("\"ModelDataUrl\":\"s3://waybill-quickstart/iris/model.tar.gz\"")
        .contains("\"CommitId\":\"abc\"")
        .contains("arn:aws:iam::123456789012:role/waybill-validation")
        .contains(objects.report(IrisModel.Report.BIAS).digest());
  }

  private ModelObjects write() throws IOException {
    return ModelObjects.write(new ObjectDirectory(data, "waybill-quickstart"), IrisModel.run());
  }

  private void assertDigestOfTheFile(StoredObject object) throws Exception {
    byte[] bytes = Files.readAllBytes(fileOf(object));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
    assertThat(object.digest()).isEqualTo("sha256:" + HexFormat.of().formatHex(digest));
    assertThat(object.size()).isEqualTo(bytes.length);
  }

  private Path fileOf(StoredObject object) {
    return data.resolve("objects").resolve(object.uri().substring("s3://".length()));
  }
}
