package waybill.server.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A disk of a few megabytes, for a process of its own that is to run out of room. */
public final class SmallDisk {
  private SmallDisk() {}

  /** Whether this machine lets everybody mount a disk that nobody else sees. */
  public static boolean canMount() throws IOException, InterruptedException {
    Process probe =
        new ProcessBuilder("unshare", "-rm", "sh", "-c", "mount -t tmpfs none /mnt")
            .redirectErrorStream(true)
            .start();
    return probe.waitFor(30, TimeUnit.SECONDS) && probe.exitValue() == 0;
  }

  /**
   * The words in front of a command that is to have such a disk; what it leaves there is listed on
   * its standard output.
   *
   * @param at a directory, without quotes in its name
   * @param size as mount takes it, for example {@code 2m}
   */
  public static List<String> around(Path at, String size) {
    String script =
        "mount -t tmpfs -o size=%s none '%s' && \"$@\"; code=$?; ls -A '%s'; exit $code"
            .formatted(size, at, at);
    return List.of("unshare", "-rm", "sh", "-c", script, "sh");
  }
}
