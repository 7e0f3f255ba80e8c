package waybill.wire.json;

/** A string; may hold any code points, lone surrogates included. */
public record JsonString(String value) implements Json {}
