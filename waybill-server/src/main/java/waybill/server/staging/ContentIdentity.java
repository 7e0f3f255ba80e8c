package waybill.server.staging;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.StagingPlan.Archive;
import waybill.registry.artifact.StagingPlan.Content;
import waybill.registry.artifact.StagingPlan.Files;
import waybill.registry.artifact.StagingPlan.PlannedFile;
import waybill.registry.artifact.StoredObject;
import waybill.registry.history.Digest;

/**
 * What makes two trees the same before they are read: objects with ETags, sizes and versions, the
 * paths they get, and the rules. In 64 hexadecimal digits.
 */
final class ContentIdentity {
  /** Raised when the same objects would become another tree, or be refused, by newer code. */
  static final int RULES_VERSION = 1;

  private final Sha256 digest = new Sha256();

  private ContentIdentity() {
    add(RULES_VERSION);
  }

  /** Of one file below a directory of a container. */
  static String of(String directory, PlannedFile file) {
    return new ContentIdentity().add(directory).add(file).text();
  }

  /** Of a whole tree, wherever a container has it. Pins and limits count: they can refuse it. */
  static String of(Content content, StagingOptions options) {
    ContentIdentity identity = new ContentIdentity();
    identity.add(options.limits().bytes()).add(options.limits().members());
    identity.add(Double.toString(options.limits().ratio()));
    switch (content) {
      case Archive(var object) -> identity.add("archive").add(object).pin(object, options);
      case Files(var files) -> {
        identity.add("files").add(files.size());
        files.forEach(file -> identity.add(file).pin(file.object(), options));
      }
    }
    return identity.text();
  }

  private void pin(StoredObject object, StagingOptions options) {
    Digest pin = options.pins().get(object.uri());
    add(pin == null ? null : pin.text());
  }

  private ContentIdentity add(PlannedFile file) {
    return add(file.path()).add(file.object());
  }

  private ContentIdentity add(StoredObject object) {
    add(object.uri().bucket()).add(object.uri().key());
    return add(object.eTag()).add(object.versionId()).add(object.size());
  }

  private ContentIdentity add(long number) {
    return add(Long.toString(number));
  }

  /** Each text with its length before it, so that no two lists of texts are alike. */
  private ContentIdentity add(@Nullable String text) {
    byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    byte[] length = ((text == null ? "-" : bytes.length) + ":").getBytes(StandardCharsets.UTF_8);
    digest.add(length, 0, length.length);
    digest.add(bytes, 0, bytes.length);
    return this;
  }

  private String text() {
    return digest.take().text();
  }
}
