package waybill.registry.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Flag;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.modelpackage.PackageRef;
import waybill.registry.tag.Tag;

/**
 * What a caller wants made. Its constraints have been checked; the rules across members are {@link
 * ModelRules}.
 *
 * @param primaryContainer the only container; null when a list is given
 * @param containers a serial pipeline, in the order in which a request passes it
 * @param carried members that are only kept and returned, under their API names
 */
public record NewModel(
    String name,
    @Nullable Structure primaryContainer,
    List<Structure> containers,
    List<Tag> tags,
    Structure carried) {

  public NewModel {
    containers = List.copyOf(containers);
    tags = List.copyOf(tags);
  }

  /** All containers, whichever way they were given. */
  public List<Structure> allContainers() {
    return primaryContainer == null ? containers : List.of(primaryContainer);
  }

  /**
   * The packages that containers name.
   *
   * @throws waybill.registry.problem.Refusal with Invalid when one begins like an ARN and is none
   */
  public List<PackageRef> packages() {
    return allContainers().stream()
        .flatMap(container -> container.findText("ModelPackageName").stream())
        .map(PackageRef::parse)
        .toList();
  }

  /** The members of the describe answer: containers as they were given, and the rest. */
  Structure shown() {
    Structure members = carried;
    if (primaryContainer != null) {
      members = members.with("PrimaryContainer", primaryContainer);
    } else {
      members = members.with("Containers", new Sequence(List.<Document>copyOf(containers)));
    }
    return carried.find("EnableNetworkIsolation").isPresent()
        ? members
        : members.with("EnableNetworkIsolation", new Flag(false));
  }
}
