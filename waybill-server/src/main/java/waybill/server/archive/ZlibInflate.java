package waybill.server.archive;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** By the zlib of the Java platform, which is everywhere. */
final class ZlibInflate implements RawInflate {
  private final Inflater inflater = new Inflater(true);

  @Override
  public void input(byte[] bytes, int offset, int length) {
    inflater.setInput(bytes, offset, length);
  }

  @Override
  public int inflate(byte[] target, int offset, int length) throws DataFormatException {
    int made = inflater.inflate(target, offset, length);
    if (made == 0 && !inflater.finished() && !inflater.needsInput()) {
      throw new DataFormatException("it wants a dictionary, which gzip has not");
    }
    return made;
  }

  @Override
  public boolean isFinished() {
    return inflater.finished();
  }

  @Override
  public int unused() {
    return inflater.getRemaining();
  }

  @Override
  public long written() {
    return inflater.getBytesWritten();
  }

  @Override
  public void reset() {
    inflater.reset();
  }

  @Override
  public void end() {
    inflater.end();
  }
}
