package waybill.server.staging;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * The object store or the disk does not do its part, so nothing was staged; the artifacts may be in
 * order. The message says which object or directory, and what to do.
 */
public final class StagingFault extends IOException {
  private static final long serialVersionUID = 1L;

  StagingFault(String message, Throwable cause) {
    super(message, cause);
  }

  /** What becomes of a disk's failure; an interruption stays one. */
  static IOException ofDisk(Path place, IOException failure) {
    if (failure instanceof ClosedByInterruptException || failure instanceof StagingFault) {
      return failure;
    }
    return new StagingFault(
        "Cannot write "
            + place
            + ": "
            + reason(failure)
            + ". Nothing was staged; make room or choose another directory.",
        failure);
  }

  private static String reason(IOException failure) {
    String reason =
        failure instanceof FileSystemException file && file.getReason() != null
            ? file.getReason()
            : failure.getMessage();
    return reason == null ? failure.getClass().getSimpleName() : reason;
  }

  /** What becomes of a store's failure after the last try. */
  static StagingFault ofStore(String object, int tries, IOException failure) {
    return new StagingFault(
        "Cannot read "
            + object
            + ": "
            + reason(failure)
            + ". "
            + tries
            + " tries in a row brought nothing more. Nothing was staged; try again later.",
        failure);
  }
}
