package waybill.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.server.files.DurableFile;
import waybill.server.files.LocalDisk;

class CheckpointFileTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String HASH = "0123456789abcdef".repeat(4);

  @TempDir private Path directory;

  private AuditKey key;
  private CheckpointFile file;

  @BeforeEach
  void makeKey() throws Exception {
    key = key("");
    file = new CheckpointFile(directory.resolve("checkpoints.jsonl"));
  }

  private AuditKey key(String prefix) throws Exception {
    var disk = new LocalDisk();
    var made =
        new AuditKey(
            new DurableFile(disk, directory.resolve(prefix + "key.pem")),
            new DurableFile(disk, directory.resolve(prefix + "key.pub.pem")));
    made.makeIfFirst();
    return made;
  }

  @Test
  void makeIfFirst_always_keepsThePrivateKeyForItsOwner() throws Exception {
    Path secret = directory.resolve("key.pem");
    String first = Files.readString(secret);

    key.makeIfFirst();

    assertThat(Files.readString(secret)).isEqualTo(first).startsWith("-----BEGIN PRIVATE KEY");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
  }

  @Test
  void read_whatWasAppended_isTrusted() throws Exception {
    Checkpoint one = key.sign(1, HASH, NOON);
    Checkpoint two = key.sign(2, HASH, NOON);
    file.append(one);
    file.append(two);

    assertThat(file.read(key)).isEqualTo(new CheckpointFile.Content(List.of(one, two), 0, 0));
  }

  @Test
  void read_whenALineBreaksOff_goesOnBehindIt() throws Exception {
    Checkpoint one = key.sign(1, HASH, NOON);
    Files.writeString(file.path(), "{\"sequence\":7,\"ha");
    file.append(one);

    assertThat(file.read(key)).isEqualTo(new CheckpointFile.Content(List.of(one), 0, 1));
  }

  @Test
  void read_whenALineWasChangedOrSignedBySomebodyElse_namesIt() throws Exception {
    file.append(key.sign(1, HASH, NOON));
    file.append(key("other-").sign(2, HASH, NOON));
    assertThat(file.read(key).wrong()).isEqualTo(2);

    String text = Files.readString(file.path());
    Files.writeString(file.path(), text.replaceFirst("\"sequence\":1", "\"sequence\":3"));
    assertThat(file.read(key).wrong()).isEqualTo(1);

    Files.write(file.path(), new byte[] {(byte) 0xff, '}', '\n'}, StandardOpenOption.APPEND);
    assertThat(file.read(key).wrong()).isEqualTo(1);
  }

  @Test
  void keeper_whenItStops_writesTheLastCheckpoint() throws Exception {
    var pace = new CheckpointKeeper.Pace(1000, Duration.ofDays(1));
    var end = Optional.of(new CheckpointKeeper.End(42, HASH));

    CheckpointKeeper.start(key, file, pace, () -> end, InstantSource.fixed(NOON)).close();
    CheckpointKeeper.start(key, file, pace, () -> end, InstantSource.fixed(NOON)).close();

    assertThat(file.read(key).trusted()).extracting(Checkpoint::sequence).containsExactly(42L);
  }
}
