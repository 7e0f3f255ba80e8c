package waybill.registry.group;

/** The resource policy of a group: its JSON text exactly as it was put. */
public record ResourcePolicy(String text) {}
