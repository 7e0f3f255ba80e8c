package waybill.server.archive;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import waybill.registry.artifact.StagingLimits;
import waybill.registry.artifact.StagingRefusal;
import waybill.registry.artifact.StagingRule;

/**
 * What an archive has cost so far, and what lies where. Limits are on what was really read; all
 * that grows with the archive is here, so its limits are also those of memory.
 */
final class Ledger {
  /** Names together, by member: generous for paths, and what keeps the memory for them small. */
  private static final long NAME_BYTES_PER_MEMBER = 128;

  /** Below this, names together are no matter. */
  private static final long NAME_BYTES_FREE = 16L << 20;

  /** Directories that no member is, but some lie in: what a small limit on members lets pass. */
  private static final long DIRECTORIES_FREE = 100_000;

  /** What may follow the end of a tar besides: more than any tape's padding. */
  private static final long TAIL_BYTES_FREE = 1L << 20;

  private final StagingLimits limits;
  private final long packedBytes;
  private final Faults faults;
  private final Node root = new Node(true);
  private long bytes;
  private long tailBytes;
  private long members;
  private long impliedDirectories;
  private long nameBytes;

  /** A file or a directory. */
  private static final class Node {
    private final boolean directory;
    private final Map<String, Node> children = new HashMap<>(4);

    Node(boolean directory) {
      this.directory = directory;
    }
  }

  /** Is told a directory when it comes up for the first time. */
  interface NewDirectory {
    void made(String path) throws IOException, StagingRefusal;
  }

  Ledger(StagingLimits limits, long packedBytes, Faults faults) {
    this.limits = limits;
    this.packedBytes = packedBytes;
    this.faults = faults;
  }

  /** Counts content of files. */
  void countContent(int length) throws StagingRefusal {
    bytes += length;
    if (bytes > limits.bytes()) {
      throw tooManyBytes();
    }
    if (limits.ratio() > 0 && bytes > limits.ratio() * packedBytes) {
      throw faults.archive(
          StagingRule.B3,
          "The files have more than "
              + limits.ratio()
              + " times the size of the archive, which is the limit here (staging.max-ratio,"
              + " --max-ratio).");
    }
  }

  /** Counts what follows the end of the tar: no member, but work. */
  void countTail(int length) throws StagingRefusal {
    tailBytes += length;
    if (tailBytes - TAIL_BYTES_FREE > limits.bytes()) {
      throw tooManyBytes();
    }
  }

  private StagingRefusal tooManyBytes() {
    return faults.archive(
        StagingRule.B1,
        "The model data archive is too large: unpacked it has more than the "
            + limits.bytes()
            + " bytes that are the limit here (staging.max-bytes, --max-bytes).");
  }

  /** Counts a member. */
  void countMember(int pathLength) throws StagingRefusal {
    members++;
    nameBytes += pathLength;
    if (members > limits.members()) {
      throw faults.archive(
          StagingRule.B2,
          "The archive has more than the "
              + limits.members()
              + " members that are the limit here (staging.max-members, --max-members).");
    }
    if (nameBytes > Math.max(NAME_BYTES_FREE, NAME_BYTES_PER_MEMBER * limits.members())) {
      throw faults.archive(
          StagingRule.B2, "The names of the archive's members are too long, taken together.");
    }
  }

  /** Notes a directory, and those above it. */
  void directory(String path, byte[] member, NewDirectory found)
      throws IOException, StagingRefusal {
    if (!path.isEmpty()) {
      require(path, path.length(), member, found);
    }
  }

  /**
   * Notes a file, and the directories above it.
   *
   * @return whether there was a file of this path before
   */
  boolean file(String path, byte[] member, NewDirectory found) throws IOException, StagingRefusal {
    int slash = path.lastIndexOf('/');
    Node parent = slash < 0 ? root : require(path, slash, member, found);
    Node before = parent.children.putIfAbsent(path.substring(slash + 1), new Node(false));
    if (before != null && before.directory) {
      throw faults.member(
          StagingRule.C1, member, "This file has the path of a directory. Rename one of them.");
    }
    return before != null;
  }

  /** The directory whose path ends at an index; made, with those above it, if it is new. */
  private Node require(String path, int end, byte[] member, NewDirectory found)
      throws IOException, StagingRefusal {
    Node node = root;
    for (int from = 0; from < end; ) {
      int slash = path.indexOf('/', from);
      int to = slash < 0 || slash > end ? end : slash;
      String name = path.substring(from, to);
      Node next = node.children.get(name);
      if (next == null) {
        next = new Node(true);
        node.children.put(name, next);
        countDirectory();
        found.made(path.substring(0, to));
      } else if (!next.directory) {
        throw faults.member(
            StagingRule.C1,
            member,
            "'" + path.substring(0, to) + "' is a file and a directory. Rename one of them.");
      }
      node = next;
      from = to + 1;
    }
    return node;
  }

  private void countDirectory() throws StagingRefusal {
    impliedDirectories++;
    if (impliedDirectories > Math.max(limits.members(), DIRECTORIES_FREE)) {
      throw faults.archive(
          StagingRule.B2,
          "The archive's members lie in more than "
              + Math.max(limits.members(), DIRECTORIES_FREE)
              + " directories.");
    }
  }
}
