package waybill.server.modelscan.hdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import waybill.registry.modelscan.ScanVerdict;
import waybill.server.modelscan.content.Content;
import waybill.server.modelscan.content.Cursor;
import waybill.server.modelscan.content.LimitReached;
import waybill.server.modelscan.content.Place;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.content.UnreadableContent;
import waybill.server.modelscan.content.Words;
import waybill.server.modelscan.names.ImportNames;
import waybill.server.modelscan.text.KerasConfig;

/**
 * Walks all objects of an HDF5 file. Every attribute that is a JSON object is judged as a Keras
 * configuration, whatever its name; links and datasets that lead to other files are told.
 */
public final class Hdf5Scanner {
  private static final int OBJECTS_MAX = 200_000;
  private static final int LINK_INFO = 0x02;
  private static final int LINK = 0x06;
  private static final int EXTERNAL_FILES = 0x07;
  private static final int LAYOUT = 0x08;
  private static final int ATTRIBUTE = 0x0c;
  private static final int SYMBOL_TABLE = 0x11;
  private static final int ATTRIBUTE_INFO = 0x15;
  private static final int VIRTUAL = 3;
  private static final int BLOCK = 1 << 20;
  private static final int OVERLAP = 64;

  private static final Pattern LAMBDA =
      Pattern.compile("\"class_name\"\\s*:\\s*\"(Lambda|__lambda__|TorchModuleWrapper)\"");

  private final KerasConfig keras;

  /** Judges what configurations name by these names. */
  public Hdf5Scanner(ImportNames names) {
    this.keras = new KerasConfig(names);
  }

  /** Whether a content is one, maybe behind a block of something else. */
  public static boolean is(Content content) {
    return HdfFile.signatureAt(content).isPresent();
  }

  /** Scans a file; throws {@code UnreadableContent} where it breaks a rule. */
  public void scan(Content content, Place place, Session session) {
    HdfFile file = new HdfFile(content);
    Walk walk = new Walk(file, place, session);
    walk.run();
    if (walk.dense) {
      lookForText(content, place, session);
    }
  }

  /**
   * Looks for a Lambda layer in the bytes, where the file keeps attributes in a way that is not
   * followed here. They stand there as plain text.
   */
  private static void lookForText(Content content, Place place, Session session) {
    session.unknown(
        place, "hdf5-dense", "It keeps attributes or links in a form that is not followed.");
    for (long at = 0; at < content.size(); at += BLOCK) {
      session.lookAtClock();
      byte[] block = content.bytes(at, BLOCK + OVERLAP);
      if (LAMBDA.matcher(new String(block, StandardCharsets.ISO_8859_1)).find()) {
        session.dangerous(place, "keras-lambda", "It carries code or asks for it: Lambda.");
        return;
      }
    }
  }

  private final class Walk {
    private final HdfFile file;
    private final Place place;
    private final Session session;
    private final Deque<Long> objects = new ArrayDeque<>();
    private final Set<Long> seen = new HashSet<>();
    private boolean dense;

    Walk(HdfFile file, Place place, Session session) {
      this.file = file;
      this.place = place;
      this.session = session;
    }

    void run() {
      add(file.root());
      while (!objects.isEmpty()) {
        session.step();
        new HeaderMessages(file, session).read(objects.remove(), this::take);
      }
    }

    private void add(long address) {
      if (seen.size() >= OBJECTS_MAX) {
        throw new LimitReached("objects", "It has more than " + OBJECTS_MAX + " objects.");
      }
      if (seen.add(address)) {
        objects.add(address);
      }
    }

    private void take(int type, Cursor cursor, long end, boolean shared) {
      if (shared && (type == ATTRIBUTE || type == LINK)) {
        dense = true;
        return;
      }
      switch (type) {
        case ATTRIBUTE -> attribute(cursor);
        case LINK -> link(cursor);
        case SYMBOL_TABLE -> symbols(file.address(cursor), 0);
        case LINK_INFO -> info(cursor, 8);
        case ATTRIBUTE_INFO -> info(cursor, 2);
        case EXTERNAL_FILES -> external("Numbers of it are in another file.");
        case LAYOUT -> {
          if (cursor.u8() >= 4 && cursor.u8() == VIRTUAL) {
            external("A dataset is put together of other files.");
          }
        }
        default -> {}
      }
    }

    private void external(String what) {
      session.dangerous(place, "hdf5-external", what);
    }

    /** A heap beside the header, which is there once a group or object has many. */
    private void info(Cursor cursor, int orderBytes) {
      cursor.skip(1);
      int flags = cursor.u8();
      cursor.skip((flags & 1) != 0 ? orderBytes : 0);
      dense |= file.address(cursor) >= 0;
    }

    private void attribute(Cursor cursor) {
      Attribute attribute = Attribute.read(file, cursor, session);
      for (String text : attribute.texts()) {
        if (text.stripLeading().startsWith("{")) {
          configuration(attribute.name(), text);
        } else if (attribute.name().equals("model_config") && !text.isBlank()) {
          throw new UnreadableContent("Its model_config is no JSON object.");
        }
      }
    }

    private void configuration(String name, String text) {
      int mark = session.mark();
      try {
        keras.scan(text, place, session);
      } catch (UnreadableContent e) {
        session.keepSince(mark, ScanVerdict.DANGEROUS);
        session.unknown(
            place, "unreadable-hdf5", "Attribute " + Words.printable(name) + ": " + e.getMessage());
        if (LAMBDA.matcher(text).find()) {
          session.dangerous(place, "keras-lambda", "It carries code or asks for it: Lambda.");
        }
      }
    }

    private void link(Cursor cursor) {
      cursor.skip(1);
      int flags = cursor.u8();
      int type = (flags & 8) != 0 ? cursor.u8() : 0;
      cursor.skip(((flags & 4) != 0 ? 8 : 0) + ((flags & 0x10) != 0 ? 1 : 0));
      cursor.skip(HdfFile.number(cursor, 1 << (flags & 3)));
      if (type == 0) {
        add(file.address(cursor));
      } else if (type >= 64) {
        byte[] target = cursor.bytes(Math.min(cursor.u16(), 512));
        String path = new String(target, StandardCharsets.UTF_8).replace('\0', ' ').strip();
        external("A link leads to " + Words.printable(path) + ".");
      }
    }

    /** A tree of symbol nodes: how groups are kept that need no new feature. */
    private void symbols(long address, int depth) {
      if (depth > 32) {
        throw new UnreadableContent("A tree is too deep.");
      }
      Cursor cursor = file.block(address, "TREE");
      int type = cursor.u8();
      int level = cursor.u8();
      int entries = cursor.u16();
      cursor.skip(2L * file.addressBytes());
      if (type != 0 || !seen.add(-1 - address)) {
        throw new UnreadableContent("A tree is of another kind, or is part of itself.");
      }
      for (int entry = 0; entry < entries; entry++) {
        session.step();
        file.length(cursor);
        long child = file.address(cursor);
        if (level > 0) {
          symbols(child, depth + 1);
        } else {
          symbolNode(child);
        }
      }
    }

    private void symbolNode(long address) {
      Cursor cursor = file.block(address, "SNOD");
      cursor.skip(2);
      int symbols = cursor.u16();
      for (int symbol = 0; symbol < symbols; symbol++) {
        session.step();
        file.address(cursor);
        long header = file.address(cursor);
        long cache = cursor.u32();
        cursor.skip(20);
        if (cache != 2) {
          add(header);
        }
      }
    }
  }
}
