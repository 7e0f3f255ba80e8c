package waybill.server.http;

/** Names requests. An id is unique among all requests of a server, and no secret. */
@FunctionalInterface
public interface RequestIds {

  /** For example {@code 0e4d2c55-1f1b-4c0e-9a53-2f7a52c1a0d4}. */
  String next();
}
