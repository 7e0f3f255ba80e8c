package waybill.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waybill.registry.store.StoreFailure;
import waybill.server.admin.KeyCommand;
import waybill.server.admin.RefusedFile;
import waybill.server.config.ConfigException;
import waybill.server.files.Disk;
import waybill.server.files.LocalDisk;
import waybill.server.observe.ServerLog;

/** The server's program: {@code server}, {@code admin}, {@code audit} and {@code object}. */
public final class Main {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int NOT_UNDERSTOOD = 2;

  /** Words that mean nothing alone. */
  private static final Set<List<String>> ALONE =
      Set.of(List.of("admin"), List.of("audit"), List.of("object"));

  private final Disk disk = new LocalDisk();
  private final Map<String, String> environment;
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;

  Main(Map<String, String> environment, PrintStream out, PrintStream err) {
    this(environment, InputStream.nullInputStream(), out, err);
  }

  Main(Map<String, String> environment, InputStream in, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    ServerLog.configure();
    System.exit(
        new Main(System.getenv(), System.in, System.out, System.err).run(List.of(arguments)));
  }

  /** Runs a command and returns its exit code. */
  int run(List<String> arguments) {
    try {
      return dispatch(CommandLine.parse(arguments));
    } catch (UsageException e) {
      return complain(NOT_UNDERSTOOD, e.getMessage() + "\nSee --help.");
    } catch (ConfigException e) {
      return complain(NOT_UNDERSTOOD, e);
    } catch (RefusedFile | StoreFailure e) {
      return complain(FAILED, e);
    } catch (NoSuchFileException e) {
      return complain(FAILED, "There is no file " + e.getMessage() + ".");
    } catch (AccessDeniedException e) {
      return complain(FAILED, "There is no permission for " + e.getMessage() + ".");
    } catch (FileAlreadyExistsException e) {
      return complain(FAILED, e.getMessage() + " is there and is no directory.");
    } catch (IOException | UncheckedIOException | GeneralSecurityException e) {
      return complain(FAILED, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    }
  }

  private int dispatch(CommandLine line)
      throws IOException, GeneralSecurityException, InterruptedException {
    Path data =
        DataDirectory.locate(line.option("--data"), environment, System.getProperty("user.home"));
    boolean asked = line.has("--help") || isHelp(line.words());
    if (asked || line.words().isEmpty() || ALONE.contains(line.words())) {
      out.print(Help.of(line.words()));
      return DONE;
    }
    if (line.words().equals(List.of("server"))) {
      new ServerCommand(disk, environment, out).run(line, data);
      return DONE;
    }
    if (line.words().size() >= 2 && line.words().subList(0, 2).equals(List.of("admin", "key"))) {
      line.allow(Set.of("--data"));
      return keys(line.words().subList(2, line.words().size()), new DataDirectory(disk, data));
    }
    if (line.words().equals(List.of("audit", "verify"))) {
      line.allow(Set.of("--data", "--checkpoints"));
      Optional<Path> checkpoints = line.option("--checkpoints").map(Path::of);
      return new AuditCommand(out).verify(new DataDirectory(disk, data), checkpoints)
          ? DONE
          : FAILED;
    }
    if (line.words().getFirst().equals("object")) {
      new ObjectCommand(disk, environment, in, out, err).run(line, new DataDirectory(disk, data));
      return DONE;
    }
    throw new UsageException("There is no command '" + String.join(" ", line.words()) + "'.");
  }

  /** Later words may be names of files. */
  private static boolean isHelp(List<String> words) {
    return words.stream().limit(3).toList().contains("help") && words.getLast().equals("help");
  }

  private int keys(List<String> words, DataDirectory data) throws IOException {
    boolean importing = words.size() == 2 && words.getFirst().equals("import");
    if (!importing && !words.equals(List.of("list"))) {
      throw new UsageException("Expected 'admin key import FILE' or 'admin key list'.");
    }
    data.create();
    try (Wiring wiring = new Wiring(disk, data)) {
      KeyCommand keys = new KeyCommand(wiring.store().accessKeys(), out);
      if (importing) {
        keys.importFile(words.get(1), disk.read(Path.of(words.get(1))));
      } else {
        keys.list();
      }
    }
    return DONE;
  }

  private int complain(int exitCode, RuntimeException told) {
    return complain(exitCode, String.valueOf(told.getMessage()));
  }

  private int complain(int exitCode, String message) {
    err.println(message);
    return exitCode;
  }
}
