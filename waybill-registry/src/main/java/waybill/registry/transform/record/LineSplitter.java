package waybill.registry.transform.record;

import java.io.IOException;
import java.io.InputStream;
import waybill.registry.transform.TransformFault;

/**
 * Lines without their ends, which are a newline with or without a carriage return before it. Empty
 * lines are no records. Nothing is decoded.
 */
final class LineSplitter implements RecordSplitter {
  private static final byte[] RETURN = {'\r'};

  private final ByteReader reader;

  /** Read and not passed on: it is data unless a newline follows. */
  private boolean holdsReturn;

  LineSplitter(InputStream in) {
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
      any |= passOn(stop, target);
      reader.at = stop;
      if (stop < reader.end) {
        reader.at++;
        holdsReturn = false;
        if (any) {
          return true;
        }
      }
    }
    if (holdsReturn) {
      holdsReturn = false;
      target.append(RETURN, 0, 1);
      any = true;
    }
    return any;
  }

  /** Passes on a piece of a line, and says whether there was anything of it. */
  private boolean passOn(int stop, RecordTarget target) throws IOException, TransformFault {
    int length = stop - reader.at;
    if (length == 0) {
      return false;
    }
    boolean any = holdsReturn;
    if (holdsReturn) {
      target.append(RETURN, 0, 1);
    }
    holdsReturn = reader.buffer[stop - 1] == '\r';
    length -= holdsReturn ? 1 : 0;
    if (length > 0) {
      target.append(reader.buffer, reader.at, length);
    }
    return any || length > 0;
  }
}
