package waybill.registry.algorithm;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Flag;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.registry.modelpackage.S3Locations;
import waybill.registry.modelpackage.StartingState;
import waybill.registry.modelpackage.StatusItem;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.tag.Tag;
import waybill.registry.tag.TagRules;

/**
 * An algorithm that a caller wants kept. Its constraints have been checked.
 *
 * @param carried members that are kept and returned, under their API names
 */
public record NewAlgorithm(String name, List<Tag> tags, Structure carried) {

  public NewAlgorithm {
    tags = List.copyOf(tags);
  }

  /**
   * Passes an algorithm whose members go together.
   *
   * @param locations of model data that are let in
   * @throws waybill.registry.problem.Refusal with Invalid for the first rule that is broken
   */
  public void check(S3Locations locations) {
    carried.findStructure("InferenceSpecification").ifPresent(locations::checkSpecification);
    locations.checkCarried(carried);
    TagRules.check(tags);
  }

  /** The algorithm on its first day: like a package, complete unless it is to be validated. */
  public KeptRecord made(RecordKey key, Instant at) {
    StartingState state = StartingState.of(carried);
    Map<String, Document> details = new LinkedHashMap<>();
    details.put(
        "ValidationStatuses",
        new Sequence(
            state.validationStatuses().stream().<Document>map(NewAlgorithm::item).toList()));
    details.put("ImageScanStatuses", new Sequence(List.of()));
    Structure members =
        carried.find("CertifyForMarketplace").isPresent()
            ? carried
            : carried.with("CertifyForMarketplace", new Flag(false));
    return new KeptRecord(
        key,
        at,
        null,
        state.status().text(),
        members.with("AlgorithmStatusDetails", new Structure(details)));
  }

  private static Structure item(StatusItem item) {
    return Structure.EMPTY
        .with("Name", new Text(item.name()))
        .with("Status", new Text(item.state().text()));
  }
}
