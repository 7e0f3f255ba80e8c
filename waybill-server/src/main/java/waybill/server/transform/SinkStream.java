package waybill.server.transform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** A stream into a sink. */
final class SinkStream extends OutputStream {
  private final AnswerSink sink;

  SinkStream(AnswerSink sink) {
    this.sink = sink;
  }

  @Override
  public void write(int b) throws IOException {
    sink.write(ByteBuffer.wrap(new byte[] {(byte) b}));
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    sink.write(ByteBuffer.wrap(source, offset, length));
  }
}
