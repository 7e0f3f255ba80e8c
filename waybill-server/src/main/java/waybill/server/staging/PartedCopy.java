package waybill.server.staging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.StagedTree.StagedFile;
import waybill.registry.artifact.StagingPlan.PlannedFile;
import waybill.registry.artifact.StagingRefusal;

/**
 * A large object on its way to its file in parts, which any threads copy in any order: a store
 * beyond a network serves several requests faster than one. Nobody takes its digest, for which
 * bytes have to come in order.
 */
final class PartedCopy implements AutoCloseable {
  /** How long a part is; each costs a request to the store. */
  static final long PART_BYTES = 32L << 20;

  private final ObjectReader reader;
  private final PlannedFile planned;
  private final TreeTarget target;
  private final Completion completion;
  private final AtomicInteger left;
  private TreeTarget.@Nullable FileTarget file;

  /** Is told the file once it is complete and survives power loss. */
  interface Completion {
    void safe(StagedFile file) throws IOException;
  }

  PartedCopy(ObjectReader reader, PlannedFile planned, TreeTarget target, Completion completion) {
    this.reader = reader;
    this.planned = planned;
    this.target = target;
    this.completion = completion;
    this.left = new AtomicInteger(Math.toIntExact(Math.ceilDiv(size(), PART_BYTES)));
  }

  /** What there is to do; whichever is done last completes the file. */
  List<TreeCopy.Step> steps() {
    List<TreeCopy.Step> steps = new ArrayList<>();
    for (long from = 0; from < size(); from += PART_BYTES) {
      long begin = from;
      steps.add(() -> copy(begin, Math.min(size(), begin + PART_BYTES)));
    }
    return steps;
  }

  private long size() {
    return planned.object().size();
  }

  private void copy(long from, long end) throws StagingRefusal, IOException {
    TreeTarget.FileTarget into = file();
    reader.copyPart(planned.object(), from, end, into);
    if (left.decrementAndGet() == 0) {
      into.completeSafely();
      close();
      completion.safe(new StagedFile(planned.path(), size(), null, false));
    }
  }

  private synchronized TreeTarget.FileTarget file() throws IOException {
    if (file == null) {
      file = target.file(planned.path(), false, false);
    }
    return file;
  }

  /** Lets go of the file. */
  @Override
  public synchronized void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
