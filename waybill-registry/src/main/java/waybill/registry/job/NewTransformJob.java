package waybill.registry.job;

import java.util.List;
import waybill.registry.document.Document.Structure;
import waybill.registry.tag.Tag;

/**
 * The job that a caller wants.
 *
 * @param model the name of the model to run
 * @param request all other members of the request but the tags, under their API names
 */
public record NewTransformJob(String name, String model, List<Tag> tags, Structure request) {
  public NewTransformJob {
    tags = List.copyOf(tags);
  }
}
