package waybill.registry.transform.filter;

/** Reads JSON as RFC 8259 has it: the port to a parser. May be used from any thread. */
@FunctionalInterface
public interface JsonReader {
  /**
   * The value that bytes are.
   *
   * @param text in UTF-8, exactly one value with blanks around it
   * @throws NotJson when they are something else
   */
  JsonValue read(byte[] text) throws NotJson;
}
