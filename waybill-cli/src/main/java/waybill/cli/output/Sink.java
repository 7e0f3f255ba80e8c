package waybill.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Text on its way to a stream, as UTF-8. Parts are collected in {@link #text} and leave in chunks,
 * so a long result needs little memory. A reader that went away is no error: the command ends, as
 * {@code head} expects.
 */
public final class Sink {
  private static final String READER_GONE = "Broken pipe"; // EPIPE, which Java gives no type
  private static final int CHUNK_CHARS = 1 << 15;

  private final OutputStream stream;
  private final StringBuilder text = new StringBuilder(1024);
  private TableStyle style = TableStyle.PLAIN;
  private @Nullable IOException fault;

  /** Text for this stream. */
  public Sink(OutputStream stream) {
    this.stream = stream;
  }

  /** From here on there may be colours, in this text and in what else the command writes. */
  public void colour(TableStyle colours) {
    style = colours;
  }

  /** What follows every single write, wherever it goes; empty without colours. */
  public String afterWrite() {
    return style.afterWrite();
  }

  /** Where text is appended; call {@link #drain} now and then. */
  StringBuilder text() {
    return text;
  }

  /**
   * Writes some text.
   *
   * @throws ReaderGone when there is no point in writing more
   */
  public Sink write(String part) {
    text.append(part);
    drain();
    return this;
  }

  /**
   * Sends what has been collected if it is worth a write.
   *
   * @throws ReaderGone when there is no point in writing more
   */
  void drain() {
    if (text.length() >= CHUNK_CHARS) {
      send();
      if (fault != null) {
        throw new ReaderGone();
      }
    }
  }

  /** Nobody reads any more, which is no failure but a reason to end. */
  public static final class ReaderGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReaderGone() {
      super(null, null, false, false);
    }
  }

  /** Sends everything collected so far. */
  public void flush() {
    send();
    try {
      stream.flush();
    } catch (IOException e) {
      fault = e;
    }
  }

  /**
   * Sends everything to somebody who looks on while the command goes on.
   *
   * @throws ReaderGone when nobody does any more
   */
  public void sendNow() {
    flush();
    if (fault != null) {
      throw new ReaderGone();
    }
  }

  /** Sends everything, with what a coloured terminal needs at the very end. */
  public void end() {
    text.append(style.atEnd());
    flush();
  }

  /** Why text is lost, in the words of the system; null when nothing is, or nobody reads it. */
  public @Nullable String fault() {
    String words = fault == null ? null : String.valueOf(fault.getMessage());
    return READER_GONE.equals(words) ? null : words;
  }

  private void send() {
    int end = text.length();
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) && end > 1) {
      end--; // its other half is still to come
    }
    byte[] part = text.substring(0, end).getBytes(StandardCharsets.UTF_8);
    text.delete(0, end);
    if (fault != null) {
      return;
    }
    try {
      stream.write(part);
    } catch (IOException e) {
      fault = e;
    }
  }
}
