package waybill.server.modelscan;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What a content turned out to be. */
enum Format {
  PICKLE("pickle"),
  ZIP("ZIP archive"),
  TAR("tar archive"),
  COMPRESSED("compressed file"),
  HDF5("HDF5"),
  NPY("NumPy array"),
  GGUF("GGUF"),
  SAFETENSORS("safetensors"),
  ONNX("ONNX"),
  TENSORFLOW("TensorFlow protocol buffer"),
  JSON("JSON"),
  YAML("YAML"),
  TEXT("text"),
  IMAGE("image"),
  NUMBERS("bare numbers"),
  EMPTY("empty file"),
  OTHER("unknown content");

  /** What an extension promises; a loader goes by it, so another content is no such file. */
  private static final Map<String, Set<Format>> PROMISED =
      Map.ofEntries(
          Map.entry("pkl", EnumSet.of(PICKLE, COMPRESSED)),
          Map.entry("pickle", EnumSet.of(PICKLE, COMPRESSED)),
          Map.entry("dill", EnumSet.of(PICKLE, COMPRESSED)),
          Map.entry("joblib", EnumSet.of(PICKLE, COMPRESSED)),
          Map.entry("pt", EnumSet.of(PICKLE, ZIP, TAR)),
          Map.entry("pth", EnumSet.of(PICKLE, ZIP, TAR)),
          Map.entry("npy", EnumSet.of(NPY)),
          Map.entry("npz", EnumSet.of(ZIP)),
          Map.entry("keras", EnumSet.of(ZIP, HDF5)),
          Map.entry("h5", EnumSet.of(HDF5)),
          Map.entry("hdf5", EnumSet.of(HDF5)),
          Map.entry("safetensors", EnumSet.of(SAFETENSORS)),
          Map.entry("gguf", EnumSet.of(GGUF)),
          Map.entry("onnx", EnumSet.of(ONNX)),
          Map.entry("pb", EnumSet.of(TENSORFLOW)),
          Map.entry("json", EnumSet.of(JSON)),
          Map.entry("zip", EnumSet.of(ZIP)),
          Map.entry("tar", EnumSet.of(TAR)),
          Map.entry("gz", EnumSet.of(COMPRESSED)),
          Map.entry("tgz", EnumSet.of(COMPRESSED)),
          Map.entry("bz2", EnumSet.of(COMPRESSED)),
          Map.entry("xz", EnumSet.of(COMPRESSED)));

  private final String words;

  Format(String words) {
    this.words = words;
  }

  /** For people. */
  String words() {
    return words;
  }

  /** Whether an extension promises something else. */
  boolean breaksPromiseOf(String extension) {
    Set<Format> promised = PROMISED.get(extension);
    return promised != null && !promised.contains(this);
  }

  /** Whether an extension promises this. */
  boolean isPromisedBy(String extension) {
    Set<Format> promised = PROMISED.get(extension);
    return promised != null && promised.contains(this);
  }

  /** Whether an extension promises anything. */
  static boolean promises(String extension) {
    return PROMISED.containsKey(extension);
  }

  /** Whether it is enough to have seen its beginning, and how long it is. */
  boolean isKnownByHeader() {
    return this == SAFETENSORS || this == GGUF || this == NPY || this == NUMBERS;
  }
}
