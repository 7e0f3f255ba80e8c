package waybill.registry.store;

import java.util.List;
import waybill.registry.document.Document.Structure;
import waybill.registry.group.ModelPackageGroup;
import waybill.registry.group.ResourcePolicy;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKind;
import waybill.registry.tag.Tag;

/**
 * Turns values into what a store keeps, and back. The registry is handed one, as it has no parser
 * of its own. Reading gives back a value equal to the rendered one.
 */
public interface Renderer {

  Rendering render(ModelPackage modelPackage);

  ModelPackage readModelPackage(Rendering rendering);

  Rendering render(ModelPackageGroup group);

  ModelPackageGroup readGroup(Rendering rendering);

  Rendering render(KeptRecord record);

  /**
   * Reads a resource of this kind.
   *
   * @param kind what the rendering was made of
   */
  KeptRecord readRecord(RecordKind kind, Rendering rendering);

  /**
   * The record of a package that a search looks at and shows: without tags, which are kept beside
   * it, and without what must not be searched.
   */
  Structure searched(ModelPackage modelPackage);

  /** The same of a group. */
  Structure searched(ModelPackageGroup group);

  /** The same of a kept resource. */
  Structure searched(KeptRecord record);

  /** For the history only. */
  Rendering render(List<Tag> tags);

  List<Tag> readTags(Rendering rendering);

  /** For the history only. */
  Rendering render(ResourcePolicy policy);

  ResourcePolicy readPolicy(Rendering rendering);
}
