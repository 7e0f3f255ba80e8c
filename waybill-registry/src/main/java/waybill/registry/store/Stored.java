package waybill.registry.store;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A resource as the store holds it: its rendering, and the value that the rendering reads back to,
 * made on first use. Not for sharing between threads.
 */
public final class Stored<T> {
  private final Rendering rendering;
  private final long revision;
  private final Function<Rendering, T> reader;
  private @Nullable T value;

  public Stored(Rendering rendering, long revision, Function<Rendering, T> reader) {
    this.rendering = rendering;
    this.revision = revision;
    this.reader = reader;
  }

  /** The describe answer as bytes. */
  public Rendering rendering() {
    return rendering;
  }

  /** Counts the changes of this resource from 1; an update names the revision it read. */
  public long revision() {
    return revision;
  }

  /** The value itself. */
  public T value() {
    T known = value;
    if (known == null) {
      known = reader.apply(rendering);
      value = known;
    }
    return known;
  }
}
