package waybill.registry.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import waybill.registry.document.Document.Structure;
import waybill.registry.modelpackage.S3Locations;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;
import waybill.registry.tag.TagRules;

/** The rules across members of a model that need no look at stored state. */
public final class ModelRules {
  /** What a package brings itself, so that a container that names one must not. */
  private static final List<String> OF_THE_PACKAGE =
      List.of("Image", "ModelDataUrl", "ModelDataSource");

  private ModelRules() {}

  /**
   * Passes a creation whose members go together.
   *
   * @param locations of model data that are let in
   * @throws Refusal with Invalid for the first rule that is broken
   */
  public static void check(NewModel wanted, S3Locations locations) {
    if (wanted.primaryContainer() != null && !wanted.containers().isEmpty()) {
      refuse("PrimaryContainer and Containers cannot be specified together");
    }
    if (wanted.allContainers().isEmpty()) {
      refuse("One of PrimaryContainer and Containers must be specified");
    }
    wanted.allContainers().forEach(ModelRules::checkContainer);
    checkHostnames(wanted.containers());
    locations.checkContainers(wanted.allContainers());
    TagRules.check(wanted.tags());
  }

  private static void checkContainer(Structure container) {
    if (container.find("ModelPackageName").isPresent()) {
      for (String member : OF_THE_PACKAGE) {
        if (container.find(member).isPresent()) {
          refuse(member + " cannot be specified in a container that has a ModelPackageName");
        }
      }
      return;
    }
    if (container.find("Image").isEmpty()) {
      refuse("A container must have an Image or a ModelPackageName");
    }
    if (container.find("InferenceSpecificationName").isPresent()) {
      refuse("InferenceSpecificationName needs a ModelPackageName in the same container");
    }
  }

  /** Source of both halves: the API page of ContainerDefinition. */
  private static void checkHostnames(List<Structure> pipeline) {
    List<String> names =
        pipeline.stream().flatMap(c -> c.findText("ContainerHostname").stream()).toList();
    if (!names.isEmpty() && names.size() < pipeline.size()) {
      refuse("ContainerHostname must be specified for every container of Containers, or for none");
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        refuse("ContainerHostname must be unique in Containers, but two are called " + name);
      }
    }
  }

  private static void refuse(String message) {
    throw new Refusal(new Invalid(message));
  }
}
