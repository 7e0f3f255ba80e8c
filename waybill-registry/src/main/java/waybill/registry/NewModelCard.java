package waybill.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document.Structure;
import waybill.registry.tag.Tag;

/**
 * A card that a caller wants made.
 *
 * @param content JSON text that was checked; sensitive: never log it
 * @param status the API's word
 * @param security which key is to protect the content; carried
 */
public record NewModelCard(
    String name, String content, String status, @Nullable Structure security, List<Tag> tags) {
  public NewModelCard {
    tags = List.copyOf(tags);
  }

  @Override
  public String toString() {
    return "NewModelCard[name=" + name + ", status=" + status + "]";
  }
}
