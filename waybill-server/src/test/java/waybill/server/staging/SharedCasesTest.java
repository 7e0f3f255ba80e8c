package waybill.server.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import waybill.registry.artifact.StagedTree;
import waybill.registry.artifact.StagingRefusal;
import waybill.registry.fixture.MemoryObjects;
import waybill.server.staging.cases.StagingCase;

/** The shared cases of staging, from the definition to the directories. */
final class SharedCasesTest {
  @TempDir private Path directory;

  static List<StagingCase> fine() {
    return StagingCase.all().stream().filter(StagingCase::isFine).toList();
  }

  static List<StagingCase> refused() {
    return StagingCase.all().stream().filter(each -> !each.isFine()).toList();
  }

  @Test
  void cases_always_areThere() {
    assertThat(fine().size() + refused().size()).isEqualTo(164);
    assertThat(fine()).hasSizeGreaterThan(50);
  }

  @ParameterizedTest
  @MethodSource("fine")
  void staging_ofAFineCase_givesItsTreesOnDiskAndInPreview(StagingCase staging) throws Exception {
    MemoryObjects objects = staging.objects();
    Stager stager = stager(staging, objects);
    Path into = directory.resolve("into");

    List<StagedTree> trees = stager.stage(PlannedCase.plan(staging, objects), into);

    assertThat(trees).containsExactlyInAnyOrderElementsOf(staging.trees());
    assertThat(stager.preview(PlannedCase.plan(staging, objects))).isEqualTo(trees);
    for (StagedTree tree : trees) {
      assertThat(DiskPicture.of(into, tree.directory())).isEqualTo(tree);
    }
    assertThat(DiskPicture.names(directory)).containsExactly("into");
  }

  @ParameterizedTest
  @MethodSource("refused")
  void staging_ofARefusedCase_namesTheRuleAndLeavesNothing(StagingCase staging) throws Exception {
    MemoryObjects objects = staging.objects();
    Stager stager = stager(staging, objects);

    StagingRefusal written =
        catchThrowableOfType(
            StagingRefusal.class,
            () -> stager.stage(PlannedCase.plan(staging, objects), directory.resolve("into")));
    StagingRefusal previewed =
        catchThrowableOfType(
            StagingRefusal.class, () -> stager.preview(PlannedCase.plan(staging, objects)));

    assertThat(staging.rules()).contains(written.rule().id());
    assertThat(previewed.rule()).isEqualTo(written.rule());
    assertThat(previewed.object()).isEqualTo(written.object()).isNotEmpty();
    assertThat(written.rule().isOfDefinition()).isEqualTo(staging.isRefusedAtCreation());
    assertThat(written.sentence()).isNotBlank().doesNotContain("Exception");
    assertThat(DiskPicture.names(directory)).isEmpty();
  }

  private static Stager stager(StagingCase staging, MemoryObjects objects) {
    return new Stager(objects, StagingOptions.DEFAULT.withLimits(staging.limits()));
  }
}
