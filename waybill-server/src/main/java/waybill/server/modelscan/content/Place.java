package waybill.server.modelscan.content;

/**
 * Where a content stands.
 *
 * @param file path inside what is scanned, as in findings
 * @param name what it is called, for what its extension claims
 * @param level how many archives it is in
 * @param role what its surroundings say about it
 */
public record Place(String file, String name, int level, Role role) {
  /** What the surroundings of a content say about it. */
  public enum Role {
    /** Nothing. */
    ANY,
    /** A member of an archive that PyTorch wrote: tensors are named by persistent ids. */
    TORCH,
    /** Bare numbers, as some formats keep them beside a description. */
    RAW
  }

  /** A file of its own. */
  public static Place of(String file) {
    return new Place(file, file.substring(file.lastIndexOf('/') + 1), 0, Role.ANY);
  }

  /** A member of the archive at this place. */
  public Place member(String member, Role memberRole) {
    String last = member.substring(member.lastIndexOf('/') + 1);
    return new Place(file + "!/" + Words.printable(member), last, level + 1, memberRole);
  }

  /** What is left of this when a compression is taken off. */
  public Place inflated(String innerName) {
    return new Place(file, innerName, level + 1, role);
  }

  /** The name's last extension in small letters, without its dot; empty if it has none. */
  public String extension() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
  }
}
