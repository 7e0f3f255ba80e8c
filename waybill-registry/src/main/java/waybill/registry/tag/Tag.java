package waybill.registry.tag;

/** A key and its value on a resource. */
public record Tag(String key, String value) {}
