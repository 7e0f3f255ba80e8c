package waybill.cli.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An option that a parser knows.
 *
 * @param name with its dashes
 * @param target what the value is kept under; {@code --x} and {@code --no-x} share one
 * @param choices the legal values; none for any
 * @param extension one more legal value, which the AWS CLI does not have and which is therefore not
 *     named where the choices are told; null for none
 * @param fallback the value of an option given without one, where that is allowed
 */
public record Option(
    String name,
    String target,
    Kind kind,
    List<String> choices,
    @Nullable String extension,
    @Nullable String fallback) {

  /** How many words an option takes, and what they are. */
  public enum Kind {
    /** One word. */
    ONE,
    /** One word that is a whole number. */
    NUMBER,
    /** One word or none. */
    OPTIONAL,
    /** Any number of words. */
    MANY,
    /** No word; says yes. */
    YES,
    /** No word; says no. */
    NO,
    /** No word; the version is asked for. */
    VERSION
  }

  /** An option with one word of any kind. */
  public static Option one(String name) {
    return of(name, Kind.ONE);
  }

  /** An option of a kind, kept under its own name. */
  public static Option of(String name, Kind kind) {
    return new Option("--".concat(name), name, kind, List.of(), null, null);
  }

  /** An option that says yes or no to something. */
  public static Option flag(String name, String target, boolean yes) {
    return new Option("--".concat(name), target, yes ? Kind.YES : Kind.NO, List.of(), null, null);
  }

  /** An option with one of a few words. */
  public static Option choice(String name, String... choices) {
    return new Option("--".concat(name), name, Kind.ONE, List.of(choices), null, null);
  }

  /** A choice that has one more word than the AWS CLI's. */
  public static Option extended(String word, String name, String... choices) {
    return new Option("--".concat(name), name, Kind.ONE, List.of(choices), word, null);
  }

  boolean isLegal(String value) {
    return choices.isEmpty() || choices.contains(value) || value.equals(extension);
  }

  /** Whether no word follows. */
  public boolean takesNothing() {
    return kind == Kind.YES || kind == Kind.NO || kind == Kind.VERSION;
  }
}
