package waybill.server.modelscan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.XZInputStream;
import waybill.server.modelscan.content.Content;
import waybill.server.modelscan.content.ContentStream;

/** The compressions of one file that loaders of models undo without being asked. */
public enum Compression {
  GZIP("gz", "tgz"),
  ZLIB("zlib", ""),
  BZIP2("bz2", "tbz2"),
  XZ("xz", "txz"),
  LZMA("lzma", "");

  /** What a dictionary may take; larger ones are for archives of whole disks. */
  private static final int MEMORY_KIB_MAX = 100 << 10;

  private final String extension;
  private final String tarExtension;

  Compression(String extension, String tarExtension) {
    this.extension = extension;
    this.tarExtension = tarExtension;
  }

  /** Its usual extension, for rules and messages. */
  String word() {
    return extension;
  }

  /** The compression that a content begins as. */
  public static Optional<Compression> of(byte[] head) {
    if (starts(head, 0x1f, 0x8b)) {
      return Optional.of(GZIP);
    }
    if (starts(head, 'B', 'Z', 'h') && head.length > 3 && head[3] >= '1' && head[3] <= '9') {
      return Optional.of(BZIP2);
    }
    if (starts(head, 0xfd, '7', 'z', 'X', 'Z', 0)) {
      return Optional.of(XZ);
    }
    if (starts(head, 0x5d, 0, 0) && head.length >= 13) {
      return Optional.of(LZMA);
    }
    if (starts(head, 0x78) && head.length > 1 && ((0x78 << 8) + (head[1] & 0xff)) % 31 == 0) {
      return Optional.of(ZLIB);
    }
    return Optional.empty();
  }

  private static boolean starts(byte[] head, int... magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int at = 0; at < magic.length; at++) {
      if ((head[at] & 0xff) != magic[at]) {
        return false;
      }
    }
    return true;
  }

  /** The name without the extension of this compression. */
  String inner(String name) {
    String small = name.toLowerCase(java.util.Locale.ROOT);
    int dot = small.lastIndexOf('.');
    String last = small.substring(dot + 1);
    if (dot >= 0 && last.equals(extension)) {
      return name.substring(0, dot);
    }
    if (dot >= 0 && last.equals(tarExtension)) {
      return name.substring(0, dot) + ".tar";
    }
    return name;
  }

  /** Whether its beginning could be that of a text or a pickle as well. */
  public boolean isWeak() {
    return this == ZLIB || this == LZMA;
  }

  /** Whether anything can be inflated. */
  public boolean opens(Content content) {
    try (BrokenEnd stream = new BrokenEnd(opener(content))) {
      return stream.read() >= 0 || stream.broken() == null;
    } catch (IOException e) {
      return false;
    }
  }

  BrokenEnd.Opener opener(Content content) {
    return switch (this) {
      case GZIP -> () -> new GzipStream(content);
      case ZLIB -> () -> new DeflateStream(content, 0, false);
      case BZIP2 -> () -> new Bzip2Stream(new ContentStream(content));
      case XZ -> () -> new XZInputStream(buffered(content), MEMORY_KIB_MAX);
      case LZMA -> () -> new LZMAInputStream(buffered(content), MEMORY_KIB_MAX);
    };
  }

  private static InputStream buffered(Content content) {
    return new java.io.BufferedInputStream(new ContentStream(content), 1 << 13);
  }
}
