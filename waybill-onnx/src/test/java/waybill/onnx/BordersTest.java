package waybill.onnx;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The borders between packages that the compiler cannot guard. */
final class BordersTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("waybill.onnx");

  @ParameterizedTest
  @CsvSource({
    "ai.onnxruntime.., waybill.onnx.model..",
    "tools.jackson.., waybill.onnx.format..",
    "com.sun.net.httpserver.., waybill.onnx.http.."
  })
  void library_always_isKnownToOnePackage(String library, String owner) {
    noClasses()
        .that()
        .resideOutsideOfPackage(owner)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  @Test
  void model_always_knowsNothingOfTheOthers() {
    noClasses()
        .that(resideInAPackage("waybill.onnx.model.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("waybill.onnx.format..", "waybill.onnx.http..", "waybill.onnx")
        .check(CLASSES);
  }

  @Test
  void packages_always_areFreeOfCycles() {
    slices().matching("waybill.onnx.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
