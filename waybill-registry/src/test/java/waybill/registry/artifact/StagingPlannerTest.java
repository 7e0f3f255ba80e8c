package waybill.registry.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.registry.artifact.StagingPlan.Archive;
import waybill.registry.artifact.StagingPlan.Files;
import waybill.registry.artifact.StagingPlan.PlannedFile;
import waybill.registry.artifact.StagingPlanner.Survey;
import waybill.registry.fixture.MemoryObjects;

/** From what a store lists to what directories hold. */
final class StagingPlannerTest {
  private static final ObjectUri PREFIX = new ObjectUri("b", "m/");
  private static final ObjectUri LIST = new ObjectUri("b", "list.csv");

  private final MemoryObjects objects = new MemoryObjects();

  @Test
  void noSource_isAnEmptyModelDirectory() throws StagingRefusal, IOException {
    StagingPlan plan = planner().plan(List.of());

    assertThat(plan.mounts()).hasSize(1);
    assertThat(plan.mounts().getFirst().directory()).isEqualTo("/opt/ml/model");
    assertThat(plan.mounts().getFirst().content()).isEqualTo(new Files(List.of()));
  }

  @Test
  void prefix_isTakenOffAndOnlyBeginningsCount() throws StagingRefusal, IOException {
    put("m/a", "m/sub/b", "mm/c", "m");

    assertThat(paths(prefix())).containsExactly("a", "sub/b");
  }

  @Test
  void object_isNamedByItsLastPart() throws StagingRefusal, IOException {
    put("x/y/model.tar.gz");

    assertThat(paths(object("x/y/model.tar.gz", null))).containsExactly("model.tar.gz");
  }

  @Test
  void archive_isOneObject() throws StagingRefusal, IOException {
    put("m.tar.gz");
    ModelSource source = source(new ObjectUri("b", "m.tar.gz"), false, true, null, null);

    assertThat(planner().plan(List.of(source)).mounts().getFirst().content())
        .isEqualTo(new Archive(objects.head(source.uri())));
  }

  @ParameterizedTest
  @CsvSource({
    "a//b, N1",
    "' ', N2",
    "'a/\u3000/b', N2",
    "'\u00a0', N2",
    "'a\0b', N3",
    "./b, N5",
    "a/.., N5",
    "sub/, N6",
  })
  void name_isRefusedByItsRule(String path, StagingRule rule) throws IOException {
    put("m/" + path);

    assertThat(refusals(prefix())).extracting(StagingRefusal::rule).containsExactly(rule);
  }

  @ParameterizedTest
  @ValueSource(strings = {"...", "-rf", "a\\b", "a\nb", "€", "C:\"x'", "A", ".hidden/x"})
  void name_mayHoldAnythingElse(String path) throws StagingRefusal, IOException {
    put("m/" + path, "m/a");

    assertThat(paths(prefix())).contains(path, "a");
  }

  @Test
  void lengths_areCountedInBytes() throws StagingRefusal, IOException {
    put("m/" + "€".repeat(85) + "/f");
    assertThat(paths(prefix())).hasSize(1);

    put("m/" + "€".repeat(86), "m/" + "d/".repeat(2000) + "f");
    assertThat(refusals(prefix()))
        .extracting(StagingRefusal::rule)
        .containsExactlyInAnyOrder(StagingRule.N4, StagingRule.N8);
  }

  @Test
  void file_cannotBeADirectory() throws IOException {
    put("m/a", "m/a-b", "m/a.c", "m/a/x", "m/a/y/z");

    assertThat(refusals(prefix()))
        .extracting(StagingRefusal::rule, StagingRefusal::object)
        .containsExactly(
            tuple(StagingRule.C1, "s3://b/m/a/x"), tuple(StagingRule.C1, "s3://b/m/a/y/z"));
  }

  @Test
  void nothing_isRefused() throws IOException {
    assertThat(refusals(prefix())).extracting(StagingRefusal::rule).containsExactly(StagingRule.F1);
    assertThat(refusals(object("none", null)))
        .extracting(StagingRefusal::rule)
        .containsExactly(StagingRule.F1);
  }

