package waybill.registry.modelpackage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import waybill.registry.document.Document.Structure;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;

/**
 * Where model data is taken from, and where validation reads and writes: in S3 and nowhere else, so
 * that no registration sends the server to a host of the caller's choice.
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

  /** The bucket in the path or before the host; nobody but AWS has names in these domains. */
  private static final Pattern S3_HOST =
      Pattern.compile(
          "([a-z0-9][a-z0-9.-]*\\.)?s3(-[a-z0-9-]+)?(\\.dualstack)?(\\.[a-z]+(-[a-z]+)+-[0-9]+)?"
              + "\\.amazonaws\\.com(\\.cn)?");

  private static final String HTTPS = "https://";

  private S3Locations() {}

  /** Passes an inference specification whose containers take all model data from S3. */
  public static void checkSpecification(Structure specification) {
    checkContainers(specification.structures("Containers"));
  }

  /** Passes containers of a package or a model that take all model data from S3. */
  public static void checkContainers(List<Structure> containers) {
    check(containers, OF_MODEL_DATA);
  }

  /** Passes members beside the specifications, source algorithms and validation among them. */
  public static void checkCarried(Structure carried) {
    carried
        .findStructure("SourceAlgorithmSpecification")
        .ifPresent(found -> check(found.structures("SourceAlgorithms"), OF_MODEL_DATA));
    carried
        .findStructure("ValidationSpecification")
        .ifPresent(found -> check(found.structures("ValidationProfiles"), OF_VALIDATION));
  }

  private static void check(List<Structure> holders, List<List<String>> paths) {
    for (Structure holder : holders) {
      for (List<String> path : paths) {
        holder.texts(path).forEach(uri -> require(path.getLast(), uri));
      }
    }
  }

  private static void require(String member, String uri) {
    if (uri.startsWith(HTTPS) && !S3_HOST.matcher(authority(uri)).matches()) {
      throw new Refusal(
          new Invalid(member + " must be an S3 location, but its host is not one of S3: " + uri));
    }
  }

  /** What stands before the path; a user or port in it makes it no host of S3. */
  private static String authority(String uri) {
    int end = uri.indexOf('/', HTTPS.length());
    String authority = uri.substring(HTTPS.length(), end < 0 ? uri.length() : end);
    return authority.toLowerCase(Locale.ROOT);
  }

  private static List<List<String>> paths(String... paths) {
    return Stream.of(paths).map(path -> Arrays.asList(path.split("\\."))).toList();
  }
}
