package waybill.cli.complete;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import waybill.cli.host.Host;

/** Files and directories whose paths begin as typed. */
final class Paths {
  private static final int SHOWN_MAX = 500;

  private Paths() {}

  /**
   * The entries of the directory that the path has reached.
   *
   * @param prefix what stands before the path in the same word
   */
  static List<Candidate> of(Host host, String prefix, String path) {
    int slash = path.lastIndexOf('/');
    String directory = path.substring(0, slash + 1);
    String begun = path.substring(slash + 1);
    String expanded = host.expanded(directory);
    String[] names = host.file(expanded.isEmpty() ? "." : expanded).list();
    if (names == null) {
      return List.of();
    }
    Arrays.sort(names);
    List<Candidate> found = new ArrayList<>();
    for (String name : names) {
      boolean hidden = name.startsWith(".") && !begun.startsWith(".");
      if (name.startsWith(begun) && !hidden && found.size() < SHOWN_MAX) {
        String text = prefix + directory + name;
        boolean open = new File(host.file(expanded), name).isDirectory();
        found.add(open ? Candidate.start(text.concat("/"), "") : Candidate.word(text));
      }
    }
    return found;
  }
}
