package waybill.cli.profile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.host.Host;
import waybill.cli.python.PythonNumber;
import waybill.cli.python.PythonText;
import waybill.wire.json.Json;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonSyntaxException;

/** Credentials that a program prints, as {@code credential_process} names it. */
final class ProcessCredentials implements Lender {
  private final Host host;
  private final String command;

  ProcessCredentials(Host host, String command) {
    this.host = host;
    this.command = command;
  }

  @Override
  public Lent lend() {
    List<String> words = ShellWords.split(command);
    if (words == null) {
      throw Failure.plain(ShellWords.fault(command));
    }
    if (words.isEmpty()) {
      throw fault("The setting credential_process names no program.");
    }
    try {
      return read(output(words));
    } catch (IOException e) {
      throw new Program(host, words.get(0)).failure();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw fault("interrupted");
    }
  }

  private String output(List<String> words) throws IOException, InterruptedException {
    new Program(host, words.get(0)).check();
    ProcessBuilder builder = new ProcessBuilder(words).directory(host.directory());
    builder.environment().clear();
    builder.environment().putAll(host.environment());
    Process process = builder.start();
    process.getOutputStream().close();
    Drain complaints = new Drain(process.getErrorStream());
    Thread drain = new Thread(complaints);
    drain.setDaemon(true);
    drain.start();
    byte[] out = process.getInputStream().readAllBytes();
    int code = process.waitFor();
    drain.join();
    if (code != 0) {
      throw fault(complaints.text());
    }
    return new String(out, StandardCharsets.UTF_8);
  }

  /** Reads what a program complains, so that much of it does not stop the program. */
  private static final class Drain implements Runnable {
    private final InputStream in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Drain(InputStream in) {
      this.in = in;
    }

    @Override
    public void run() {
      try {
        in.transferTo(out);
      } catch (IOException e) {
        // what came so far is all there is
      }
    }

    String text() {
      return out.toString(StandardCharsets.UTF_8);
    }
  }

  private static Lent read(String text) {
    Json json;
    try {
      json = JsonReader.read(text);
    } catch (JsonSyntaxException e) {
      throw Failure.plain(String.valueOf(e.getMessage()));
    }
    JsonObject answer = json instanceof JsonObject object ? object : JsonObject.EMPTY;
    Json version = answer.get("Version");
    if (!isOne(version)) {
      throw fault(
          "Unsupported version '"
              + (version == null ? "<Version key not provided>" : PythonText.str(version))
              + "' for credential process provider, supported versions: 1");
    }
    Credentials credentials =
        new Credentials(
            member(answer, "AccessKeyId"),
            member(answer, "SecretAccessKey"),
            filled(optional(answer, "SessionToken")));
    String expiry = optional(answer, "Expiration");
    return new Lent(credentials, expiry == null ? null : Lent.expiry(expiry));
  }

  private static boolean isOne(@Nullable Json version) {
    return version instanceof JsonNumber number
        ? PythonNumber.doubleValue(number) == 1
        : version instanceof JsonBoolean flag && flag.value();
  }

  private static @Nullable String filled(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private static @Nullable String optional(JsonObject answer, String name) {
    Json value = answer.get(name);
    return value == null || value instanceof JsonNull ? null : member(answer, name);
  }

  private static String member(JsonObject answer, String name) {
    String text = answer.text(name);
    if (text == null) {
      throw fault("Missing required key in response: '" + name + "'");
    }
    return text;
  }

  private static Failure fault(String what) {
    return Failure.plain("Error when retrieving credentials from custom-process: " + what);
  }
}
