package waybill.registry.search;

/**
 * One scalar of a resource.
 *
 * @param path the members on the way, joined by dots, for example {@code
 *     InferenceSpecification.Containers.Image}; items of a list share their path
 * @param place the indices of the lists on the way, {@value #INDEX_CHARACTERS} characters each
 */
public record Property(String path, String place, Value value) {

  /** Characters of one index in a place. */
  public static final int INDEX_CHARACTERS = 4;

  /** Whether a caller chose the name's last part: a key of the customer's metadata. */
  public boolean hasChosenName() {
    return path.startsWith("CustomerMetadataProperties.");
  }

  /** Where this property's element of an outer list is: the first so many indices. */
  String element(int depth) {
    return place.substring(0, Math.min(place.length(), depth * INDEX_CHARACTERS));
  }
}
