package waybill.registry.artifact;

/**
 * The rules by which artifacts become a model directory. Each has the name that documents and error
 * objects use: {@code S-} with a letter for what it is about and a number.
 */
public enum StagingRule {
  /** ModelDataUrl and ModelDataSource exclude each other. */
  D1,
  /** A required member of a data source is there. */
  D2,
  /** A URI has the API's form and names a store that is known. */
  D3,
  /** A data type or compression type is one of the API's. */
  D4,
  /** A prefix ends in a slash. */
  D5,
  /** A prefix is not compressed. */
  D6,
  /** The key of one object is not empty and does not end in a slash. */
  D7,
  /** Channels: at most five, with names that are names, each once. */
  D8,
  /** ModelAccessConfig says AcceptEula, true or false. */
  D9,
  /** HubAccessConfig says HubContentArn. */
  D10,
  /** A manifest stands beside an uncompressed prefix only. */
  D11,
  /** What is named is there. */
  F1,
  /** Gated data needs an accepted agreement. */
  F2,
  /** An object still has the ETag that was recorded. */
  F3,
  /** A manifest is CSV in UTF-8. */
  M1,
  /** A manifest names objects below its prefix. */
  M2,
  /** A manifest names something. */
  M3,
  /** No part of a path is empty. */
  N1,
  /** No part of a path is blank. */
  N2,
  /** No NUL in a path. */
  N3,
  /** No part of a path has more than 255 bytes. */
  N4,
  /** No part of a path is a step. */
  N5,
  /** No key ends in a slash. */
  N6,
  /** A path is UTF-8. */
  N7,
  /** A path has at most 4000 bytes. */
  N8,
  /** Nothing lies below a file. */
  C1,
  /** Each path is there once. */
  C2,
  /** The object is gzip. */
  G1,
  /** The gzip data is sound. */
  G2,
  /** The gzip data is complete. */
  G3,
  /** Nothing but gzip follows gzip. */
  G4,
  /** There is a tar inside. */
  T1,
  /** Headers of a tar are sound. */
  T2,
  /** A tar is complete. */
  T3,
  /** No links. */
  T4,
  /** No devices and pipes. */
  T5,
  /** No sparse files. */
  T6,
  /** No member leaves the directory. */
  T7,
  /** No other kinds of members. */
  T8,
  /** At most so many bytes. */
  B1,
  /** At most so many members. */
  B2,
  /** At most so many times the compressed size. */
  B3,
  /** The bytes are those whose digest was recorded; Waybill's own rule. */
  P1;

  /** Its name, for example {@code S-N4}. */
  public String id() {
    return "S-" + name();
  }

  /** Whether it is broken by a definition alone, whatever the store has. */
  public boolean isOfDefinition() {
    return name().charAt(0) == 'D';
  }
}
