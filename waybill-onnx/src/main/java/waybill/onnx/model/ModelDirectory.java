package waybill.onnx.model;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The directory that a package's artifacts were laid out in: where the model is looked for. */
public final class ModelDirectory {
  private static final String PREFERRED = "model.onnx";
  private static final String SUFFIX = ".onnx";

  private final Path directory;

  /** A directory that may or may not be there. */
  public ModelDirectory(Path directory) {
    this.directory = directory;
  }

  /**
   * The model: {@code model.onnx}, or else the only file directly in the directory whose name ends
   * in {@code .onnx}.
   *
   * @throws ModelFault when there is none, when there are several and none has the preferred name,
   *     or when a link in the directory leads out of it
   */
  public Path model() throws ModelFault {
    try {
      if (!Files.isDirectory(directory)) {
        throw new ModelFault("There is no model directory " + directory + ".");
      }
      Path real = directory.toRealPath();
      requireNoWayOut(real);
      return only(candidates(real));
    } catch (IOException unreadable) {
      throw new ModelFault("The model directory " + directory + " cannot be read.", unreadable);
    }
  }

  private Path only(List<Path> models) throws ModelFault {
    for (Path model : models) {
      if (model.endsWith(PREFERRED)) {
        return model;
      }
    }
    if (models.isEmpty()) {
      throw new ModelFault("There is no file *.onnx directly in " + directory + ".");
    }
    if (models.size() > 1) {
      List<Path> names = models.stream().map(Path::getFileName).toList();
      throw new ModelFault(
          "There are several models in " + directory + ", and none is model.onnx: " + names + ".");
    }
    return models.getFirst();
  }

  private static List<Path> candidates(Path real) throws IOException {
    try (Stream<Path> entries = Files.list(real)) {
      return entries
          .filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
          .sorted()
          .toList();
    }
  }

  /**
   * A model may have its weights in files beside it. ONNX Runtime refuses paths that lead out of
   * the directory; a link would be a path inside that leads out.
   */
  private void requireNoWayOut(Path real) throws IOException, ModelFault {
    try (Stream<Path> entries = Files.walk(real, new FileVisitOption[0])) {
      for (Path link : entries.filter(Files::isSymbolicLink).toList()) {
        if (!Files.exists(link) || !link.toRealPath().startsWith(real)) {
          throw new ModelFault(
              "The link " + real.relativize(link) + " leads out of " + directory + ".");
        }
      }
    }
  }
}