  @Test
  void eTag_mustBeTheRecordedOne() throws StagingRefusal, IOException {
    objects.put(new ObjectUri("b", "w"), new byte[1], "abc-2");

    assertThat(paths(object("w", "abc-2"))).containsExactly("w");
    assertThat(refusals(object("w", "abc-3")))
        .extracting(StagingRefusal::rule)
        .containsExactly(StagingRule.F3);
  }

  @Test
  void gatedData_needsAcceptance_whereverItIsReached() throws StagingRefusal, IOException {
    put("m/open", "m/gated/w");
    List<ObjectUri> gates = List.of(new ObjectUri("b", "m/gated/"));
    StagingPlanner planner = new StagingPlanner(objects, gates, StagingLimits.DEFAULT);

    assertThat(planner.survey(List.of(prefix())).refusals())
        .extracting(StagingRefusal::rule)
        .containsExactly(StagingRule.F2);
    ModelSource accepted =
        new ModelSource("/opt/ml/model", "s3://b/m/", PREFIX, true, false, null, null, null, true);
    assertThat(planner.plan(List.of(accepted)).mounts()).hasSize(1);
  }

  @Test
  void limits_countWhatIsListed() throws IOException {
    put("m/a", "m/b");
    ModelSource source = prefix();

    assertThat(survey(source, new StagingLimits(1, 9, 0)).refusals())
        .extracting(StagingRefusal::rule)
        .containsExactly(StagingRule.B1);
    assertThat(survey(source, new StagingLimits(9, 1, 0)).refusals())
        .extracting(StagingRefusal::rule)
        .containsExactly(StagingRule.B2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nsub/b\n",
        "s3://b/m/a\r\ns3://b/m/sub/b",
        "\uFEFFa,1,\"x,y\"\n\n \nsub/b,\n",
        "\"a\"\n\"sub/b\"\n",
      })
  void manifest_saysWhichObjectsAreMeant(String csv) throws StagingRefusal, IOException {
    put("m/a", "m/sub/b", "m/other");
    objects.put(LIST, csv.getBytes(StandardCharsets.UTF_8));

    assertThat(paths(listed())).containsExactly("a", "sub/b");
  }

  @Test
  void longManifest_isLookedUpInOneListing() throws StagingRefusal, IOException {
    StringBuilder csv = new StringBuilder();
    for (int i = 0; i < 150; i++) {
      put("m/" + i);
      csv.append(i).append('\n');
    }
    objects.put(LIST, csv.toString().getBytes(StandardCharsets.UTF_8));

    assertThat(paths(listed())).hasSize(150);
  }

  @ParameterizedTest
  @CsvSource({
    "s3://b/other/x, M2",
    "s3://c/m/a, M2",
    "https://host/m/a, M2",
    "' ', M3",
    "'\"a', M1",
    "'a\"b', M1",
    "'\"a\"b', M1",
    "',1', M1",
    "none, F1",
  })
  void manifest_isRefusedByItsRule(String csv, StagingRule rule) throws IOException {
    put("m/a");
    objects.put(LIST, csv.getBytes(StandardCharsets.UTF_8));

    assertThat(refusals(listed())).extracting(StagingRefusal::rule).containsExactly(rule);
  }

  @Test
  void manifest_mayNameEachObjectOnce() throws IOException {
    put("m/a");
    objects.put(LIST, "a\ns3://b/m/a\n".getBytes(StandardCharsets.UTF_8));

    assertThat(refusals(listed())).extracting(StagingRefusal::rule).containsExactly(StagingRule.C2);
  }

  @Test
  void manifest_isUtf8() throws IOException {
    objects.put(LIST, new byte[] {(byte) 0xE9, '\n'});

    assertThat(refusals(listed())).extracting(StagingRefusal::rule).containsExactly(StagingRule.M1);
  }

