package waybill.server.api;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.registry.ModelPackages;
import waybill.registry.difference.Difference;
import waybill.registry.difference.Difference.Verdict;
import waybill.registry.difference.Differences;
import waybill.registry.document.Document.Structure;
import waybill.registry.identity.Caller;
import waybill.registry.modelpackage.ModelPackage;
import waybill.registry.modelpackage.PackageRef;
import waybill.registry.store.Stored;
import waybill.wire.json.Json;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** Wire meets registry for {@code CompareModelPackages}, an operation of our own. */
final class CompareModelPackages implements ServedOperation {
  private static final String CARD = "ModelCard";
  private static final String CONTENT = "ModelCardContent";

  private final ModelPackages packages;

  CompareModelPackages(ModelPackages packages) {
    this.packages = packages;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    Stored<ModelPackage> before = described(caller, input.text("Before"));
    Stored<ModelPackage> after = described(caller, input.text("After"));
    List<Difference> differences = Differences.between(opened(before), opened(after));
    return Answer.ok(
        new Output()
            .text("Before", before.value().key().arn().text())
            .text("After", after.value().key().arn().text())
            .list("Differences", differences, CompareModelPackages::json)
            .object());
  }

  private Stored<ModelPackage> described(Caller caller, String name) {
    return packages.describe(caller, PackageRef.parse(name));
  }

  /** The describe answer with the text of its card read, so that the card's values are compared. */
  private static Structure opened(Stored<ModelPackage> stored) {
    JsonObject shown = StrictJson.object(stored.rendering().text());
    Structure structure = Documents.structure(shown);
    Input card = new Input(shown).find(CARD);
    String content = card == null ? null : card.findText(CONTENT);
    if (card == null || content == null) {
      return structure;
    }
    Structure read = Documents.structure(JsonText.object(CONTENT, content));
    return structure.with(CARD, Documents.structure(card.json()).with(CONTENT, read));
  }

  private static JsonObject json(Difference difference) {
    BigDecimal delta = difference.delta();
    return new Output()
        .text("Section", difference.section().text())
        .text("Path", difference.path())
        .text("Before", difference.before())
        .text("After", difference.after())
        .json("Delta", delta == null ? null : new JsonNumber(delta.toString()))
        .json("Verdict", verdict(difference.verdict()))
        .json("SameContent", difference.isSameContent() ? new JsonBoolean(true) : null)
        .object();
  }

  private static @Nullable Json verdict(Verdict verdict) {
    return verdict == Verdict.UNKNOWN ? null : new JsonString(verdict.text());
  }
}
