package waybill.onnx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelDirectoryTest {
  @TempDir private Path folder;
  private Path models;

  @BeforeEach
  void make() throws IOException {
    models = Files.createDirectory(folder.resolve("models")).toRealPath();
  }

  @Test
  void model_withOneFile_isThatFile() throws Exception {
    Path only = Files.createFile(models.resolve("iris.onnx"));
    Files.createFile(models.resolve("README.md"));
    Files.createDirectory(models.resolve("dir.onnx"));

    assertThat(new ModelDirectory(models).model()).isEqualTo(only);
  }

  @Test
  void model_withSeveralFiles_isTheOneOfThePreferredName() throws Exception {
    Files.createFile(models.resolve("a.onnx"));
    Path preferred = Files.createFile(models.resolve("model.onnx"));

    assertThat(new ModelDirectory(models).model()).isEqualTo(preferred);
  }

  @Test
  void model_withSeveralEqualFiles_isRefused() throws IOException {
    Files.createFile(models.resolve("b.onnx"));
    Files.createFile(models.resolve("a.onnx"));

    assertThatThrownBy(() -> new ModelDirectory(models).model())
        .isInstanceOf(ModelFault.class)
        .hasMessage(
            "There are several models in "
                + models
                + ", and none is model.onnx: [a.onnx, b.onnx].");
  }

  @Test
  void model_withNone_isRefused() {
    assertThatThrownBy(() -> new ModelDirectory(models).model())
        .isInstanceOf(ModelFault.class)
        .hasMessage("There is no file *.onnx directly in " + models + ".");
  }

  @Test
  void model_withoutADirectory_isRefused() {
    assertThatThrownBy(() -> new ModelDirectory(models.resolve("gone")).model())
        .isInstanceOf(ModelFault.class)
        .hasMessage("There is no model directory " + models.resolve("gone") + ".");
  }

  @Test
  void model_withALinkThatLeadsOut_isRefused() throws IOException {
    Files.createFile(models.resolve("model.onnx"));
    Path outside = Files.createFile(folder.resolve("secret.bin"));
    Files.createDirectory(models.resolve("sub"));
    Files.createSymbolicLink(models.resolve("sub/weights.bin"), outside);

    assertThatThrownBy(() -> new ModelDirectory(models).model())
        .isInstanceOf(ModelFault.class)
        .hasMessage("The link sub/weights.bin leads out of " + models + ".");
  }

  @Test
  void model_thatIsALinkWithin_isServed() throws Exception {
    Path real = Files.createFile(models.resolve("iris-7.bin"));
    Files.createSymbolicLink(models.resolve("model.onnx"), real);

    assertThat(new ModelDirectory(models).model()).isEqualTo(models.resolve("model.onnx"));
  }
}
