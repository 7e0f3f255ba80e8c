package waybill.onnx.model;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.function.IntToLongFunction;

/** The elements of an output, in row-major order. */
public sealed interface Cells {
  /** Hands one element over. */
  void tell(int index, Listener listener);

  /** Takes elements, each as what it is. */
  interface Listener {
    /** A number of single (or half) precision. */
    void real(float value);

    /** A number of double precision. */
    void real(double value);

    /** A whole number. */
    void whole(long value);

    /** A truth value. */
    void flag(boolean value);

    /** A text. */
    void text(String value);
  }

  /** Numbers of single precision. */
  record Floats(FloatBuffer values) implements Cells {
    @Override
    public void tell(int index, Listener listener) {
      listener.real(values.get(index));
    }
  }

  /** Numbers of double precision. */
  record Doubles(DoubleBuffer values) implements Cells {
    @Override
    public void tell(int index, Listener listener) {
      listener.real(values.get(index));
    }
  }

  /** Whole numbers of any width. */
  record Wholes(IntToLongFunction values) implements Cells {
    @Override
    public void tell(int index, Listener listener) {
      listener.whole(values.applyAsLong(index));
    }
  }

  /** Truth values, a byte each. */
  record Flags(ByteBuffer values) implements Cells {
    @Override
    public void tell(int index, Listener listener) {
      listener.flag(values.get(index) != 0);
    }
  }

  /** Texts. */
  record Texts(List<String> values) implements Cells {
    @Override
    public void tell(int index, Listener listener) {
      listener.text(values.get(index));
    }
  }
}
