package waybill.wire.json;

/** True or false. */
public record JsonBoolean(boolean value) implements Json {}
