package waybill.server.modelscan.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A file on disk, read where it is asked for and never as a whole. */
public final class ChannelContent implements Content {
  private final SeekableByteChannel channel;
  private final long size;

  /** Over an open channel, whose size is taken now and which the caller closes. */
  public ChannelContent(SeekableByteChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int read(long position, byte[] into, int offset, int length) {
    if (position >= size) {
      return -1;
    }
    try {
      channel.position(position);
      return channel.read(ByteBuffer.wrap(into, offset, length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
