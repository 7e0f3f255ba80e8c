package waybill.cli.command;

import org.jspecify.annotations.Nullable;

/**
 * A word that stands by itself.
 *
 * @param required whether a command line without it is refused
 * @param choices the legal words; null for any
 */
public record Positional(String name, boolean required, @Nullable Choices choices) {}
