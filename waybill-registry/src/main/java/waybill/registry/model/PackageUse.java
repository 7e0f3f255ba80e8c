package waybill.registry.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.modelpackage.ApprovalStatus;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.modelpackage.PackageKey.Unversioned;
import waybill.registry.modelpackage.PackageKey.Version;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;

/** What a container gets from the package that it names. */
final class PackageUse {
  private PackageUse() {}

  /**
   * The specification that the container chooses, if it may be used.
   *
   * @throws Refusal with Invalid when the version is not approved, there is no such specification,
   *     or the container gives what this kind of package does not take
   */
  static Structure specification(ModelPackage used, Structure container) {
    String arn = used.key().arn().text();
    if (used.key() instanceof Version && used.approvalStatus() != ApprovalStatus.APPROVED) {
      throw refusal("ModelPackage " + arn + " is not Approved, so no model can be made from it");
    }
    if (used.key() instanceof Unversioned && !environment(container).isEmpty()) {
      throw refusal( // wording quoted in public scripts
          "1 validation errors detected:Environment variable map cannot be specified when using"
              + " non-versioned ModelPackages");
    }
    @Nullable String name = container.findText("InferenceSpecificationName").orElse(null);
    if (name != null) {
      return named(used, name)
          .orElseThrow(
              () -> refusal("ModelPackage " + arn + " has no inference specification " + name));
    }
    Structure main = used.inferenceSpecification();
    if (main == null) {
      throw refusal("ModelPackage " + arn + " has no InferenceSpecification to make a model from");
    }
    return main;
  }

  /** The package's containers, as this container of a model changes them. */
  static List<Structure> containers(Structure specification, Structure container) {
    Map<String, Document> added = environment(container);
    List<Structure> all = new ArrayList<>();
    for (Structure brought : specification.structures("Containers")) {
      Map<String, Document> variables = new LinkedHashMap<>(environment(brought));
      variables.putAll(added);
      all.add(added.isEmpty() ? brought : brought.with("Environment", new Structure(variables)));
    }
    all.set(0, withHostAndData(all.getFirst(), container));
    return all;
  }

  /** The name and the further data of a container belong to the first that its package brings. */
  private static Structure withHostAndData(Structure first, Structure container) {
    Structure changed =
        container
            .find("ContainerHostname")
            .map(host -> first.with("ContainerHostname", host))
            .orElse(first);
    List<Document> sources = new ArrayList<>(first.structures("AdditionalModelDataSources"));
    sources.addAll(container.structures("AdditionalModelDataSources"));
    return sources.isEmpty()
        ? changed
        : changed.with("AdditionalModelDataSources", new Sequence(sources));
  }

  private static Optional<Structure> named(ModelPackage used, String name) {
    return used.additionalInferenceSpecifications().stream()
        .filter(specification -> specification.findText("Name").orElse("").equals(name))
        .findFirst();
  }

  private static Map<String, Document> environment(Structure container) {
    return container.findStructure("Environment").map(Structure::members).orElse(Map.of());
  }

  private static Refusal refusal(String message) {
    return new Refusal(new Invalid(message));
  }
}
