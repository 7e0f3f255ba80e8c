package waybill.registry.job;

import java.io.IOException;
import java.util.Optional;
import waybill.registry.record.RecordKey;

/** What transform jobs leave behind besides their outputs. May be used from any thread. */
public interface JobDocuments {
  /** Nobody keeps any. */
  JobDocuments NONE =
      new JobDocuments() {
        @Override
        public Optional<String> evidence(RecordKey job) {
          return Optional.empty();
        }

        @Override
        public LogPart log(RecordKey job, long from) {
          return new LogPart("", from);
        }

        @Override
        public Optional<JobProgress> progress(RecordKey job) {
          return Optional.empty();
        }
      };

  /**
   * The document that proves what a job did, in JSON; empty until the job has ended. Its SHA-256 is
   * {@link TransformJob#evidence}.
   */
  Optional<String> evidence(RecordKey job) throws IOException;

  /**
   * Some whole lines of a job's log.
   *
   * @param from where they begin, in bytes; 0 for the first ones, and then {@link LogPart#next}
   * @return no text where there is nothing more yet
   */
  LogPart log(RecordKey job, long from) throws IOException;

  /** How far a job is that runs now; empty for any other. */
  Optional<JobProgress> progress(RecordKey job);

  /**
   * Lines of a log.
   *
   * @param text with a newline behind each
   * @param next where the following ones begin, in bytes
   */
  record LogPart(String text, long next) {}

  /**
   * How far a job is.
   *
   * @param objects that it is to read
   * @param objectsDone ended, in whatever way
   * @param objectsFailed among those that ended
   * @param records sent so far
   * @param bytes sent so far
   */
  record JobProgress(
      long objects, long objectsDone, long objectsFailed, long records, long bytes) {}
}
