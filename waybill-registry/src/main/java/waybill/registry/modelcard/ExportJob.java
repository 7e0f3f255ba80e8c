package waybill.registry.modelcard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.ObjectUri;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Numeric;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;

/**
 * A job that prints one version of a card to the store of objects.
 *
 * @param key its owner is the name of the card
 * @param output where to; carried
 * @param artifact what was made; null unless it is completed
 * @param failure why it failed; null unless it did
 */
public record ExportJob(
    RecordKey key,
    int cardVersion,
    State state,
    Structure output,
    Instant createdAt,
    Instant modifiedAt,
    @Nullable ObjectUri artifact,
    @Nullable String failure) {

  private static final String CARD = "ModelCardName";
  private static final String VERSION = "ModelCardVersion";
  private static final String OUTPUT = "OutputConfig";
  private static final String OUTPUT_PATH = "S3OutputPath";
  private static final String ARTIFACTS = "ExportArtifacts";
  private static final String ARTIFACT = "S3ExportArtifacts";
  private static final String FAILURE = "FailureReason";

  /** What the API tells of a job, in the order in which it sorts them. */
  public enum State {
    COMPLETED("Completed"),
    FAILED("Failed"),
    IN_PROGRESS("InProgress");

    private final String text;

    State(String text) {
      this.text = text;
    }

    /** The API's word. */
    public String text() {
      return text;
    }
  }

  /** The job that a kept record is. */
  public static ExportJob of(KeptRecord kept) {
    Structure members = kept.members();
    return new ExportJob(
        kept.key(),
        ((Numeric) members.find(VERSION).orElseThrow()).value().intValueExact(),
        state(kept.status()),
        members.findStructure(OUTPUT).orElseThrow(),
        kept.createdAt(),
        Objects.requireNonNull(kept.modifiedAt()),
        members
            .findStructure(ARTIFACTS)
            .flatMap(artifacts -> artifacts.findText(ARTIFACT))
            .flatMap(ObjectUri::parse)
            .orElse(null),
        members.findText(FAILURE).orElse(null));
  }

  /** This job as it is kept. */
  public KeptRecord kept() {
    Map<String, Document> members = new LinkedHashMap<>();
    members.put(CARD, new Text(key.owner()));
    members.put(VERSION, new Numeric(BigDecimal.valueOf(cardVersion)));
    members.put(OUTPUT, output);
    if (failure != null) {
      members.put(FAILURE, new Text(failure));
    }
    if (artifact != null) {
      members.put(ARTIFACTS, new Structure(Map.of(ARTIFACT, new Text(artifact.text()))));
    }
    return new KeptRecord(key, createdAt, modifiedAt, state.text(), new Structure(members));
  }

  /** Where the job writes to, if its output names a place for objects. */
  public static Optional<ObjectUri> place(Structure output) {
    return output.findText(OUTPUT_PATH).flatMap(ObjectUri::parse);
  }

  /** The object that the job makes: {@code PLACE/CARD/VERSION/JOB.pdf}. */
  public ObjectUri target() {
    return place(output)
        .orElseThrow()
        .below(key.owner() + "/" + cardVersion + "/" + key.name() + ".pdf");
  }

  /** This job with its document made. */
  public ExportJob completed(Instant at) {
    return new ExportJob(key, cardVersion, State.COMPLETED, output, createdAt, at, target(), null);
  }

  /** This job, given up. */
  public ExportJob failed(Instant at, String reason) {
    return new ExportJob(key, cardVersion, State.FAILED, output, createdAt, at, null, reason);
  }

  private static State state(@Nullable String text) {
    return Arrays.stream(State.values())
        .filter(state -> state.text.equals(text))
        .findFirst()
        .orElseThrow();
  }
}
