package waybill.server.api;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.job.JobDocuments;
import waybill.registry.record.RecordKey;

/** Documents in memory, the same for every job. */
final class KeptDocuments implements JobDocuments {
  private @Nullable String evidence;
  private List<String> lines = List.of();
  private @Nullable JobProgress progress;
  private boolean broken;

  void evidenceOf(String document) {
    evidence = document;
  }

  /** The lines of the log, each with its newline. */
  void logOf(String... all) {
    lines = List.of(all);
  }

  void progressAt(JobProgress now) {
    progress = now;
  }

  void breakDown() {
    broken = true;
  }

  @Override
  public Optional<String> evidence(RecordKey job) {
    return Optional.ofNullable(evidence);
  }

  /** One line at a time. */
  @Override
  public LogPart log(RecordKey job, long from) throws IOException {
    if (broken) {
      throw new IOException("the disk is gone");
    }
    long at = 0;
    for (String line : lines) {
      if (at == from) {
        return new LogPart(line, at + line.length());
      }
      at += line.length();
    }
    return new LogPart("", at);
  }

  @Override
  public Optional<JobProgress> progress(RecordKey job) {
    return Optional.ofNullable(progress);
  }
}
