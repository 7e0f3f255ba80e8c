package waybill.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.loader.ModelAssembler;
import software.amazon.smithy.model.neighbor.Walker;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.validation.Severity;
import software.amazon.smithy.model.validation.ValidatedResult;
import software.amazon.smithy.model.validation.ValidationEvent;

/**
 * The contract as Smithy understands it: one service, its operations and the types they reach.
 *
 * @param operations by name
 * @param types by name; the shapes that carry values, without members
 */
record Contract(Model model, List<OperationShape> operations, List<Shape> types) {
  /** By code units, as readers search; the ids of Smithy sort without regard to case. */
  private static final Comparator<Shape> BY_NAME =
      Comparator.comparing(shape -> shape.getId().getName());

  Contract {
    operations = List.copyOf(operations);
    types = List.copyOf(types);
  }

  /**
   * Reads all {@code .smithy} files of a directory.
   *
   * @throws BadContractException when Smithy finds an error, or not exactly one service
   */
  static Contract load(Path directory) throws IOException {
    Model model = assemble(directory);
    if (model.getServiceShapes().size() != 1) {
      throw new BadContractException(List.of("Expected one service in " + directory));
    }
    ServiceShape service = model.getServiceShapes().iterator().next();
    List<OperationShape> operations =
        service.getOperations().stream()
            .map(id -> model.expectShape(id, OperationShape.class))
            .sorted(BY_NAME)
            .toList();
    return new Contract(model, operations, types(model, service));
  }

  /** The type of this name. */
  Shape type(ShapeId id) {
    return model.expectShape(id);
  }

  private static Model assemble(Path directory) throws IOException {
    ModelAssembler assembler = Model.assembler().discoverModels(Contract.class.getClassLoader());
    try (Stream<Path> files = Files.walk(directory)) {
      files
          .filter(file -> file.toString().endsWith(".smithy"))
          .sorted()
          .forEach(assembler::addImport);
    }
    ValidatedResult<Model> result = assembler.assemble();
    List<String> complaints =
        result.getValidationEvents().stream()
            .filter(event -> event.getSeverity().compareTo(Severity.DANGER) >= 0)
            .map(ValidationEvent::toString)
            .toList();
    if (!complaints.isEmpty()) {
      throw new BadContractException(complaints);
    }
    return result.unwrap();
  }

  private static List<Shape> types(Model model, ServiceShape service) {
    return new Walker(model)
        .walkShapes(service).stream()
            .filter(shape -> !shape.isServiceShape() && !shape.isOperationShape())
            .filter(shape -> !shape.isMemberShape())
            .filter(shape -> !shape.getId().getNamespace().equals("smithy.api"))
            .sorted(BY_NAME)
            .toList();
  }
}
