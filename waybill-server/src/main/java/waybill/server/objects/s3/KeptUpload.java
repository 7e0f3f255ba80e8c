package waybill.server.objects.s3;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.S3Exception;
import waybill.registry.artifact.Resumption;

/**
 * Sends a file of which a note is kept: when it breaks off, the parts stay in the store, and the
 * next upload of the file compares them with its bytes and sends what is missing. The one who holds
 * the claim to the note is alone with the upload, so no two ever send parts of one.
 */
final class KeptUpload {
  private final UploadRequests requests;
  private final PartBuffer part;
  private final UploadClaim claim;
  private final Resumption resumption;

  /** An upload at the store and the parts of it that are there. */
  private record Begun(String id, PartPlan plan, Map<Integer, Part> there) {
    /** What is there of parts of the right size. */
    long bytes() {
      return there.values().stream()
          .filter(part -> part.partNumber() >= 1 && part.partNumber() <= plan.count())
          .filter(part -> Objects.equals(part.size(), (long) plan.length(part.partNumber())))
          .mapToLong(Part::size)
          .sum();
    }
  }

  KeptUpload(UploadRequests requests, PartBuffer part, UploadClaim claim, Resumption resumption) {
    this.requests = requests;
    this.part = part;
    this.claim = claim;
    this.resumption = resumption;
  }

  /**
   * Sends the file, or what is missing of it.
   *
   * @throws IOException when it changes meanwhile, or cannot be read
   * @throws SdkException when the store does not take it
   */
  UploadRequests.Stored send(SourceFile source) throws IOException {
    Optional<UploadNote> note = claim.note();
    Begun begun =
        note.filter(found -> resumption.wanted() && found.source().equals(source))
            .flatMap(this::find)
            .orElse(null);
    if (begun == null) {
      note.ifPresent(found -> requests.abort(found.uploadId()));
      begun = begin(PartPlan.of(source.bytes()), source);
    }
    UploadRequests.Stored stored =
        begun == null
            ? new S3Upload(requests, part).send(PartPlan.of(source.bytes()))
            : finish(begun);
    claim.forget();
    return stored;
  }

  /** The upload of a note; empty where the store has nothing of it, or will not say. */
  private Optional<Begun> find(UploadNote note) {
    Optional<PartPlan> plan = PartPlan.of(note.source().bytes(), note.partBytes());
    try {
      return plan.map(found -> new Begun(note.uploadId(), found, requests.parts(note.uploadId())))
          .filter(begun -> begun.bytes() > 0); // some stores list a lost upload as an empty one
    } catch (S3Exception e) {
      if (e.statusCode() >= 500 && e.statusCode() != 501) {
        throw e; // it may be there when the store is well again
      }
      return Optional.empty();
    }
  }

  /** Begins an upload and notes it; null where it is none of parts, or cannot be noted. */
  private @Nullable Begun begin(PartPlan plan, SourceFile source) {
    if (!plan.hasMany()) {
      return null;
    }
    String id = requests.begin();
    try {
      claim.write(new UploadNote(id, plan.partBytes(), source));
      return new Begun(id, plan, Map.of());
    } catch (IOException e) {
      requests.abort(id);
      UploadNotes.complain(e);
      return null;
    }
  }

  private UploadRequests.Stored finish(Begun begun) throws IOException {
    resumption.resumableFrom(begun.bytes());
    boolean all = false;
    try {
      List<CompletedPart> parts = new ArrayList<>();
      for (int number = 1; number <= begun.plan().count(); number++) {
        part.read(begun.plan().length(number), number == begun.plan().count());
        Part there = begun.there().get(number);
        CompletedPart kept = there == null ? null : requests.kept(there, part);
        parts.add(kept == null ? requests.part(begun.id(), number, part) : kept);
      }
      all = true;
      return requests.complete(begun.id(), parts);
    } catch (S3Exception e) {
      if (isFinal(e, all)) {
        requests.abort(begun.id());
        claim.forget();
        resumption.givenUp();
      }
      throw e;
    }
  }

  /** Whether the store would answer the same to the next: the upload is gone, or no object. */
  private static boolean isFinal(S3Exception answer, boolean all) {
    return switch (answer.statusCode()) {
      case 404 -> true;
      case 401, 403, 408, 429 -> false;
      default -> all && answer.statusCode() >= 400 && answer.statusCode() < 500;
    };
  }
}
