package waybill.server.modelscan.pickle;

import waybill.registry.modelscan.ScanVerdict;
import waybill.server.modelscan.content.Place;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.content.Words;
import waybill.server.modelscan.names.ImportNames;

/** Turns what a pickle would do into findings. */
final class Watch {
  private static final int PROTOCOL_MAX = 5;

  /** Python's own pickler goes no deeper, as it calls itself for each level. */
  private static final int DEPTH_MAX = 1000;

  private static final double WEIGHT_MAX = 1e9;

  private final Place place;
  private final Session session;
  private final ImportNames names;
  private final boolean torch;
  private int imports;
  private boolean denied;

  /**
   * Watches a stretch of pickles.
   *
   * @param torch whether PyTorch reads them, which names tensors by persistent ids
   */
  Watch(Place place, Session session, ImportNames names, boolean torch) {
    this.place = place;
    this.session = session;
    this.names = names;
    this.torch = torch;
  }

  Session session() {
    return session;
  }

  /** How many imports were seen that Python could make. */
  int imports() {
    return imports;
  }

  /** Whether one of them is of a name that is known to be dangerous. */
  boolean sawDenied() {
    return denied;
  }

  Value imported(String module, String name) {
    ScanVerdict verdict = names.judge(module, name);
    String full = Words.printable(module + "." + name);
    if (names.plausible(module, name)) {
      imports++;
      denied |= names.isDenied(module, name);
    }
    switch (verdict) {
      case CLEAN -> {}
      case UNKNOWN ->
          session.unknown(
              place, "pickle-import", "It imports " + full + ", which nobody vouches for.");
      case DANGEROUS ->
          session.dangerous(
              place, "pickle-import", "It imports " + full + ", which no model needs.");
    }
    return new Value.Imported(module, name, verdict);
  }

  Value hiddenImport() {
    session.dangerous(
        place, "pickle-hidden-import", "It imports something whose name is not written in it.");
    return new Value.Imported("", "", ScanVerdict.DANGEROUS);
  }

  Value extension(long code) {
    session.dangerous(
        place,
        "pickle-extension",
        "It imports number " + code + " of a registry that only the loading process knows.");
    return new Value.Imported("", "", ScanVerdict.DANGEROUS);
  }

  void called(Value callee) {
    if (!(callee instanceof Value.Imported)) {
      session.unknown(place, "pickle-call", "It calls something that it has not imported by name.");
    }
  }

  void built(Value.Imported imported) {
    session.dangerous(
        place,
        "pickle-build",
        "It changes attributes of the imported " + full(imported) + " itself.");
  }

  void changed(Value.Imported imported) {
    session.unknown(
        place, "pickle-call", "It adds elements to the imported " + full(imported) + " itself.");
  }

  private static String full(Value.Imported imported) {
    return Words.printable(imported.module() + "." + imported.name());
  }

  Value persistent(Value id, String kind) {
    boolean tensor = torch && id instanceof Value.Container;
    if (!tensor || !(kind.equals("storage") || kind.equals("module"))) {
      session.unknown(
          place, "pickle-persistent-id", "It names objects that only the loading program knows.");
    }
    return Value.OTHER;
  }

  Value buffer() {
    session.unknown(place, "pickle-buffer", "It needs buffers that are not in the file.");
    return Value.OTHER;
  }

  void rawArray() {
    session.unknown(
        place,
        "joblib-array",
        "Bytes of an array stand between the opcodes; they were passed over by the length that the"
            + " pickle gives.");
  }

  void protocol(long version) {
    if (version > PROTOCOL_MAX) {
      session.unknown(
          place, "unreadable-pickle", "It is of protocol " + version + ", which does not exist.");
    }
  }

  void frame(long length, long left) {
    if (length < 0 || length > left) {
      session.unknown(place, "unreadable-pickle", "A frame is longer than the file.");
    }
  }

  void remembered(long number, long opcodes) {
    if (number > opcodes) {
      session.unknown(
          place,
          "pickle-memo",
          "It remembers under numbers that make a reader allocate for nothing.");
    }
  }

  void filled(Value.Container container) {
    if (container.depth() > DEPTH_MAX) {
      session.unknown(place, "pickle-nesting", "Containers are nested too deep.");
    }
    if (container.weight() > WEIGHT_MAX) {
      session.unknown(
          place,
          "pickle-expansion",
          "Its few objects contain each other so often that it explodes.");
    }
  }
}
