package waybill.server.archive;

import java.io.IOException;
import java.io.InputStream;
import waybill.registry.artifact.StagingLimits;
import waybill.registry.artifact.StagingRefusal;
import waybill.registry.artifact.StoredObject;

/**
 * Reads archives. One thread inflates while the caller's thread reads members and hands them on;
 * between them lie at most {@value ReadAhead#BLOCKS} blocks. What else is kept is the names.
 */
public final class ArchiveReader {
  private final StagingLimits limits;

  /**
   * @param limits on what one archive may hold, counted while it is read: what headers claim is
   *     never believed
   */
  public ArchiveReader(StagingLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads an archive to its end, the end of the compressed data included, though the tar may end
   * before it. Closes the stream.
   *
   * @param object whose bytes they are: for messages, and for its size in bytes
   * @throws StagingRefusal with S-G1 to S-G4, S-T1 to S-T8, S-N1 to S-N8, S-C1 or S-B1 to S-B3; the
   *     visitor may have been told of members before
   * @throws IOException when the bytes cannot be read, or by the visitor
   */
  public void read(StoredObject object, InputStream packed, ArchiveVisitor visitor)
      throws IOException, StagingRefusal, InterruptedException {
    Faults faults = new Faults(object.uri().text());
    Gunzip gunzip = new Gunzip(packed, faults);
    try (ReadAhead blocks = new ReadAhead(gunzip)) {
      Ledger ledger = new Ledger(limits, object.size(), faults);
      new TarReader(new TarStream(blocks, faults), ledger, faults).readTo(visitor);
    }
  }
}
