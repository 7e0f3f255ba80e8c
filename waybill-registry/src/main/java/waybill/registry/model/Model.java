package waybill.registry.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.modelpackage.PackageRef;
import waybill.registry.problem.Problem.LimitExceeded;
import waybill.registry.problem.Refusal;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;

/**
 * A model as it is kept: the members of its describe answer, and one that no answer shows, the
 * inference specification that it runs. That one is a copy, made when the model was: a package may
 * change or go afterwards.
 */
public final class Model {
  /** The API's own limit of containers in a pipeline. */
  static final int CONTAINERS_MAX = 15;

  private static final String SPECIFICATION = "InferenceSpecification";

  /** What containers of models and of packages have in common. */
  private static final Set<String> OF_PACKAGES_TOO =
      Set.of(
          "ContainerHostname",
          "Image",
          "ModelDataUrl",
          "ModelDataSource",
          "AdditionalModelDataSources",
          "Environment");

  private Model() {}

  /**
   * The model on its first day.
   *
   * @param packages finds the packages that containers name
   * @throws Refusal with Invalid when a package may not be used so; LimitExceeded when its packages
   *     bring more containers than a pipeline may have
   */
  public static KeptRecord made(
      NewModel wanted, RecordKey key, Instant at, Function<PackageRef, ModelPackage> packages) {
    Structure members =
        wanted.shown().with(SPECIFICATION, specification(wanted.allContainers(), packages));
    return new KeptRecord(key, at, null, null, members);
  }

  /** What the model runs, in the form in which packages tell it. */
  public static Optional<Structure> specification(KeptRecord model) {
    return model.members().findStructure(SPECIFICATION);
  }

  private static Structure specification(
      List<Structure> containers, Function<PackageRef, ModelPackage> packages) {
    Structure whole = Structure.EMPTY;
    List<Document> run = new ArrayList<>();
    for (Structure container : containers) {
      Optional<String> name = container.findText("ModelPackageName");
      if (name.isPresent()) {
        ModelPackage used = packages.apply(PackageRef.parse(name.get()));
        whole = PackageUse.specification(used, container);
        run.addAll(PackageUse.containers(whole, container));
      } else {
        run.add(only(container, OF_PACKAGES_TOO::contains));
      }
    }
    if (run.size() > CONTAINERS_MAX) {
      throw new Refusal(
          new LimitExceeded(
              "A model can have at most "
                  + CONTAINERS_MAX
                  + " containers, and its packages bring "
                  + run.size()
                  + "."));
    }
    // Types of content and machines are known where one package says all.
    Structure rest =
        containers.size() == 1
            ? only(whole, name -> name.startsWith("Supported"))
            : Structure.EMPTY;
    Map<String, Document> members = new LinkedHashMap<>();
    members.put("Containers", new Sequence(run));
    members.putAll(rest.members());
    return new Structure(members);
  }

  private static Structure only(Structure structure, Predicate<String> wanted) {
    Map<String, Document> members = new LinkedHashMap<>(structure.members());
    members.keySet().removeIf(name -> !wanted.test(name));
    return new Structure(members);
  }
}
