package waybill.server.admin;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import waybill.registry.identity.AccessKey;
import waybill.registry.identity.AccessKeyStore;

/** {@code waybill admin key …}. */
public final class KeyCommand {
  private final AccessKeyStore keys;
  private final PrintStream out;

  public KeyCommand(AccessKeyStore keys, PrintStream out) {
    this.keys = keys;
    this.out = out;
  }

  /**
   * Adds or replaces all keys of a file.
   *
   * @throws RefusedFile when any of them has a fault; nothing is changed then
   */
  public void importFile(String name, byte[] content) {
    List<AccessKey> read = KeyFile.read(name, new String(content, StandardCharsets.UTF_8));
    keys.put(read);
    out.println("Imported " + read.size() + (read.size() == 1 ? " key." : " keys."));
  }

  /** Prints id, account, state and owner of every key, a line each. */
  public void list() {
    for (AccessKey key : keys.all()) {
      String expires = key.expiresAt() == null ? "" : " until " + key.expiresAt();
      out.println(
          key.id()
              + "  "
              + key.account()
              + "  "
              + key.state().name().toLowerCase(Locale.ROOT)
              + expires
              + "  "
              + key.principalArn());
    }
  }
}
