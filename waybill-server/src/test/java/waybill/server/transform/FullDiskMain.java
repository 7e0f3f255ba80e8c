package waybill.server.transform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What is done on a disk of a mebibyte, as a process of its own: {@code job DIRECTORY} or {@code
 * spool DIRECTORY}. Prints what came of it.
 */
final class FullDiskMain {
  private static final int MEMORY = 1 << 16;
  private static final int PIECE = 60_000;

  private FullDiskMain() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[1]);
    if (arguments[0].equals("job")) {
      job(directory);
    } else {
      spool(directory);
    }
  }

  /** Three answers of which the disk has room for one. */
  private static void job(Path directory) throws Exception {
    Jobs jobs = new Jobs(directory);
    jobs.put("a", ("y".repeat(900_000) + "\n").repeat(3));

    TransformResult result = jobs.run(Jobs.request(1), Jobs.ECHO).run();

    System.out.println(result.failureReason());
    System.out.println(jobs.objects.texts().keySet());
    System.out.println(jobs.invoked.stream().mapToInt(Invoked::retries).sum());
  }

  /** A piece finds room for its beginning alone, and is written again when there is more. */
  private static void spool(Path directory) throws IOException {
    Path filler = directory.resolve("filler");
    Files.write(filler, new byte[(1 << 20) - (1 << 13)]);
    byte[] piece = new byte[PIECE];
    Arrays.fill(piece, (byte) 'x');
    try (SpoolFiles files = new SpoolFiles(directory);
        Spool spool = new Spool(files, MEMORY)) {
      spool.append(piece, 0, PIECE);
      try {
        spool.append(piece, 0, PIECE);
        throw new AssertionError("There was room.");
      } catch (SpoolFailure e) {
        System.out.println(e.getMessage());
      }
      Files.delete(filler);
      spool.clear();
      for (int i = 0; i < 3; i++) {
        spool.append(piece, 0, PIECE);
      }
      try (InputStream in = spool.read()) {
        System.out.println(in.readAllBytes().length);
      }
    }
  }
}
