package waybill.registry;

import static waybill.registry.Wish.structure;
import static waybill.registry.Wish.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Structure;
import waybill.registry.model.NewModel;
import waybill.registry.tag.Tag;

/** Builds what a caller wants made a model; whatever a test does not name is absent. */
final class ModelWish {
  private final String name;
  private @Nullable Structure primary;
  private List<Structure> containers = List.of();
  private List<Tag> tags = List.of();
  private Structure carried = Structure.EMPTY;

  private ModelWish(String name) {
    this.name = name;
  }

  /** A model of one container. */
  static ModelWish of(String name, Structure primary) {
    ModelWish wish = new ModelWish(name);
    wish.primary = primary;
    return wish;
  }

  /** A model of several containers, or of none. */
  static ModelWish pipeline(String name, Structure... containers) {
    ModelWish wish = new ModelWish(name);
    wish.containers = List.of(containers);
    return wish;
  }

  /** A container that runs an image. */
  static Structure image(String image) {
    return structure("Image", text(image));
  }

  /** A container that runs a package, by name, by group and version, or by ARN. */
  static Structure ofPackage(String ref) {
    return structure("ModelPackageName", text(ref));
  }

  ModelWish also(Structure... more) {
    containers = List.of(more);
    return this;
  }

  ModelWish tagged(Tag... values) {
    tags = List.of(values);
    return this;
  }

  ModelWish carrying(String member, Document value) {
    carried = carried.with(member, value);
    return this;
  }

  NewModel made() {
    return new NewModel(name, primary, containers, tags, carried);
  }
}
