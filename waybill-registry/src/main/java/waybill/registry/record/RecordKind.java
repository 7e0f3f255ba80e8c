package waybill.registry.record;

/** The kinds of kept resources, with the word that their ARNs begin with. */
public enum RecordKind {
  MODEL("model/"),
  MODEL_CARD("model-card/"),
  /** Its owner is the card that it exports. */
  MODEL_CARD_EXPORT_JOB("model-card/", "/export-job/"),
  /** Its owner is the package whose artifacts it tells of, by the end of its ARN. */
  ARTIFACT_REPORT("model-package-artifacts/", "/report/"),
  ALGORITHM("algorithm/"),
  TRANSFORM_JOB("transform-job/"),
  /** An attempt to validate a package; its owner is the end of the package's ARN. */
  VALIDATION("model-package-validation/", "/attempt/");

  private final String prefix;
  private final String infix;

  RecordKind(String prefix) {
    this(prefix, "");
  }

  RecordKind(String prefix, String infix) {
    this.prefix = prefix;
    this.infix = infix;
  }

  /** What ARNs of the kind begin with, for example {@code model/}. */
  String prefix() {
    return prefix;
  }

  /** What stands between owner and name; empty for a kind without owners. */
  String infix() {
    return infix;
  }
}
