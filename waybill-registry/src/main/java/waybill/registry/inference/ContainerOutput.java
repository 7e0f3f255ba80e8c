package waybill.registry.inference;

/** Hears what a container writes while it runs, from any thread; must be quick. */
@FunctionalInterface
public interface ContainerOutput {
  /** Hears nothing. */
  ContainerOutput NONE = line -> {};

  /**
   * A line of its output or error stream is finished.
   *
   * @param line without its end and without control characters; cut when it is long
   */
  void line(String line);
}
