package waybill.registry.transform;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The names of containers in a pipeline. */
public final class PipelineHosts {
  /** Containers in a row, by the API's page. */
  public static final int CONTAINERS_MAX = 15;

  private PipelineHosts() {}

  /**
   * The names of a pipeline's containers, in their order: as given, or {@code container-1} and so
   * on where none is given.
   *
   * @param given 1 to 15, all of them or none with a name, none twice
   */
  public static List<String> of(List<Optional<String>> given) {
    List<String> names = given.stream().flatMap(Optional::stream).distinct().toList();
    boolean isWhole = names.isEmpty() || names.size() == given.size();
    if (given.isEmpty() || given.size() > CONTAINERS_MAX || !isWhole) {
      throw new IllegalArgumentException("These are no names of a pipeline: " + given);
    }
    return names.isEmpty()
        ? IntStream.rangeClosed(1, given.size()).mapToObj(i -> "container-" + i).toList()
        : names;
  }
}
