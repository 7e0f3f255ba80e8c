package waybill.wire.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type of the API. Targets of lists, maps and members are resolved on first use, since shapes may
 * hold themselves.
 */
public sealed interface Shape {
  /** The name in the contract, without namespace; for example {@code EntityName}. */
  String name();

  /** A structure; members in wire order. */
  non-sealed interface Structure extends Shape {
    List<Member> members();

    /** The member of this name, exact in case, or null. */
    @Nullable Member member(String name);
  }

  /** A list of one type. */
  non-sealed interface ListOf extends Shape {
    Shape element();

    Bounds length();
  }

  /** A map from strings. */
  non-sealed interface MapOf extends Shape {
    Text key();

    Shape value();

    Bounds length();
  }

  /** A string; an enum when it has values. */
  non-sealed interface Text extends Shape {
    /** In code points. */
    Bounds length();

    /** The pattern as the contract has it, anchors included, or null. */
    @Nullable String pattern();

    /** The legal words in contract order; empty when any text is. */
    List<String> values();

    /** Whether this is one of {@link #values()}; found without looking at each. */
    boolean hasValue(String word);

    /** Never to be logged. */
    boolean sensitive();

    /** Whether the words are names of machines, of which new ones appear every few weeks. */
    boolean instanceType();
  }

  /** A number without a fraction: integer (32 bits) or long (64 bits). */
  non-sealed interface Whole extends Shape {
    Bounds range();

    boolean isLong();
  }

  /** A number with a fraction: float or double. */
  non-sealed interface Real extends Shape {}

  /** True or false. */
  non-sealed interface Flag extends Shape {}

  /** A time: epoch seconds with a fraction on the wire. */
  non-sealed interface Timestamp extends Shape {}

  /**
   * A member of a structure.
   *
   * @param name on the wire
   * @param idempotencyToken whether clients fill it with a random UUID when it is absent
   */
  record Member(String name, Shape target, boolean required, boolean idempotencyToken) {}

  /**
   * Limits of a length or a value, inclusive.
   *
   * @param min null when there is none
   * @param max null when there is none
   */
  record Bounds(@Nullable Long min, @Nullable Long max) {
    /** No limits. */
    public static final Bounds NONE = new Bounds(null, null);
  }
}
