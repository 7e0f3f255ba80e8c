package waybill.cli.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;
import waybill.wire.json.StoredItems;

class SpooledItemsTest {
  private static final String ODD_ITEMS =
      "[ {\"a\": \"},]\\\"\\\\\"} ,\n[[1],{\"b\":[]}], \"\\\\\", 1.5e3 ,true,null, \"ü\uD83C\uDF88\"]";

  @TempDir Path directory;
  private Spool spool;

  @BeforeEach
  void open() {
    spool = new Spool(directory.toFile(), 0);
  }

  @AfterEach
  void close() {
    spool.close();
  }

  @Test
  void items_whenOfAllKinds_areThoseOfTheArray() {
    assertThat(items(ODD_ITEMS)).containsExactlyElementsOf(held(ODD_ITEMS));
  }

  @Test
  void items_whenTheyCrossWindows_areThoseOfTheArray() {
    StringBuilder array = new StringBuilder("[");
    for (int i = 0; i < 40; i++) {
      array.append(i == 0 ? "" : ",").append('"').append("ü,\\\"".repeat(700 * i)).append('"');
    }
    String text = array.append(']').toString();

    assertThat(items(text)).containsExactlyElementsOf(held(text));
  }

  @Test
  void items_whenOneIsLargerThanAnyWindow_areThoseOfTheArray() {
    String text = "[1,\"" + "x".repeat(1_000_000) + "\",2]";

    assertThat(items(text)).containsExactlyElementsOf(held(text));
  }

  @Test
  void items_whenReadFromAPlaceOn_areTheRest() {
    List<Json> all = held(ODD_ITEMS);

    for (int i = 0; i <= all.size(); i++) {
      assertThat(items(ODD_ITEMS).subList(i, all.size()))
          .containsExactlyElementsOf(all.subList(i, all.size()));
    }
  }

  @Test
  void items_whenThereAreNone_areEmpty() {
    assertThat(items("[ ]")).isEmpty();
  }

  @Test
  void items_whenRead_areWhatTheReadingMakesOfThem() {
    SpooledValue value = value("[1]");

    assertThat(value.items(item -> new JsonString("made of " + item)))
        .containsExactly(new JsonString("made of JsonNumber[literal=1]"));
  }

  private StoredItems items(String array) {
    return value(array).items(item -> item);
  }

  private SpooledValue value(String array) {
    SpooledText text = SpoolTest.kept(spool, "{\"other\": 1, \"list\": " + array + "}");
    return Objects.requireNonNull(
        Objects.requireNonNull(JsonOutline.members(text), "members").get("list"), "list");
  }

  private static List<Json> held(String array) {
    return ((JsonArray) JsonReader.read(array)).items();
  }
}
