package waybill.server.modelscan.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import waybill.server.modelscan.content.Content;
import waybill.server.modelscan.content.HeldContent;
import waybill.server.modelscan.content.Place;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.content.UnreadableContent;

/** Takes a compression off: what is inside is a tar archive, as a stream, or one file. */
public final class CompressedScanner {
  /** Models of numbers that were trained compress to a half; a few zeros are no bomb. */
  static final long RATIO_MAX = 200;

  static final long RATIO_FROM_BYTES = 1 << 20;

  private final TarScanner tars;
  private final MemberScanner members;

  /** Hands on what is inside. */
  public CompressedScanner(MemberScanner members) {
    this.tars = new TarScanner(members);
    this.members = members;
  }

  /** Scans a content that begins as this compression. */
  public void scan(Compression compression, Content content, Place place, Session session) {
    AtomicReference<@Nullable GzipStream> gzip = new AtomicReference<>();
    BrokenEnd.Opener opener = compression.opener(content);
    BrokenEnd end =
        new BrokenEnd(
            () -> {
              InputStream opened = opener.open();
              gzip.set(opened instanceof GzipStream stream ? stream : null);
              return opened;
            });
    Place inner = place.inflated(compression.inner(place.name()));
    try (InputStream stream = new BufferedInputStream(end, TarScanner.BLOCK * 16)) {
      long inflated = scan(stream, inner, session);
      ratio(inflated, content.size(), place, session);
    } catch (IOException e) {
      throw new UnreadableContent(String.valueOf(e.getMessage()));
    }
    if (end.broken() != null) {
      session.unknown(
          place, "unreadable-" + compression.word(), "It does not inflate: " + end.broken());
    }
    GzipStream members = gzip.get();
    if (members != null && members.hasRest()) {
      session.unknown(place, "archive-trailing", "Bytes follow the compressed ones.");
    }
  }

  private long scan(InputStream stream, Place inner, Session session) throws IOException {
    stream.mark(TarScanner.BLOCK);
    byte[] head = stream.readNBytes(TarScanner.BLOCK);
    stream.reset();
    if (TarScanner.begins(head)) {
      return tars.scan(stream, inner, session);
    }
    HeldContent held = session.hold(stream, -1);
    try {
      members.scan(held, inner, session);
    } finally {
      session.release(held);
    }
    return held.size();
  }

  static void ratio(long inflated, long compressed, Place place, Session session) {
    if (inflated > RATIO_FROM_BYTES && inflated / RATIO_MAX > compressed) {
      session.unknown(
          place, "archive-ratio", "It inflates to more than " + RATIO_MAX + " times its size.");
    }
  }
}
