package waybill.server.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import waybill.registry.job.JobEnd;
import waybill.registry.job.TransformJob;
import waybill.registry.job.TransformState;
import waybill.registry.record.RecordKey;
import waybill.server.work.WorkCrew;

/**
 * Does the open jobs, a few at once. {@link #look} finds what is to be begun or stopped and returns
 * at once; it is for one thread, the others may be any.
 */
public final class JobCrew implements AutoCloseable {
  private static final Logger LOG = System.getLogger(JobCrew.class.getName());

  /** Containers are given half a minute to end; more of them end at once. */
  private static final Duration CLOSE_WAIT_MAX = Duration.ofSeconds(45);

  private final JobParts parts;
  private final WorkCrew<RecordKey, JobAttempt> crew;
  private boolean isClean;

  /**
   * @param onFree told when a job is over, so that another may begin; must return at once
   */
  public JobCrew(JobParts parts, int jobsAtOnce, Runnable onFree) {
    this.parts = parts;
    this.crew = new WorkCrew<>(jobsAtOnce, CLOSE_WAIT_MAX, onFree);
  }

  /**
   * Begins jobs, as many as may run, and stops those that are to be stopped.
   *
   * @return false: nothing more is to be done before somebody tells of it
   */
  public boolean look() {
    List<TransformJob> open = parts.work().open();
    if (!open.isEmpty() && !isClean) {
      removeLeftovers();
      isClean = true;
    }
    for (TransformJob job : open) {
      RecordKey key = job.key();
      Optional<JobAttempt> attempt = crew.find(key);
      if (job.state() == TransformState.STOPPING) {
        attempt.ifPresentOrElse(JobAttempt::stop, () -> endUnbegun(key));
      } else if (attempt.isEmpty() && crew.isFree()) {
        crew.begin(key, "job " + key.name(), new JobAttempt(parts, key));
      }
    }
    return false;
  }

  private void endUnbegun(RecordKey key) {
    try {
      parts.files().dropEvidence(key);
    } catch (IOException e) {
      throw new UncheckedIOException("Evidence of a stopped job cannot be removed", e);
    }
    parts.work().end(key, JobEnd.STOPPED);
  }

  /** What an earlier process left when it was killed: it had jobs, or there is nothing. */
  private void removeLeftovers() {
    try {
      parts.runtime().removeLeftovers(parts.owner());
    } catch (IOException e) {
      LOG.log(Level.WARNING, "Containers of an earlier run may be left", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Empties the directory for temporary files of jobs, which must be there; before the first job.
   */
  public static void clear(Path directory) throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(directory, "transform-*")) {
      for (Path each : all) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(each)) {
          for (Path file : files) {
            Files.delete(file);
          }
        }
        Files.delete(each);
      }
    }
  }

  /** Gives up what runs, and returns when its containers are gone; those jobs stay open. */
  @Override
  public void close() {
    crew.close();
  }
}
