package waybill.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoredItemsTest {
  private final Numbers numbers = new Numbers(10);

  @Test
  void array_whenItemsAreStored_takesThemAsTheyAre() {
    JsonArray array = new JsonArray(numbers);

    assertThat(array.items()).isSameAs(numbers);
    assertThat(array).isEqualTo(new JsonArray(held(0, 10)));
    assertThat(array.hashCode()).isEqualTo(new JsonArray(held(0, 10)).hashCode());
  }

  @Test
  void part_whenTakenOfAPart_isStoredToo() {
    StoredItems part = numbers.subList(2, 9).subList(1, 4);

    assertThat(part).containsExactlyElementsOf(held(3, 6));
    assertThat(new JsonArray(part).items()).isSameAs(part);
  }

  @Test
  void part_whenItReachesTooFar_isRefused() {
    assertThatThrownBy(() -> numbers.subList(0, 11)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void iterator_whenPartEnds_endsThere() {
    Iterator<Json> items = numbers.subList(9, 10).iterator();
    items.next();

    assertThat(items.hasNext()).isFalse();
    assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void get_whenIndicesGrow_readsOnce() {
    List<Json> got = new ArrayList<>();
    for (int i = 0; i < 10; i += 3) {
      got.add(numbers.get(i));
    }

    assertThat(got).extracting("literal").containsExactly("0", "3", "6", "9");
    assertThat(numbers.readings).isEqualTo(1);
  }

  @Test
  void get_whenIndexIsSmallerThanBefore_readsAnew() {
    numbers.get(5);

    assertThat(numbers.get(5)).isEqualTo(JsonNumber.of(5));
    assertThat(numbers.get(0)).isEqualTo(JsonNumber.of(0));
    assertThatThrownBy(() -> numbers.get(10)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static List<Json> held(int from, int to) {
    return IntStream.range(from, to).<Json>mapToObj(JsonNumber::of).toList();
  }

  /** The numbers from 0 on, which counts how often they are read. */
  private static final class Numbers extends StoredItems {
    private final int count;
    private int readings;

    Numbers(int count) {
      this.count = count;
    }

    @Override
    public int size() {
      return count;
    }

    @Override
    protected Iterator<Json> readFrom(int index) {
      readings++;
      return held(index, count).iterator();
    }
  }
}
