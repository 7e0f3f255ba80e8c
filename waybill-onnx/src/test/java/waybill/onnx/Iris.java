package waybill.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The iris model, its 150 flowers, and what scikit-learn, which trained it, says of each. */
public final class Iris {
  private Iris() {}

  /** Four measurements a line. */
  public static String rows() {
    return text("iris.csv")
        .lines()
        .map(line -> line.substring(0, line.lastIndexOf(',')) + "\n")
        .collect(Collectors.joining());
  }

  /** The same as nested arrays. */
  public static String arrays() {
    return rows().lines().map(line -> "[" + line + "]").collect(Collectors.joining(",", "[", "]"));
  }

  /** The five columns of the data set, of which the last is the label. */
  public static String rowsWithLabels() {
    return text("iris.csv");
  }

  /** Puts the model into a directory. */
  public static Path into(Path directory) throws IOException {
    Files.write(directory.resolve("model.onnx"), resource("model.onnx"));
    return directory;
  }

  /** Compares a label and three probabilities a line with scikit-learn's six decimals. */
  public static void assertPredicted(List<String> lines) {
    List<String> expected = text("expected.csv").lines().toList();
    assertThat(lines).hasSize(150).hasSameSizeAs(expected);
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      String[] wanted = expected.get(i).split(",", -1);
      assertThat(cells).hasSize(4);
      assertThat(cells[0]).isEqualTo(wanted[0]);
      for (int k = 1; k < wanted.length; k++) {
        assertThat(Double.parseDouble(cells[k]))
            .isCloseTo(Double.parseDouble(wanted[k]), within(2e-6));
      }
    }
  }

  private static String text(String name) {
    return new String(resource(name), StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) {
    try (InputStream in = Iris.class.getResourceAsStream("iris/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
