package waybill.registry.modelcard;

/**
 * One thing that is wrong with the content of a card.
 *
 * @param path the place as a JSON path, for example {@code $.evaluation_details[0].name}
 * @param rule what must hold there, for example {@code must be a string}
 */
public record Fault(String path, String rule) {

  /** The path of what this value is a member of. */
  String holder() {
    return path.substring(0, Math.max(path.lastIndexOf('.'), 0));
  }

  @Override
  public String toString() {
    return path + " " + rule;
  }
}
