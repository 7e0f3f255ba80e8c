package waybill.registry.modelpackage;

import java.util.List;
import waybill.registry.document.Document.Structure;
import waybill.registry.modelpackage.StatusItem.State;

/**
 * Where a new package or algorithm stands. One with validation to do waits for it; one with nothing
 * to validate is complete and claims no validation.
 *
 * @param validationStatuses one per profile that is to run, named after it
 */
public record StartingState(PackageStatus status, List<StatusItem> validationStatuses) {
  private static final StartingState COMPLETE =
      new StartingState(PackageStatus.COMPLETED, List.of());

  /** Decides by the members ValidationSpecification and SkipModelValidation. */
  public static StartingState of(Structure carried) {
    if (carried.findText("SkipModelValidation").filter("All"::equals).isPresent()) {
      return COMPLETE;
    }
    List<StatusItem> due =
        carried.findStructure("ValidationSpecification").stream()
            .flatMap(found -> found.structures("ValidationProfiles").stream())
            .flatMap(profile -> profile.findText("ProfileName").stream())
            .map(name -> new StatusItem(name, State.NOT_STARTED, null))
            .toList();
    return due.isEmpty() ? COMPLETE : new StartingState(PackageStatus.PENDING, due);
  }
}
