package waybill.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import waybill.registry.history.Digest;
import waybill.server.api.JsonRenderer;
import waybill.server.audit.Checkpoint;
import waybill.server.audit.CheckpointFile;
import waybill.server.files.ProcessLock;
import waybill.server.store.embedded.HistoryAudit;
import waybill.server.store.embedded.HistoryAudit.Finding;
import waybill.wire.operation.Contract;

/** {@code waybill audit verify}: tells whether the history of a data directory can be trusted. */
final class AuditCommand {
  private final PrintStream out;

  AuditCommand(PrintStream out) {
    this.out = out;
  }

  /**
   * Checks a directory that no server works on, and prints what it found.
   *
   * @param elsewhere where the checkpoints are, if not in the directory
   * @return whether all stands
   */
  boolean verify(DataDirectory data, Optional<Path> elsewhere)
      throws IOException, GeneralSecurityException {
    if (!data.exists()) {
      throw new IOException("There is no data directory " + data.path() + ".");
    }
    try (ProcessLock _ = data.lock().orElseThrow(() -> taken(data))) {
      CheckpointFile file = data.checkpoints(elsewhere.orElse(null));
      if (elsewhere.isPresent() && !Files.exists(file.path())) {
        throw new IOException("There is no file " + file.path() + ".");
      }
      return verify(data, file);
    }
  }

  private boolean verify(DataDirectory data, CheckpointFile file)
      throws IOException, GeneralSecurityException {
    CheckpointFile.Content content = file.read(data.auditKey());
    if (content.torn() > 0) {
      out.println(
          "Lines of "
              + file.path()
              + " that break off, as a power failure leaves them: "
              + content.torn()
              + ".");
    }
    try (HistoryAudit audit = HistoryAudit.open(data.path(), new JsonRenderer(Contract.load()))) {
      ProgressLine progress = ProgressLine.on(out, audit.entries());
      Optional<Finding> finding = audit.run(hashes(content), progress::at);
      progress.end();
      if (finding.isPresent()) {
        out.println(
            "Broken at entry " + finding.get().sequence() + ": " + finding.get().what() + ".");
        return false;
      }
      if (content.wrong() > 0) {
        out.println(
            "Broken at line "
                + content.wrong()
                + " of "
                + file.path()
                + ": it is no checkpoint that this directory's key signed.");
        return false;
      }
      out.println(summary(audit.entries(), content));
      return true;
    }
  }

  private static String summary(long entries, CheckpointFile.Content content) {
    String good = "The history is whole: " + entries + (entries == 1 ? " entry" : " entries");
    if (content.trusted().isEmpty()) {
      return good
          + ", but there is no signed checkpoint: a history that was rewritten as a whole would"
          + " look the same.";
    }
    Checkpoint last = content.trusted().getLast();
    return good
        + ", under "
        + content.trusted().size()
        + (content.trusted().size() == 1 ? " checkpoint" : " checkpoints")
        + " up to entry "
        + last.sequence()
        + " of "
        + last.at()
        + ".";
  }

  private static NavigableMap<Long, Digest> hashes(CheckpointFile.Content content) {
    NavigableMap<Long, Digest> hashes = new TreeMap<>();
    for (Checkpoint checkpoint : content.trusted()) {
      Digest hash = new Digest(HexFormat.of().parseHex(checkpoint.hash()));
      hashes.put(checkpoint.sequence(), hash);
    }
    return hashes;
  }

  private static IOException taken(DataDirectory data) {
    return new IOException(
        "A server runs on " + data.path() + ". Stop it, or check a copy of the directory.");
  }
}
