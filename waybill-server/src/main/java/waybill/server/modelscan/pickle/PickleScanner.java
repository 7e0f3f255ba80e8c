package waybill.server.modelscan.pickle;

import java.util.Arrays;
import java.util.HexFormat;
import waybill.registry.modelscan.ScanVerdict;
import waybill.server.modelscan.content.Content;
import waybill.server.modelscan.content.LimitReached;
import waybill.server.modelscan.content.Place;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.names.ImportNames;

/** Scans files that hold one pickle after the other. */
public final class PickleScanner {
  /** What follows the protocol in the first pickle of PyTorch's old format: its magic number. */
  private static final byte[] TORCH_MAGIC = HexFormat.of().parseHex("8a0a6cfc9c46f9206aa850192e");

  /** Magic number, version, system, object and keys; then come bare numbers. */
  private static final int TORCH_PICKLES = 5;

  private static final int PROTO = 0x80;
  private static final int PROTOCOL_MAX = 5;

  private final ImportNames names;

  /** Judges imports by these names. */
  public PickleScanner(ImportNames names) {
    this.names = names;
  }

  /** Whether it begins as pickles do since protocol 2. */
  public static boolean begins(byte[] head) {
    return head.length >= 2
        && (head[0] & 0xff) == PROTO
        && head[1] >= 0
        && head[1] <= PROTOCOL_MAX + 1;
  }

  /** Scans what is a pickle, or claims to be one. */
  public void scan(Content content, Place place, Session session) {
    boolean old = isOldTorch(content);
    boolean torch = old || place.role() == Place.Role.TORCH;
    long at = 0;
    for (int pickles = 0; at < content.size() || pickles == 0; pickles++) {
      if (old && pickles == TORCH_PICKLES) {
        return;
      }
      int mark = session.mark();
      Machine machine = new Machine(content, at, new Watch(place, session, names, torch));
      if (!ends(machine, place, session)) {
        boolean rest = pickles > 0 && !begins(content.bytes(at, 2));
        if (rest) {
          session.keepSince(mark, ScanVerdict.DANGEROUS);
        }
        broken(machine, rest, place, session);
        new AfterBreak(content, place, session, names).look(machine.position());
        return;
      }
      at = machine.position();
    }
  }

  private static boolean ends(Machine machine, Place place, Session session) {
    try {
      return machine.run();
    } catch (LimitReached e) {
      if (!e.limit().equals("opcodes")) {
        throw e;
      }
      // What is buried under opcodes without end is worth a look like what follows a break.
      session.unknown(place, "limit-opcodes", e.why());
      session.beginContent();
      return false;
    }
  }

  private static void broken(Machine machine, boolean rest, Place place, Session session) {
    if (rest) {
      session.unknown(place, "pickle-trailing", "Bytes follow its last pickle that are none.");
    } else if (!machine.brokenBy().isEmpty()) {
      session.unknown(place, "unreadable-pickle", machine.brokenBy());
    }
  }

  /**
   * Scans content of which nothing says that it is a pickle, if it turns out to be one: the
   * protocols 0 and 1 have no mark of their own, and nearly every letter is an opcode.
   *
   * @return whether it is one that matters
   */
  public boolean scanIfPickle(Content content, Place place, Session session) {
    int mark = session.mark();
    Watch watch = new Watch(place, session, names, place.role() != Place.Role.ANY);
    boolean ended = true;
    long at = 0;
    for (int pickle = 0; ended && watch.imports() == 0 && pickle < TORCH_PICKLES; pickle++) {
      Machine machine = new Machine(content, at, watch);
      ended = at < content.size() && ends(machine, place, session);
      at = machine.position();
    }
    boolean endless = session.since(mark).stream().anyMatch(f -> f.rule().equals("limit-opcodes"));
    session.forgetSince(mark);
    if (watch.sawDenied() || endless || (ended && watch.imports() > 0)) {
      scan(content, place, session);
      return true;
    }
    return false;
  }

  private static boolean isOldTorch(Content content) {
    byte[] head = content.head(2 + TORCH_MAGIC.length);
    return begins(head) && Arrays.equals(head, 2, head.length, TORCH_MAGIC, 0, TORCH_MAGIC.length);
  }
}
