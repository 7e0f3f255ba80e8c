package waybill.server.modelscan;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import waybill.registry.modelscan.ScanVerdict;
import waybill.server.modelscan.archive.CompressedScanner;
import waybill.server.modelscan.archive.Compression;
import waybill.server.modelscan.archive.MemberScanner;
import waybill.server.modelscan.archive.TarScanner;
import waybill.server.modelscan.archive.ZipScanner;
import waybill.server.modelscan.content.Content;
import waybill.server.modelscan.content.LimitReached;
import waybill.server.modelscan.content.Place;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.content.UnreadableContent;
import waybill.server.modelscan.graph.OnnxScanner;
import waybill.server.modelscan.graph.TensorFlowScanner;
import waybill.server.modelscan.hdf.Hdf5Scanner;
import waybill.server.modelscan.names.ImportNames;
import waybill.server.modelscan.pickle.PickleScanner;
import waybill.server.modelscan.tensor.GgufScanner;
import waybill.server.modelscan.tensor.NpyScanner;
import waybill.server.modelscan.tensor.SafetensorsScanner;
import waybill.server.modelscan.text.JsonScanner;

/**
 * Tells what a content is and hands it to the walker of that format; members of archives come back
 * here. Marks at the beginning decide first, then what reads as a whole, and the name last: it says
 * what the content must be, not what it is.
 */
final class ContentScanner implements MemberScanner {
  private static final int HEAD = 512;

  /** Numbers that TensorFlow and ONNX keep beside the file that describes them. */
  private static final Pattern NUMBER_FILES =
      Pattern.compile(".*\\.data-[0-9]{5}-of-[0-9]{5}|.*\\.onnx[._]data");

  private static final Pattern INDEX_FILES = Pattern.compile(".*\\.index");
  private static final byte[] TABLE_END = {
    0x57, (byte) 0xfb, (byte) 0x80, (byte) 0x8b, 0x24, 0x75, 0x47, (byte) 0xdb
  };
  private static final Set<String> MESSAGES = Set.of("fingerprint.pb");

  /** Limits after which nothing else of the file is looked at. */
  private static final Set<String> FINAL_LIMITS = Set.of("time", "members");

  private final PickleScanner pickles;
  private final NpyScanner arrays;
  private final Hdf5Scanner hdf5;
  private final TensorFlowScanner tensorFlow;
  private final JsonScanner json;
  private final TextScanner text;
  private final ZipScanner zips = new ZipScanner(this);
  private final TarScanner tars = new TarScanner(this);
  private final CompressedScanner compressed = new CompressedScanner(this);

  ContentScanner(ImportNames names) {
    this.pickles = new PickleScanner(names);
    this.arrays = new NpyScanner(pickles);
    this.hdf5 = new Hdf5Scanner(names);
    this.tensorFlow = new TensorFlowScanner(names);
    this.json = new JsonScanner(names);
    this.text = new TextScanner(names);
  }

  @Override
  public void scan(Content content, Place place, Session session) {
    read(content, place, session);
  }

  /** Scans a content. Returns as what it was read. */
  Format read(Content content, Place place, Session session) {
    session.lookAtClock();
    session.beginContent();
    if (place.level() > session.limits().levelsMax()) {
      session.unknown(
          place,
          "limit-levels",
          "It is in more than " + session.limits().levelsMax() + " archives.");
      return Format.OTHER;
    }
    if (content.size() == 0) {
      empty(place, session);
      return Format.EMPTY;
    }
    if (place.role() == Place.Role.RAW) {
      return numbers(content, place, session);
    }
    Format format = limited(content, place, session);
    if (format.breaksPromiseOf(place.extension())) {
      String rule = "unreadable-" + place.extension();
      session.unknown(
          place, rule, "Its name promises another format; it is " + format.words() + ".");
    }
    if (!content.isWhole() && !format.isKnownByHeader()) {
      session.unknown(
          place, "limit-bytes", "Only its first " + content.size() + " bytes were looked at.");
    }
    return format;
  }

  private Format limited(Content content, Place place, Session session) {
    try {
      Format format = format(content, place, session);
      if (mayHideArchive(format) && ZipScanner.ends(content)) {
        session.unknown(place, "archive-behind", "Behind its content there is an archive.");
        zips.scan(content, place, session);
      }
      return format;
    } catch (LimitReached e) {
      if (FINAL_LIMITS.contains(e.limit())) {
        throw e;
      }
      session.unknown(place, "limit-" + e.limit(), e.why());
      return Format.OTHER;
    }
  }

  private static boolean mayHideArchive(Format format) {
    return format != Format.ZIP && format != Format.TAR && format != Format.COMPRESSED;
  }

  private static void empty(Place place, Session session) {
    if (Format.promises(place.extension())) {
      session.unknown(place, "unreadable-" + place.extension(), "It is empty.");
    }
  }

  /** Bare numbers may begin like anything, so only what is dangerous counts. */
  private Format numbers(Content content, Place place, Session session) {
    pickles.scanIfPickle(content, place, session);
    int mark = session.mark();
    if (ZipScanner.begins(content.head(4))) {
      zips.scan(content, place, session);
      session.keepSince(mark, ScanVerdict.DANGEROUS);
    }
    return Format.NUMBERS;
  }

  private Format format(Content content, Place place, Session session) {
    Format marked = marked(content);
    if (marked != Format.OTHER) {
      marked(marked, content, place, session);
      return marked;
    }
    if (pickles.scanIfPickle(content, place, session)) {
      return Format.PICKLE;
    }
    if (SafetensorsScanner.begins(content) || Format.SAFETENSORS.isPromisedBy(place.extension())) {
      reading("safetensors", place, session, () -> SafetensorsScanner.scan(content, session));
      return Format.SAFETENSORS;
    }
    Format unmarked = unmarked(content, place, session);
    if (unmarked != Format.OTHER) {
      return unmarked;
    }
    return promised(content, place, session);
  }

