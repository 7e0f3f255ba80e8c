package waybill.registry.modelpackage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import waybill.registry.artifact.AwsEndpoints;
import waybill.registry.artifact.ModelSource;
import waybill.registry.artifact.ModelSources;
import waybill.registry.artifact.ObjectEndpoints;
import waybill.registry.artifact.StagingRefusal;
import waybill.registry.document.Document.Structure;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;

/**
 * Where model data is taken from, and where validation reads and writes: in S3 or a store that the
 * operator named, so that no registration sends the server to a host of the caller's choice; and
 * the rules S-D1 to S-D11 for what a container says of its model data.
 */
public final class S3Locations {

  /** In containers and in source algorithms. */
  private static final List<List<String>> OF_MODEL_DATA =
      paths(
          "ModelDataUrl",
          "ModelDataSource.S3DataSource.S3Uri",
          "ModelDataSource.S3DataSource.ManifestS3Uri",
          "AdditionalModelDataSources.S3DataSource.S3Uri",
          "AdditionalModelDataSources.S3DataSource.ManifestS3Uri",
          "AdditionalS3DataSource.S3Uri");

  /** In the jobs of validation profiles. */
  private static final List<List<String>> OF_VALIDATION =
      paths(
          "TransformJobDefinition.TransformInput.DataSource.S3DataSource.S3Uri",
          "TransformJobDefinition.TransformOutput.S3OutputPath");

  private static final String HTTPS = "https://";

  private final ObjectEndpoints endpoints;
  private final ModelSources sources;

  /**
   * @param configured the web addresses of the operator's stores, beside those of AWS
   */
  public S3Locations(ObjectEndpoints configured) {
    AwsEndpoints aws = new AwsEndpoints();
    this.endpoints = url -> aws.find(url).or(() -> configured.find(url));
    this.sources = new ModelSources(endpoints);
  }

  /**
   * The sources of a container that was let in.
   *
   * @throws StagingRefusal for one that an earlier release let in, with the rule that it breaks
   */
  public List<ModelSource> sources(Structure container) throws StagingRefusal {
    return sources.read(container);
  }

  /** Passes an inference specification whose containers take all model data from S3. */
  public void checkSpecification(Structure specification) {
    checkContainers(specification.structures("Containers"));
  }

  /** Passes containers of a package or a model that take all model data from S3. */
  public void checkContainers(List<Structure> containers) {
    check(containers, OF_MODEL_DATA);
    containers.forEach(this::checkSources);
  }

  /** Passes members beside the specifications, source algorithms and validation among them. */
  public void checkCarried(Structure carried) {
    carried
        .findStructure("SourceAlgorithmSpecification")
        .ifPresent(found -> checkContainers(found.structures("SourceAlgorithms")));
    carried
        .findStructure("ValidationSpecification")
        .ifPresent(found -> check(found.structures("ValidationProfiles"), OF_VALIDATION));
  }

  private void check(List<Structure> holders, List<List<String>> paths) {
    for (Structure holder : holders) {
      for (List<String> path : paths) {
        holder.texts(path).forEach(uri -> require(path.getLast(), uri));
      }
    }
  }

  private void checkSources(Structure container) {
    try {
      sources.read(container);
    } catch (StagingRefusal refusal) {
      throw new Refusal(
          new Invalid(
              refusal.object() + ": " + refusal.sentence() + " (" + refusal.rule().id() + ")"));
    }
  }

  private void require(String member, String uri) {
    if (uri.startsWith(HTTPS) && endpoints.find(uri).isEmpty()) {
      throw new Refusal(
          new Invalid(member + " must be an S3 location, but its host is not one of S3: " + uri));
    }
  }

  private static List<List<String>> paths(String... paths) {
    return Stream.of(paths).map(path -> Arrays.asList(path.split("\\."))).toList();
  }
}
