package waybill.registry.validation;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import waybill.registry.history.Digest;
import waybill.registry.identity.Tenant;

/**
 * The documents that prove why profiles of an attempt did not run; of those that ran, their
 * transform jobs have one. May be used from any thread.
 */
public interface ProfileDocuments {
  /** Nobody keeps any. */
  ProfileDocuments NONE =
      new ProfileDocuments() {
        @Override
        public Optional<Digest> keep(ValidationRun run, ProfileRun ended, Instant endedAt) {
          return Optional.empty();
        }

        @Override
        public Optional<String> find(Tenant owner, String sha256) {
          return Optional.empty();
        }
      };

  /**
   * Keeps the document of a profile, in JSON; when this returns, it survives power loss. The same
   * end makes the same document, however often it is kept.
   *
   * @param run with its scans as they ended
   * @param ended the profile as it will be recorded
   * @param endedAt when the last scan ended
   * @return of the document; empty where nobody keeps any
   * @throws IOException when there is no room
   */
  Optional<Digest> keep(ValidationRun run, ProfileRun ended, Instant endedAt) throws IOException;

  /**
   * The document that was kept and had this digest then; empty where it is gone.
   *
   * @param owner of the package
   * @param sha256 in 64 digits, as {@link ProfileRun#evidence} has it
   */
  Optional<String> find(Tenant owner, String sha256) throws IOException;
}