  /** What begins with a mark of its format. */
  private static Format marked(Content content) {
    byte[] head = content.head(HEAD);
    if (ZipScanner.begins(head)) {
      return Format.ZIP;
    }
    if (PickleScanner.begins(head)) {
      return Format.PICKLE;
    }
    if (NpyScanner.begins(head)) {
      return Format.NPY;
    }
    if (GgufScanner.begins(head)) {
      return Format.GGUF;
    }
    if (Hdf5Scanner.is(content)) {
      return Format.HDF5;
    }
    Optional<Compression> compression = Compression.of(head);
    if (compression.isPresent()
        && (!compression.get().isWeak() || compression.get().opens(content))) {
      return Format.COMPRESSED;
    }
    if (TarScanner.begins(head)) {
      return Format.TAR;
    }
    return Magic.isImage(head) ? Format.IMAGE : Format.OTHER;
  }

  private void marked(Format format, Content content, Place place, Session session) {
    switch (format) {
      case ZIP -> reading("zip", place, session, () -> zips.scan(content, place, session));
      case TAR -> reading("tar", place, session, () -> tars.scan(content, place, session));
      case PICKLE -> reading("pickle", place, session, () -> pickles.scan(content, place, session));
      case NPY -> reading("npy", place, session, () -> arrays.scan(content, place, session));
      case GGUF -> reading("gguf", place, session, () -> GgufScanner.scan(content, place, session));
      case HDF5 -> reading("hdf5", place, session, () -> hdf5.scan(content, place, session));
      case COMPRESSED -> {
        Compression compression = Compression.of(content.head(HEAD)).orElseThrow();
        reading(
            "compressed",
            place,
            session,
            () -> compressed.scan(compression, content, place, session));
      }
      default -> {}
    }
  }

  /** What has no mark, and is known by reading as a whole. */
  private Format unmarked(Content content, Place place, Session session) {
    if (place.name().equals("keras_metadata.pb")) {
      reading("pb", place, session, () -> tensorFlow.scanKerasMetadata(content, place, session));
      return Format.TENSORFLOW;
    }
    if (Format.ONNX.isPromisedBy(place.extension()) || OnnxScanner.is(content, session)) {
      reading("onnx", place, session, () -> OnnxScanner.scan(content, place, session));
      return Format.ONNX;
    }
    TensorFlowScanner.Kind kind = TensorFlowScanner.kind(content, session);
    if (kind != TensorFlowScanner.Kind.NONE) {
      reading("pb", place, session, () -> tensorFlow.scan(kind, content, place, session));
      return Format.TENSORFLOW;
    }
    if (MESSAGES.contains(place.name()) && TensorFlowScanner.isMessage(content, session)) {
      return Format.TENSORFLOW;
    }
    return documents(content, place, session);
  }

  private Format documents(Content content, Place place, Session session) {
    boolean promised = Format.JSON.isPromisedBy(place.extension());
    boolean is = TextScanner.is(content, session);
    if (promised || (is && beginsAsJson(content))) {
      int mark = session.mark();
      try {
        json.scan(content, place, session);
        if (TextScanner.isSource(place)) {
          session.unknown(place, "source-code", "It is source code, which is not judged.");
        }
        return Format.JSON;
      } catch (UnreadableContent e) {
        if (promised) {
          session.unknown(place, "unreadable-json", e.why());
          return Format.JSON;
        }
        session.keepSince(mark, ScanVerdict.DANGEROUS);
      }
    }
    if (!is || Format.promises(place.extension())) {
      return Format.OTHER;
    }
    return text.scan(content, place, session);
  }

  private static boolean beginsAsJson(Content content) {
    String head = new String(content.head(HEAD), java.nio.charset.StandardCharsets.UTF_8).strip();
    return head.startsWith("{") || head.startsWith("[");
  }

  /** What only its name speaks for, or nothing. */
  private Format promised(Content content, Place place, Session session) {
    if (Format.PICKLE.isPromisedBy(place.extension())) {
      reading("pickle", place, session, () -> pickles.scan(content, place, session));
      return Format.PICKLE;
    }
    if (NUMBER_FILES.matcher(place.name()).matches() || isIndex(content, place)) {
      return Format.NUMBERS;
    }
    byte[] head = content.head(HEAD);
    String program = Magic.program(head);
    String archive = Magic.archive(head);
    if (!program.isEmpty()) {
      session.unknown(place, "program", "It is a " + program + ", which is not judged.");
    } else if (!archive.isEmpty()) {
      session.unknown(
          place, "archive-method", "It is a " + archive + ", which is not taken apart.");
    } else if (!Format.promises(place.extension())) {
      session.unknown(place, "unreadable-content", "It is of no format that is known here.");
    }
    return Format.OTHER;
  }

  /** The table in which TensorFlow keeps where its numbers are. */
  private static boolean isIndex(Content content, Place place) {
    long at = content.size() - TABLE_END.length;
    return INDEX_FILES.matcher(place.name()).matches()
        && at > 0
        && java.util.Arrays.equals(content.bytes(at, TABLE_END.length), TABLE_END);
  }

  private static void reading(String format, Place place, Session session, Runnable walk) {
    try {
      walk.run();
    } catch (UnreadableContent e) {
      session.unknown(place, "unreadable-" + format, e.why());
    }
  }
}
