package waybill.registry.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.registry.job.TransformJob;

/** Digests of the images that a validation ran, for containers that were registered without one. */
public final class RanImages {
  private static final String CONTAINERS = "Containers";
  private static final String DIGEST = "ImageDigest";

  private RanImages() {}

  /**
   * A specification with an {@code ImageDigest} for each container whose image these jobs ran. What
   * a caller gave stays. An image that the jobs ran with several digests, as its tag moved in
   * between, gets none.
   */
  public static Structure fillIn(Structure specification, List<TransformJob> jobs) {
    if (!(specification.members().get(CONTAINERS) instanceof Sequence(var containers))) {
      return specification;
    }
    Map<String, String> digests = digests(jobs);
    List<Document> filled = new ArrayList<>();
    for (Document container : containers) {
      filled.add(container instanceof Structure one ? filled(one, digests) : container);
    }
    return specification.with(CONTAINERS, new Sequence(filled));
  }

  private static Structure filled(Structure container, Map<String, String> digests) {
    String digest = digests.getOrDefault(container.findText("Image").orElse(""), "");
    return digest.isEmpty() || container.find(DIGEST).isPresent()
        ? container
        : container.with(DIGEST, new Text(digest));
  }

  private static Map<String, String> digests(List<TransformJob> jobs) {
    Map<String, String> digests = new LinkedHashMap<>();
    for (TransformJob job : jobs) {
      job.imageDigests()
          .forEach(
              (image, digest) ->
                  digests.merge(image, digest, (one, other) -> one.equals(other) ? one : ""));
    }
    return digests;
  }
}
