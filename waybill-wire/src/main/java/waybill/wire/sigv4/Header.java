package waybill.wire.sigv4;

/** A header field as it was received or will be sent. */
public record Header(String name, String value) {}
