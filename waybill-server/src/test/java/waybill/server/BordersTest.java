package waybill.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The borders between packages that the compiler cannot guard. */
final class BordersTest {
  private static final JavaClasses WAYBILL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("waybill");

  /** Who asks: the one thing that the signature proves and the registry decides by. */
  private static final String IDENTITY = "waybill.registry.identity..";

  /** How all others touch the data directory. */
  private static final String FILES = "waybill.server.files..";

  /** A reader of bytes that knows no adapter, for all that look into archives. */
  private static final String ARCHIVE = "waybill.server.archive..";

  /** Who does jobs: the one to join the engine, staging and runtimes. */
  private static final String JOB = "waybill.server.job..";

  /** How all others find and end the programs that they start. */
  private static final String PROCESSES = "waybill.server.processes..";

  /** How all others do what takes long, beside answering. */
  private static final String WORK = "waybill.server.work..";

  @Test
  void wire_atRunTime_knowsNeitherRegistryNorServerNorSmithy() {
    noClasses()
        .that()
        .resideInAPackage("waybill.wire..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("waybill.registry..", "waybill.server..", "software.amazon.smithy..")
        .check(WAYBILL);
  }

  @Test
  void registry_always_knowsTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage("waybill.registry..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("waybill.registry..", "java..", "org.jspecify.annotations")
        .check(WAYBILL);
  }

  @Test
  void wireAndRegistry_outsideApiAndRoot_doNotMeet() {
    noClasses()
        .that(resideInAPackage("waybill.server.*..").and(not("waybill.server.api..")))
        .and(useTheWire())
        .should()
        .dependOnClassesThat(resideInAPackage("waybill.registry..").and(not(IDENTITY)))
        .allowEmptyShould(true)
        .check(WAYBILL);
  }

  @Test
  void adapters_always_keepToThemselves() {
    slices()
        .matching("waybill.server.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(not("waybill.server.api.."), resideInAPackage("waybill.server.api.."))
        .ignoreDependency(not(FILES), resideInAPackage(FILES))
        .ignoreDependency(not(ARCHIVE), resideInAPackage(ARCHIVE))
        .ignoreDependency(not(PROCESSES), resideInAPackage(PROCESSES))
        .ignoreDependency(not(WORK), resideInAPackage(WORK))
        .ignoreDependency(resideInAPackage(JOB), resideInAPackage("waybill.server.transform.."))
        .ignoreDependency(resideInAPackage(JOB), resideInAPackage("waybill.server.staging.."))
        .check(WAYBILL);
  }

  @Test
  void root_always_isUsedByNobody() {
    noClasses()
        .that(resideInAPackage("waybill.server.*.."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("waybill.server")
        .check(WAYBILL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "waybill.(*)..",
        "waybill.wire.(*)..",
        "waybill.registry.(*)..",
        "waybill.server.(*).."
      })
  void packages_always_areFreeOfCycles(String packages) {
    slices().matching(packages).should().beFreeOfCycles().check(WAYBILL);
  }

  private static DescribedPredicate<JavaClass> not(String packages) {
    return DescribedPredicate.not(resideInAPackage(packages));
  }

  private static DescribedPredicate<JavaClass> useTheWire() {
    return DescribedPredicate.describe(
        "use the wire",
        user ->
            user.getDirectDependenciesFromSelf().stream()
                .anyMatch(use -> use.getTargetClass().getPackageName().startsWith("waybill.wire")));
  }
}
