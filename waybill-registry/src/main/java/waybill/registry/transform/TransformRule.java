package waybill.registry.transform;

/**
 * The rules of batch transform. Each has the name that documents and error objects use: {@code T-}
 * with a letter for what it is about and a number.
 */
public enum TransformRule {
  /** A required member is there. */
  V1,
  /** A value is one of the API's closed list. */
  V2,
  /** MaxPayloadInMB and MaxConcurrentTransforms are in their ranges. */
  V3,
  /** MaxConcurrentTransforms times MaxPayloadInMB is at most 100. */
  V4,
  /** InstanceCount is 1 to 100. */
  V5,
  /** Environment has at most 16 entries with names that are names. */
  V6,
  /** There is something to transform. */
  V7,
  /** Filters and joins have paths that are paths, and formats that they understand. */
  V8,
  /** A URI has the API's form and names a store that is known. */
  V9,
  /** Texts and tags keep their limits; the number is our choice. */
  V10,
  /** ModelClientConfig is in its ranges. */
  V11,
  /** A KMS key has the API's form, and stands only where a volume can be encrypted. */
  V12,
  /** A manifest has the documented form. */
  I3,
  /** An object that is named is there. */
  I4,
  /** Gzip data is sound and complete. */
  I5,
  /** No two inputs have one output. */
  O2,
  /** Records have the format that SplitType says. */
  S2,
  /** A record fits in a request. */
  B2,
  /** Input is in the format that a filter or join needs. */
  D2,
  /** What a path names is in the record. */
  D3,
  /** An answer is in the format that a filter or join needs. */
  D4,
  /** There is one line of answer for each record. */
  D5,
  /** Containers start and answer pings. */
  E1,
  /** Containers accept what they are sent. */
  H4,
  /** Containers answer without an error of their own. */
  R1,
  /** Containers answer in time. */
  R2,
  /** Containers answer whole. */
  R3,
  /** Stores and machine do their part; Waybill's own rule. */
  W1;

  /** Its name, for example {@code T-B2}. */
  public String id() {
    return "T-" + name();
  }
}
