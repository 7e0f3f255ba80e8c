package waybill.server.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import waybill.registry.document.Document.Structure;
import waybill.registry.group.ModelPackageGroup;
import waybill.registry.group.ResourcePolicy;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKind;
import waybill.registry.search.SearchKind;
import waybill.registry.search.Searchable;
import waybill.registry.store.Renderer;
import waybill.registry.store.Rendering;
import waybill.registry.tag.Tag;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonWriter;
import waybill.wire.operation.Contract;

/** Renders resources as their describe answers, members in the contract's order. */
public final class JsonRenderer implements Renderer {
  private final AnswerShapes shapes;
  private final RecordJson records;
  private final RecordShapes searched;

  public JsonRenderer(Contract contract) {
    this.shapes = AnswerShapes.of(contract);
    this.records = new RecordJson(contract);
    this.searched = new RecordShapes(contract);
  }

  @Override
  public Rendering render(ModelPackage modelPackage) {
    return rendering(ModelPackageJson.describe(modelPackage, shapes.modelPackage()));
  }

  @Override
  public ModelPackage readModelPackage(Rendering rendering) {
    return ModelPackageJson.read(new Input(StrictJson.object(rendering.text())));
  }

  @Override
  public Rendering render(ModelPackageGroup group) {
    return rendering(GroupJson.of(group, shapes.group()));
  }

  @Override
  public ModelPackageGroup readGroup(Rendering rendering) {
    return GroupJson.read(new Input(StrictJson.object(rendering.text())));
  }

  @Override
  public Rendering render(KeptRecord record) {
    return rendering(records.kept(record));
  }

  @Override
  public KeptRecord readRecord(RecordKind kind, Rendering rendering) {
    return records.read(kind, new Input(StrictJson.object(rendering.text())));
  }

  @Override
  public Structure searched(ModelPackage modelPackage) {
    return searched(
        SearchKind.MODEL_PACKAGE, ModelPackageJson.describe(modelPackage, shapes.modelPackage()));
  }

  @Override
  public Structure searched(ModelPackageGroup group) {
    return searched(SearchKind.MODEL_PACKAGE_GROUP, GroupJson.of(group, shapes.group()));
  }

  @Override
  public Structure searched(KeptRecord record) {
    return Searchable.Key.of(record.key())
        .map(key -> searched(key.kind(), records.kept(record)))
        .orElse(Structure.EMPTY);
  }

  private Structure searched(SearchKind kind, JsonObject described) {
    return Documents.structure(searched.searched(kind, described));
  }

  @Override
  public Rendering render(List<Tag> tags) {
    return rendering(new Output().list("Tags", tags, TagJson::of).object());
  }

  @Override
  public List<Tag> readTags(Rendering rendering) {
    return new Input(StrictJson.object(rendering.text())).tags("Tags");
  }

  @Override
  public Rendering render(ResourcePolicy policy) {
    return rendering(new Output().text("ResourcePolicy", policy.text()).object());
  }

  @Override
  public ResourcePolicy readPolicy(Rendering rendering) {
    return new ResourcePolicy(
        new Input(StrictJson.object(rendering.text())).text("ResourcePolicy"));
  }

  private static Rendering rendering(JsonObject json) {
    return new Rendering(JsonWriter.write(json).getBytes(StandardCharsets.UTF_8));
  }
}
