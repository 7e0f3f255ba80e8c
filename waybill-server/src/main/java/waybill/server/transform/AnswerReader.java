package waybill.server.transform;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one HTTP/1.1 answer from a connection. */
final class AnswerReader {
  /** Of a line of the head; what servers themselves accept. */
  private static final int LINE_BYTES_MAX = 1 << 16;

  private static final int LINES_MAX = 200;

  /** Of a body that says what went wrong. */
  private static final int MESSAGE_BYTES_MAX = 1 << 13;

  private static final int CONTINUE = 100;
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;
  private static final int HEXADECIMAL = 16;

  private final ReadableByteChannel channel;
  private final ByteBuffer in;
  private boolean canGoOn;

  AnswerReader(ReadableByteChannel channel, ByteBuffer in) {
    this.channel = channel;
    this.in = in;
  }

  /** The head of an answer, as far as it matters. */
  private static final class Head {
    private int status;
    private boolean isOld;
    private @Nullable String contentType;
    private @Nullable String length;
    private @Nullable String coding;
    private @Nullable String connection;

    boolean says(@Nullable String value, String word) {
      return value != null && value.toLowerCase(Locale.ROOT).contains(word);
    }
  }

  /**
   * Reads an answer; the body of a success goes to a sink.
   *
   * @throws IOException when the connection ends before the answer does
   */
  Answer read(AnswerSink sink) throws IOException {
    in.clear().flip();
    Head head = head();
    while (head.status / 100 == 1) { // 100 Continue, 103 Early Hints
      head = head();
    }
    boolean isSuccess = head.status / 100 == 2;
    Message message = new Message();
    body(head, isSuccess ? sink : message);
    canGoOn = canGoOn && !head.says(head.connection, "close") && !head.isOld && !in.hasRemaining();
    return new Answer(head.status, head.contentType, message.text());
  }

  /** Whether another request can be made on the connection. */
  boolean canGoOn() {
    return canGoOn;
  }

  private Head head() throws IOException {
    String[] status = line().split(" ", 3);
    if (status.length < 2
        || !status[0].startsWith("HTTP/1.")
        || !status[1].matches("[1-9]\\d\\d")) {
      throw new IOException("The answer is no HTTP/1.1.");
    }
    Head head = new Head();
    head.status = Integer.parseInt(status[1]);
    head.isOld = status[0].equals("HTTP/1.0");
    int lines = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon <= 0 || ++lines > LINES_MAX) {
        throw new IOException("The answer has a head that is no HTTP/1.1.");
      }
      header(head, line.substring(0, colon), line.substring(colon + 1).strip());
    }
    return head;
  }

  private static void header(Head head, String name, String value) {
    switch (name.toLowerCase(Locale.ROOT)) {
      case "content-type" -> head.contentType = value;
      case "content-length" -> head.length = value;
      case "transfer-encoding" -> head.coding = value;
      case "connection" -> head.connection = value;
      default -> {} // of no matter
    }
  }

  private void body(Head head, AnswerSink sink) throws IOException {
    canGoOn = true;
    if (head.status == NO_CONTENT || head.status == NOT_MODIFIED || head.status < CONTINUE) {
      return;
    }
    if (head.says(head.coding, "chunked")) {
      chunks(sink);
    } else if (head.length != null) {
      exactly(number(head.length, 10), sink);
    } else {
      canGoOn = false;
      do {
        sink.write(in);
      } while (more());
    }
  }

  private void chunks(AnswerSink sink) throws IOException {
    for (long length = chunkLength(); length > 0; length = chunkLength()) {
      exactly(length, sink);
      if (!line().isEmpty()) {
        throw new IOException("The answer has chunks that do not end where they say.");
      }
    }
    String trailer = line(); // of no matter
    while (!trailer.isEmpty()) {
      trailer = line();
    }
  }

  private long chunkLength() throws IOException {
    String line = line();
    int extension = line.indexOf(';');
    return number(extension < 0 ? line : line.substring(0, extension), HEXADECIMAL);
  }

  private static long number(String text, int radix) throws IOException {
    try {
      long number = Long.parseLong(text.strip(), radix);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) { // as with a negative one
    }
    throw new IOException("The answer has a length that is no number.");
  }

  private void exactly(long length, AnswerSink sink) throws IOException {
    int taken = (int) Math.min(length, in.remaining());
    sink.write(in.slice(in.position(), taken));
    in.position(in.position() + taken);
    for (long left = length - taken; left > 0; ) {
      ByteBuffer came = sink.fill(channel, in, left);
      if (came == null) {
        throw cutShort();
      }
      left -= came.remaining();
      in.clear().flip();
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      require();
      char c = (char) (in.get() & 0xFF);
      if (c == '\n') {
        int length = line.length();
        boolean hasReturn = length > 0 && line.charAt(length - 1) == '\r';
        return line.substring(0, hasReturn ? length - 1 : length);
      }
      if (line.length() == LINE_BYTES_MAX) {
        throw new IOException("The answer has a line that is too long for HTTP.");
      }
      line.append(c);
    }
  }

  private void require() throws IOException {
    if (!in.hasRemaining() && !more()) {
      throw cutShort();
    }
  }

  private static EOFException cutShort() {
    return new EOFException("The connection ended before the answer did.");
  }

  private boolean more() throws IOException {
    in.clear();
    int read = channel.read(in);
    in.flip();
    return read > 0;
  }

  /** The beginning of what an error says; the rest is passed over. */
  private static final class Message implements AnswerSink {
    private final ByteBuffer kept = ByteBuffer.allocate(MESSAGE_BYTES_MAX);

    @Override
    public void clear() {
      kept.clear();
    }

    @Override
    public void write(ByteBuffer bytes) {
      int length = Math.min(bytes.remaining(), kept.remaining());
      kept.put(bytes.slice(bytes.position(), length));
      bytes.position(bytes.limit());
    }

    String text() {
      return new String(kept.array(), 0, kept.position(), StandardCharsets.UTF_8);
    }
  }
}
