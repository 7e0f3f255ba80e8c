package waybill.registry.transform.record;

import java.io.IOException;
import java.io.InputStream;
import waybill.registry.transform.TransformFault;

/** Lines as they are, with their ends; empty ones too. */
final class RawLineSplitter implements RecordSplitter {
  private final ByteReader reader;

  RawLineSplitter(InputStream in) {
    this.reader = new ByteReader(in);
  }

  @Override
  public boolean next(RecordTarget target) throws IOException, TransformFault {
    boolean any = false;
    while (reader.hasMore()) {
      int stop = reader.at;
      while (stop < reader.end && reader.buffer[stop] != '\n') {
        stop++;
      }
      boolean isWhole = stop < reader.end;
      int length = stop - reader.at + (isWhole ? 1 : 0);
      target.append(reader.buffer, reader.at, length);
      reader.at += length;
      any = true;
      if (isWhole) {
        return true;
      }
    }
    return any;
  }
}
