package waybill.registry.store;

import java.util.List;
import waybill.registry.tag.Tag;

/**
 * What a search found.
 *
 * @param hits in the order asked for
 * @param total how many there are on all pages
 * @param totalIsExact whether there are no more than {@code total}
 */
public record Found(List<Hit> hits, long total, boolean totalIsExact) {

  /** Up to so many hits are counted one by one. */
  public static final int COUNTED_MAX = 100_000;

  public Found {
    hits = List.copyOf(hits);
  }

  /**
   * One resource.
   *
   * @param tags those that count for it; of a version, those of its group
   */
  public record Hit(SearchPosition position, Rendering rendering, List<Tag> tags) {
    public Hit {
      tags = List.copyOf(tags);
    }
  }
}
