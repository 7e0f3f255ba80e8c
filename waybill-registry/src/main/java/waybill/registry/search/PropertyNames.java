package waybill.registry.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The properties that resources of one kind can have. */
public interface PropertyNames {

  /**
   * A property that is known.
   *
   * @param path as resources have it; a name may be a short form of it
   */
  record Known(String path, PropertyType type) {}

  /**
   * A list of structures.
   *
   * @param depth how many lists are on the way, itself included
   */
  record KnownList(String path, int depth) {}

  /** The property of this name, or null. Tags are not asked for here. */
  @Nullable Known find(String name);

  /** The list of this name, or null. */
  @Nullable KnownList findList(String name);

  /** All names that begin so, sorted; those below maps are left out, since keys are not known. */
  List<String> beginningWith(String hint);
}
