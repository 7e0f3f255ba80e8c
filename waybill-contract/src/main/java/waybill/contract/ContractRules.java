package waybill.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeType;
import software.amazon.smithy.model.traits.DocumentationTrait;
import software.amazon.smithy.model.traits.LengthTrait;
import software.amazon.smithy.model.traits.PatternTrait;
import software.amazon.smithy.model.traits.StringTrait;

/** What we ask of a contract beyond the rules of Smithy. */
final class ContractRules {
  private static final String INLINE_INPUT = "smithy.api#input";
  private static final String INLINE_OUTPUT = "smithy.api#output";

  private ContractRules() {}

  /**
   * Every operation, type, member and word is documented, names of machines excepted, and no
   * pattern is without a maximum length.
   *
   * @throws BadContractException naming all offenders
   */
  static void check(Contract contract) {
    List<String> complaints = new ArrayList<>();
    for (OperationShape operation : contract.operations()) {
      requireDocumentation(operation, complaints);
    }
    for (Shape type : contract.types()) {
      if (!isInlined(type)) {
        requireDocumentation(type, complaints);
      }
      if (isExplainedByMembers(type)) {
        type.members().forEach(member -> requireDocumentation(member, complaints));
      }
      requireBoundedPattern(type, complaints);
    }
    if (!complaints.isEmpty()) {
      throw new BadContractException(complaints);
    }
  }

  /** Inputs and outputs are explained by their operation. */
  private static boolean isInlined(Shape type) {
    return type.hasTrait(INLINE_INPUT) || type.hasTrait(INLINE_OUTPUT);
  }

  /** Elements, keys and values are explained by their types, and names of machines by nobody. */
  private static boolean isExplainedByMembers(Shape type) {
    return type.isStructureShape() || (type.isEnumShape() && !ShapeRecord.isMachine(type));
  }

  private static void requireDocumentation(Shape shape, List<String> complaints) {
    if (shape.getTrait(DocumentationTrait.class).map(StringTrait::getValue).isEmpty()) {
      String member = shape.getId().getMember().map(name -> "." + name).orElse("");
      complaints.add(shape.getId().getName() + member + " has no documentation");
    }
  }

  /** A server runs patterns on hostile text: what bounds the text bounds the work. */
  private static void requireBoundedPattern(Shape type, List<String> complaints) {
    Optional<PatternTrait> pattern = type.getTrait(PatternTrait.class);
    if (pattern.isEmpty()) {
      return;
    }
    if (type.getTrait(LengthTrait.class).flatMap(LengthTrait::getMax).isEmpty()) {
      complaints.add(type.getId().getName() + " has a pattern but no maximum length");
    }
    if (type.getType() != ShapeType.STRING) {
      complaints.add(type.getId().getName() + " has a pattern but is no string");
    }
    try {
      pattern.get().getPattern();
    } catch (PatternSyntaxException e) {
      complaints.add(
          type.getId().getName() + " has a pattern that Java refuses: " + e.getMessage());
    }
  }
}
