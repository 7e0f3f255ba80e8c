package waybill.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContractCompilerTest {
  private static final String SERVICE =
      """
      $version: "2"

      namespace demo

      /// A service.
      service Demo {
          version: "1"
          operations: [
              Greet
          ]
      }

      """;
  private static final String GREET =
      """
      /// Greets.
      operation Greet {
          input := {
              /// Whom to greet.
              Name: Name

              /// In which tone.
              Tone: Tone
          }
      }
      """;
  private static final String NAME =
      """
      /// A name.
      @length(min: 1, max: 9)
      @pattern("^[a-z]+$")
      string Name
      """;
  private static final String TONE =
      """
      /// A tone.
      enum Tone {
          /// As among friends.
          FRIENDLY = "Friendly"
      }
      """;

  @TempDir private Path directory;
  private Path smithy;
  private Path sources;
  private Path resources;

  @BeforeEach
  void makeDirectories() throws IOException {
    smithy = Files.createDirectory(directory.resolve("smithy"));
    sources = directory.resolve("sources");
    resources = directory.resolve("resources");
  }

  @Test
  void compile_whenTheContractIsGood_writesClassAndDocumentation() throws IOException {
    write(SERVICE + GREET + NAME + TONE);

    compile();

    assertThat(source())
        .content()
        .startsWith("package waybill.wire.table;")
        .contains("\"WBC1")
        .contains("GreetInput")
        .contains("^[a-z]+$");
    assertThat(resources.resolve("waybill/wire/contract-docs.bin")).isNotEmptyFile();
  }

  @Test
  void compile_whenNothingChanged_leavesTheFilesAlone() throws IOException {
    write(SERVICE + GREET + NAME + TONE);
    compile();
    FileTime longAgo = FileTime.fromMillis(1000);
    Files.setLastModifiedTime(source(), longAgo);

    compile();

    assertThat(Files.getLastModifiedTime(source())).isEqualTo(longAgo);
  }

  @Test
  void compile_whenSmithyComplains_saysWhereAndWritesNothing() throws IOException {
    write(SERVICE + GREET + TONE);

    assertThatExceptionOfType(BadContractException.class)
        .isThrownBy(this::compile)
        .withMessageContaining("demo#GreetInput$Name")
        .withMessageContaining("demo.smithy:17");
    assertThat(sources).doesNotExist();
  }

  @Test
  void compile_whenThereIsNoService_saysSo() throws IOException {
    write("$version: \"2\"\n\nnamespace demo\n\n" + NAME);

    assertThatExceptionOfType(BadContractException.class)
        .isThrownBy(this::compile)
        .withMessage("The contract is refused:\nExpected a service in " + smithy);
  }

  @Test
  void compile_whenDocumentationIsMissing_namesAllThatLackIt() throws IOException {
    write((SERVICE + GREET + NAME + TONE).replaceAll("///.*\n", ""));

    assertThatExceptionOfType(BadContractException.class)
        .isThrownBy(this::compile)
        .withMessageContaining("Greet has no documentation")
        .withMessageContaining("GreetInput.Name has no documentation")
        .withMessageContaining("\nName has no documentation")
        .withMessageContaining("Tone.FRIENDLY has no documentation");
  }

  @Test
  void compile_whenAPatternHasNoMaximumLength_refusesIt() throws IOException {
    write((SERVICE + GREET + NAME + TONE).replace("@length(min: 1, max: 9)", "@length(min: 1)"));

    assertThatExceptionOfType(BadContractException.class)
        .isThrownBy(this::compile)
        .withMessageContaining("Name has a pattern but no maximum length");
  }

  @Test
  void compile_whenATypeHasNoRecord_refusesIt() throws IOException {
    write((SERVICE + GREET + TONE + "/// Bytes.\nblob Name\n"));

    assertThatExceptionOfType(BadContractException.class)
        .isThrownBy(this::compile)
        .withMessageContaining("demo#Name is a blob, for which there is no record");
  }

  private void write(String text) throws IOException {
    Files.writeString(smithy.resolve("demo.smithy"), text);
  }

  private void compile() throws IOException {
    ContractCompiler.compile(smithy, sources, resources);
  }

  private Path source() {
    return sources.resolve("waybill/wire/table/CompiledContract.java");
  }
}