  @Property(tries = 300)
  void plan_isTheSameForEveryOrderOfListing(@ForAll("keys") List<String> keys, @ForAll long seed)
      throws IOException {
    MemoryObjects store = new MemoryObjects();
    store.put(new ObjectUri("b", "m/first"), new byte[1]);
    for (String key : keys) {
      store.put(new ObjectUri("b", "m/" + key), key.getBytes(StandardCharsets.UTF_8));
    }
    StagingPlanner shuffled =
        new StagingPlanner(new Shuffling(store, seed), List.of(), StagingLimits.DEFAULT);

    assertThat(told(shuffled.survey(List.of(prefix()))))
        .isEqualTo(
            told(
                new StagingPlanner(store, List.of(), StagingLimits.DEFAULT)
                    .survey(List.of(prefix()))));
  }

  @Provide
  Arbitrary<List<String>> keys() {
    Arbitrary<String> parts = Arbitraries.of("a", "b", "a-b", "a.", ".", "", " ", "ä", "\u3000");
    return parts.list().ofMinSize(1).ofMaxSize(4).map(list -> String.join("/", list)).list();
  }

  private static List<String> told(Survey survey) {
    List<String> told = new ArrayList<>();
    told.add(survey.plan().toString());
    survey.refusals().forEach(r -> told.add(r.rule().id() + r.object() + r.sentence()));
    return told;
  }

  private StagingPlanner planner() {
    return new StagingPlanner(objects, List.of(), StagingLimits.DEFAULT);
  }

  private Survey survey(ModelSource source, StagingLimits limits) throws IOException {
    return new StagingPlanner(objects, List.of(), limits).survey(List.of(source));
  }

  private List<StagingRefusal> refusals(ModelSource source) throws IOException {
    List<StagingRefusal> refusals = planner().survey(List.of(source)).refusals();
    if (!refusals.isEmpty()) {
      StagingRefusal thrown =
          catchThrowableOfType(StagingRefusal.class, () -> planner().plan(List.of(source)));
      assertThat(thrown.rule()).isEqualTo(refusals.getFirst().rule());
    }
    return refusals;
  }

  private List<String> paths(ModelSource source) throws StagingRefusal, IOException {
    return planner().plan(List.of(source)).mounts().getFirst().content() instanceof Files files
        ? files.files().stream().map(PlannedFile::path).toList()
        : List.of();
  }

  private void put(String... keys) throws IOException {
    for (String key : keys) {
      objects.put(new ObjectUri("b", key), new byte[1]);
    }
  }

  private static ModelSource prefix() {
    return source(PREFIX, true, false, null, null);
  }

  private static ModelSource listed() {
    return source(PREFIX, true, false, null, LIST);
  }

  private static ModelSource object(String key, @Nullable String eTag) {
    return source(new ObjectUri("b", key), false, false, eTag, null);
  }

  private static ModelSource source(
      ObjectUri uri,
      boolean isPrefix,
      boolean isGzip,
      @Nullable String eTag,
      @Nullable ObjectUri manifest) {
    return new ModelSource(
        "/opt/ml/model", uri.text(), uri, isPrefix, isGzip, eTag, manifest, null, false);
  }

  /** Lists in an order of its own. */
  private record Shuffling(MemoryObjects store, long seed) implements ObjectStore {
    @Override
    public void put(ObjectUri uri, byte[] content) throws IOException {
      store.put(uri, content);
    }

    @Override
    public StoredObject put(ObjectUri uri, InputStream content, long size) throws IOException {
      return store.put(uri, content, size);
    }

    @Override
    public StoredObject head(ObjectUri uri) throws IOException {
      return store.head(uri);
    }

    @Override
    public void list(ObjectUri start, Consumer<StoredObject> found) throws IOException {
      List<StoredObject> all = new ArrayList<>();
      store.list(start, all::add);
      Collections.shuffle(all, new Random(seed));
      all.forEach(found);
    }

    @Override
    public InputStream open(StoredObject object, long from, long length) throws IOException {
      return store.open(object, from, length);
    }

    @Override
    public boolean delete(ObjectUri uri) {
      return store.delete(uri);
    }
  }
}
