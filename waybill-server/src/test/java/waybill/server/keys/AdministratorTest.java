package waybill.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.registry.identity.AccessKey;
import waybill.registry.identity.AccessKeyStore;
import waybill.registry.store.StoreFailure;
import waybill.server.files.DurableFile;
import waybill.server.files.LocalDisk;

class AdministratorTest {
  @TempDir private Path directory;

  @Test
  void makeIfFirst_whenThereIsNoKey_makesOneAndWritesItForAwsClients() throws IOException {
    MemoryKeys keys = new MemoryKeys();

    boolean made = administrator(keys, 1).makeIfFirst();

    AccessKey key = keys.all().getFirst();
    assertThat(made).isTrue();
    assertThat(key.id()).matches("AKIA[A-Z2-7]{16}");
    assertThat(key.secret().reveal()).matches("[A-Za-z0-9+/]{40}");
    assertThat(key.account().digits()).matches("[1-9][0-9]{11}");
    assertThat(key.principalArn())
        .isEqualTo("arn:aws:iam::" + key.account() + ":user/administrator");
    assertThat(Files.readString(directory.resolve("credentials")))
        .isEqualTo(
            "[default]\naws_access_key_id = "
                + key.id()
                + "\naws_secret_access_key = "
                + key.secret().reveal()
                + "\n");
  }

  @Test
  void makeIfFirst_whenThereAreKeys_changesNothing() throws IOException {
    MemoryKeys keys = new MemoryKeys();
    administrator(keys, 1).makeIfFirst();
    List<AccessKey> before = keys.all();

    boolean made = administrator(keys, 2).makeIfFirst();

    assertThat(made).isFalse();
    assertThat(keys.all()).isEqualTo(before);
  }

  @Test
  void makeIfFirst_afterDyingBetweenFileAndStore_takesTheKeyFromTheFile() throws IOException {
    assertThatThrownBy(() -> administrator(new FullStore(), 1).makeIfFirst())
        .isInstanceOf(StoreFailure.class);
    String written = Files.readString(directory.resolve("credentials"));
    MemoryKeys keys = new MemoryKeys();

    administrator(keys, 2).makeIfFirst();

    assertThat(written).contains(keys.all().getFirst().id());
    assertThat(written).contains(keys.all().getFirst().secret().reveal());
    assertThat(Files.readString(directory.resolve("credentials"))).isEqualTo(written);
  }

  private Administrator administrator(AccessKeyStore keys, long seed) {
    DurableFile file = new DurableFile(new LocalDisk(), directory.resolve("credentials"));
    return new Administrator(keys, file, new Random(seed));
  }

  /** Holds no key and takes none. */
  private static final class FullStore implements AccessKeyStore {
    private final MemoryKeys none = new MemoryKeys();

    @Override
    public Optional<AccessKey> find(String id) {
      return none.find(id);
    }

    @Override
    public List<AccessKey> all() {
      return none.all();
    }

    @Override
    public void put(List<AccessKey> keys) {
      throw new StoreFailure("The disk is full.", new IOException());
    }
  }
}
