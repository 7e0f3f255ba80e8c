package waybill.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
 * The contract as Smithy understands it: services, their operations and the types they reach. One
 * is the API that clients know; another may hold operations of our own, which stand beside it.
 *
 * @param operations of all services, by name
 * @param services the service of each operation, by its simple name
 * @param types by name; the shapes that carry values, without members
 */
record Contract(
    Model model,
    List<OperationShape> operations,
    Map<OperationShape, String> services,
    List<Shape> types) {
  /** By code units, as readers search; the ids of Smithy sort without regard to case. */
  private static final Comparator<Shape> BY_NAME =
      Comparator.comparing(shape -> shape.getId().getName());

  Contract {
    operations = List.copyOf(operations);
    services = Map.copyOf(services);
    types = List.copyOf(types);
  }

  /**
   * Reads all {@code .smithy} files of a directory.
   *
   * @throws BadContractException when Smithy finds an error, there is no operation at all, or two
   *     of the same name
   */
  static Contract load(Path directory) throws IOException {
    Model model = assemble(directory);
    Map<OperationShape, String> services = new TreeMap<>(BY_NAME);
    for (ServiceShape service : model.getServiceShapes()) {
      for (ShapeId id : service.getOperations()) {
        OperationShape operation = model.expectShape(id, OperationShape.class);
        if (services.put(operation, service.getId().getName()) != null) {
          throw new BadContractException(List.of("Two operations are called " + id.getName()));
        }
      }
    }
    if (services.isEmpty()) {
      throw new BadContractException(List.of("Expected a service in " + directory));
    }
    return new Contract(model, List.copyOf(services.keySet()), services, types(model));
  }

  /** The simple name of the service that has this operation. */
  String service(OperationShape operation) {
    return Objects.requireNonNull(services.get(operation), "not of a service");
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

  private static List<Shape> types(Model model) {
    Walker walker = new Walker(model);
    return model.getServiceShapes().stream()
        .flatMap(service -> walker.walkShapes(service).stream())
        .distinct()
        .filter(shape -> !shape.isServiceShape() && !shape.isOperationShape())
        .filter(shape -> !shape.isMemberShape())
        .filter(shape -> !shape.getId().getNamespace().equals("smithy.api"))
        .sorted(BY_NAME)
        .toList();
  }
}
