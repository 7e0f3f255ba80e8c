package waybill.onnx.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ElementsTest {
  @ParameterizedTest
  @CsvSource({
    "FLOAT, 1e39",
    "FLOAT, 1f",
    "FLOAT, 0x1p3",
    "FLOAT, ''",
    "FLOAT, .",
    "FLOAT, 1e",
    "FLOAT, 1_0",
    "FLOAT, --1",
    "FLOAT, '1 2'",
    "FLOAT, ١",
    "DOUBLE, 1e999",
    "DOUBLE, 1d",
    "DOUBLE, infinit",
    "INT8, 128",
    "INT8, -129",
    "UINT8, -1",
    "UINT8, 256",
    "INT16, 32768",
    "INT32, 2147483648",
    "INT64, 9223372036854775808",
    "INT64, 1.5",
    "INT64, 1e-3",
    "INT64, 1e999999999",
    "INT64, NaN",
    "INT64, 1e99999999999",
    "BOOL, 2",
    "BOOL, yes",
    "BOOL, ''"
  })
  void addText_withWhatTheTypeCannotHold_addsNothing(ElementType type, String text) {
    Elements elements = new Elements(type);

    assertThat(elements.addText(text)).isFalse();
    assertThat(elements.count()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "INT8, 3.0, 3",
    "INT16, 2e3, 2000",
    "INT64, +7, 7",
    "INT64, -0, 0",
    "INT32, ' 12 ', 12",
    "INT64, 0e999999999, 0"
  })
  void addText_withAWholeNumberInAnyForm_takesItsValue(ElementType type, String text, long value) {
    Elements elements = new Elements(type);

    assertThat(elements.addText(text)).isTrue();
    assertThat(whole(elements, type)).isEqualTo(value);
  }

  private static long whole(Elements elements, ElementType type) {
    return switch (type) {
      case INT8 -> elements.numbers().get();
      case INT16 -> elements.numbers().getShort();
      case INT32 -> elements.numbers().getInt();
      default -> elements.numbers().getLong();
    };
  }

  @Property
  void addNumber_withAnyFloat_keepsEveryBit(@ForAll float[] values) {
    Elements elements = new Elements(ElementType.FLOAT);

    for (float value : values) {
      assertThat(elements.addNumber(Float.toString(value))).isTrue();
    }

    float[] kept = new float[values.length];
    elements.numbers().asFloatBuffer().get(kept);
    assertThat(kept).isEqualTo(values);
  }
}
