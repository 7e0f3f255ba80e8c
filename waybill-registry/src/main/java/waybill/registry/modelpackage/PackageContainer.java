package waybill.registry.modelpackage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;

/**
 * A container of a package.
 *
 * @param place where it stands in the answer that describes the package
 * @param definition as the API has it
 */
public record PackageContainer(String place, Structure definition) {
  private static final String CONTAINERS = "Containers";

  /** All containers of a package, those of additional specifications last. */
  public static List<PackageContainer> of(ModelPackage p) {
    return of(p.inferenceSpecification(), p.additionalInferenceSpecifications());
  }

  /** All containers of a wish that has its specification. */
  public static List<PackageContainer> of(NewModelPackage wanted) {
    return of(wanted.inferenceSpecification(), wanted.additionalInferenceSpecifications());
  }

  private static List<PackageContainer> of(
      @Nullable Structure specification, List<Structure> additional) {
    List<PackageContainer> found = new ArrayList<>();
    if (specification != null) {
      add("InferenceSpecification", specification, found);
    }
    for (Structure each : additional) {
      String name = each.findText("Name").orElse("");
      add("AdditionalInferenceSpecifications[" + name + "]", each, found);
    }
    return found;
  }

  private static void add(String place, Structure specification, List<PackageContainer> found) {
    List<Structure> containers = specification.structures(CONTAINERS);
    for (int i = 0; i < containers.size(); i++) {
      found.add(new PackageContainer(place + "." + CONTAINERS + "[" + i + "]", containers.get(i)));
    }
  }

  /** The package with every container definition changed so. */
  public static ModelPackage changed(ModelPackage p, UnaryOperator<Structure> change) {
    @Nullable Structure specification = p.inferenceSpecification();
    return p.specified(
        specification == null ? null : inSpecification(specification, change),
        p.additionalInferenceSpecifications().stream()
            .map(each -> inSpecification(each, change))
            .toList());
  }

  private static Structure inSpecification(
      Structure specification, UnaryOperator<Structure> change) {
    List<Structure> containers = specification.structures(CONTAINERS);
    return containers.isEmpty()
        ? specification
        : specification.with(
            CONTAINERS, new Sequence(containers.stream().<Document>map(change).toList()));
  }
}
