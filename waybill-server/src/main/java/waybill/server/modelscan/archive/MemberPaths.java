package waybill.server.modelscan.archive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import waybill.server.modelscan.content.Place;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.content.Words;

/** Judges the names and links of an archive's members, each in the light of those before it. */
final class MemberPaths {
  private static final int NAME_MAX = 4096;
  private static final int PART_MAX = 255;
  private static final int PARTS_MAX = 64;
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

  private final Place archive;
  private final Session session;
  private final Set<String> files = new HashSet<>();
  private final Set<String> directories = new HashSet<>();
  private final Set<String> links = new HashSet<>();

  MemberPaths(Place archive, Session session) {
    this.archive = archive;
    this.session = session;
  }

  void file(String name) {
    String path = checked(name);
    if (path == null) {
      return;
    }
    if (!files.add(path)) {
      unknown("archive-duplicate", name, "is there more than once");
    }
    if (directories.contains(path)) {
      unknown("unreadable-archive", name, "is a file and a directory");
    }
  }

  void directory(String name) {
    String path = checked(name);
    if (path != null) {
      addDirectory(path, name);
    }
  }

  /** A link, whose target counts from where it stands or, for a hard link, from the top. */
  void link(String name, String target, boolean symbolic) {
    String path = checked(name);
    if (path == null) {
      return;
    }
    int slash = path.lastIndexOf('/');
    String from = symbolic && slash >= 0 ? path.substring(0, slash + 1) : "";
    String reached = target.startsWith("/") ? null : normal(from + target);
    boolean foreign = target.indexOf('\\') >= 0 || DRIVE.matcher(target).matches();
    if (reached == null || foreign || passesLink(reached + "/")) {
      dangerous("archive-link", name, "is a link to " + Words.printable(target));
    } else {
      unknown("archive-link", name, "is a link to " + Words.printable(target));
    }
    links.add(path);
  }

  /** The path without detours; null if it leaves the directory or cannot be followed. */
  private @Nullable String checked(String name) {
    if (name.isEmpty() || name.length() > NAME_MAX || name.chars().anyMatch(c -> c < ' ')) {
      unknown("archive-name", name, "has a name that is empty, too long or not printable");
    }
    if (name.indexOf('\\') >= 0 || DRIVE.matcher(name).matches()) {
      unknown("archive-path", name, "has a path that some systems follow elsewhere");
    }
    String path = name.startsWith("/") ? null : normal(name);
    if (path == null) {
      dangerous("archive-path", name, "leaves the directory that it is unpacked in");
      return null;
    }
    if (("/" + name + "/").contains("/../")) {
      unknown("archive-path", name, "goes up in its path");
    }
    String[] parts = path.split("/", -1);
    for (String part : parts) {
      if (part.length() > PART_MAX || parts.length > PARTS_MAX) {
        unknown("archive-name", name, "has a path that is too long or too deep");
        return null;
      }
    }
    return followed(path, name);
  }

  private String followed(String path, String name) {
    if (passesLink(path)) {
      dangerous("archive-link", name, "is reached through a link of the archive");
    }
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      addDirectory(path.substring(0, slash), name);
    }
    return path;
  }

  private void addDirectory(String path, String name) {
    directories.add(path);
    if (files.contains(path)) {
      unknown("unreadable-archive", name, "makes a directory of a file");
    }
  }

  private boolean passesLink(String path) {
    if (links.isEmpty()) {
      return false;
    }
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (links.contains(path.substring(0, slash))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String normal(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return null;
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  private void unknown(String rule, String name, String what) {
    session.unknown(archive, rule, "Member '" + Words.printable(name) + "' " + what + ".");
  }

  private void dangerous(String rule, String name, String what) {
    session.dangerous(archive, rule, "Member '" + Words.printable(name) + "' " + what + ".");
  }
}
