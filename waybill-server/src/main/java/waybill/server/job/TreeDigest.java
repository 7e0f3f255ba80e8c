package waybill.server.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import waybill.registry.artifact.StagedTree;
import waybill.registry.artifact.StagedTree.StagedFile;
import waybill.registry.history.Digest;

/**
 * One digest for all that lies in a tree: the SHA-256 over a line for each file in the order of
 * paths, its path, a NUL, its size, a blank, its SHA-256 and a newline.
 */
final class TreeDigest {
  private TreeDigest() {}

  static Digest of(StagedTree tree) {
    MessageDigest sha256 = Digest.sha256();
    for (StagedFile file : tree.files()) {
      String line = file.path() + "\0" + file.size() + " " + file.knownSha256().text() + "\n";
      sha256.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return new Digest(sha256.digest());
  }
}
