package waybill.registry.store;

import java.util.List;
import waybill.registry.group.ModelPackageGroup;
import waybill.registry.group.ResourcePolicy;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.tag.Tag;

/**
 * Turns values into what a store keeps, and back. The registry is handed one, as it has no parser
 * of its own. For packages and groups, reading gives back a value equal to the rendered one.
 */
public interface Renderer {

  Rendering render(ModelPackage modelPackage);

  ModelPackage readModelPackage(Rendering rendering);

  Rendering render(ModelPackageGroup group);

  ModelPackageGroup readGroup(Rendering rendering);

  /** For the history only. */
  Rendering render(List<Tag> tags);

  /** For the history only. */
  Rendering render(ResourcePolicy policy);
}
