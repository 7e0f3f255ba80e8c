package waybill.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.history.Digest;
import waybill.server.api.Documents;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonSyntaxException;

/** Which container a command line means: one of a package, or the one that a file defines. */
final class ContainerChoice {
  private final Map<String, String> environment;
  private final InputStream in;
  private final DataDirectory data;

  ContainerChoice(Map<String, String> environment, InputStream in, DataDirectory data) {
    this.environment = environment;
    this.in = in;
    this.data = data;
  }

  /**
   * A container.
   *
   * @param definition as the API has it
   * @param pins the digests that its objects had when they were registered
   */
  record Chosen(Structure definition, Map<ObjectUri, Digest> pins) {
    Chosen {
      pins = Map.copyOf(pins);
    }
  }

  Chosen of(CommandLine line) throws IOException, InterruptedException {
    Optional<String> file = line.option("--definition");
    if (line.words().size() != (file.isPresent() ? 1 : 2)) {
      throw new UsageException("Expected 'stage PACKAGE', or else 'stage --definition FILE'.");
    }
    if (file.isPresent()) {
      String text =
          file.get().equals("-")
              ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
              : Files.readString(Path.of(file.get()));
      return new Chosen(container(structure(file.get(), text)), Map.of());
    }
    RegistryQuestion registry = new RegistryQuestion(environment, data);
    String name = line.words().get(1);
    String described = registry.ask(line, "describe-model-package", "--model-package-name", name);
    Map<ObjectUri, Digest> pins = new HashMap<>();
    PinnedArtifacts.read(registry.ask(line, "artifacts", name))
        .pins()
        .forEach(pin -> pins.put(pin.uri(), pin.sha256()));
    return new Chosen(
        one(structure("The answer of the registry", described), line.option("--container")), pins);
  }

  /** A data source alone is taken for that of a container's model. */
  private static Structure container(Structure given) {
    if (given.find("S3Uri").isPresent()) {
      return container(new Structure(Map.of("S3DataSource", given)));
    }
    if (given.find("S3DataSource").isEmpty()) {
      return given;
    }
    return given.find("ChannelName").isPresent()
        ? new Structure(Map.of("AdditionalModelDataSources", new Sequence(List.of(given))))
        : new Structure(Map.of("ModelDataSource", given));
  }

  private static Structure one(Structure described, Optional<String> wanted) {
    List<Structure> containers =
        described
            .findStructure("InferenceSpecification")
            .map(specification -> specification.structures("Containers"))
            .orElse(List.of());
    if (containers.isEmpty()) {
      throw new UsageException("The package has no containers, so there is nothing to stage.");
    }
    List<String> names =
        IntStream.range(0, containers.size())
            .mapToObj(
                i -> containers.get(i).findText("ContainerHostname").orElse("container-" + (i + 1)))
            .toList();
    if (wanted.isEmpty() && containers.size() > 1) {
      throw new UsageException(
          "The package has several containers. Say --container with one of "
              + String.join(", ", names)
              + ".");
    }
    int index = wanted.map(names::indexOf).orElse(0);
    if (index < 0) {
      throw new UsageException(
          "The package has no container "
              + wanted.orElse("")
              + ", but "
              + String.join(", ", names)
              + ".");
    }
    return containers.get(index);
  }

  private static Structure structure(String name, String text) throws IOException {
    try {
      if (JsonReader.read(text) instanceof JsonObject object) {
        return Documents.structure(object);
      }
      throw new UsageException(name + " must hold an object of JSON: a container or data source.");
    } catch (JsonSyntaxException e) {
      throw new UsageException(name + " is no JSON: " + e.getMessage());
    } catch (IllegalArgumentException e) { // a null
      throw new UsageException(name + " holds a null. Leave such members out.");
    }
  }
}
