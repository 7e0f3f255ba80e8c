package waybill.wire.shape;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where a value is in a request. Put into words only when something is wrong there.
 *
 * @param parent null for a member of the request itself
 * @param step the words of this step
 */
record ValuePath(@Nullable ValuePath parent, String step) {

  /** The member of this name: its first letter is small in a path. */
  static ValuePath member(@Nullable ValuePath parent, String name) {
    return new ValuePath(parent, Character.toLowerCase(name.charAt(0)) + name.substring(1));
  }

  /**
   * An element of the list that is here.
   *
   * @param index from 0; paths count from 1
   */
  ValuePath element(int index) {
    return new ValuePath(this, (index + 1) + ".member");
  }

  /** The value of a map that is here. */
  ValuePath value(String key) {
    return new ValuePath(this, key + ".member");
  }

  /** For example {@code inferenceSpecification.containers.2.member.image}. */
  String text() {
    Deque<String> steps = new ArrayDeque<>();
    for (ValuePath path = this; path != null; path = path.parent) {
      steps.addFirst(path.step);
    }
    return String.join(".", steps);
  }
}
