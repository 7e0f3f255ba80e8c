package waybill.cli.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.host.Host;
import waybill.cli.host.TextFile;
import waybill.cli.http.HttpClient;
import waybill.cli.http.HttpFault;
import waybill.cli.http.HttpReply;
import waybill.cli.http.Url;
import waybill.cli.python.PythonText;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonSyntaxException;
import waybill.wire.sigv4.Header;

/** Credentials that a program prints or a container's address tells, as JSON. */
final class RemoteCredentials {
  private static final String CONTAINER_HOST = "http://169.254.170.2";

  private RemoteCredentials() {}

  /** What a program prints. */
  static Credentials ofProcess(Host host, String command) {
    List<String> words = ShellWords.split(command);
    if (words == null || words.isEmpty()) {
      throw processFault("No closing quotation");
    }
    try {
      Process process =
          new ProcessBuilder(words)
              .directory(host.directory())
              .redirectError(ProcessBuilder.Redirect.PIPE)
              .start();
      process.getOutputStream().close();
      byte[] out = process.getInputStream().readAllBytes();
      byte[] err = process.getErrorStream().readAllBytes();
      if (process.waitFor() != 0) {
        throw processFault(new String(err, StandardCharsets.UTF_8));
      }
      return read(new String(out, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw Failure.plain(TextFile.fault(host.file(words.get(0)), words.get(0)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw processFault("interrupted");
    }
  }

  private static Credentials read(String text) {
    Json json;
    try {
      json = JsonReader.read(text);
    } catch (JsonSyntaxException e) {
      throw Failure.plain(String.valueOf(e.getMessage()));
    }
    JsonObject answer = json instanceof JsonObject object ? object : JsonObject.EMPTY;
    Json version = answer.get("Version");
    String number = version == null ? "<Version key not provided>" : PythonText.str(version);
    if (!number.equals("1")) {
      throw processFault(
          "Unsupported version '"
              + number
              + "' for credential process provider, supported versions: 1");
    }
    return new Credentials(
        member(answer, "AccessKeyId"),
        member(answer, "SecretAccessKey"),
        answer.text("SessionToken"));
  }

  private static String member(JsonObject answer, String name) {
    String text = answer.text(name);
    if (text == null) {
      throw processFault("Missing required key in response: '" + name + "'");
    }
    return text;
  }

  private static Failure processFault(String what) {
    return Failure.plain("Error when retrieving credentials from custom-process: " + what);
  }

  /** What the address in a container's environment tells; null when there is none. */
  static @Nullable Credentials ofContainer(Host host, HttpClient client) {
    String relative = host.filled("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
    String address =
        relative == null
            ? host.filled("AWS_CONTAINER_CREDENTIALS_FULL_URI")
            : CONTAINER_HOST.concat(relative);
    Url url = address == null ? null : Url.parse(address);
    if (url == null) {
      return null;
    }
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("Host", url.authority()));
    headers.add(new Header("Accept", "application/json"));
    String authorization = host.filled("AWS_CONTAINER_AUTHORIZATION_TOKEN");
    if (authorization != null) {
      headers.add(new Header("Authorization", authorization));
    }
    try {
      HttpReply reply = client.send("GET", url, headers, new byte[0]);
      if (reply.status() == 200) {
        return ofAnswer(new String(reply.body(), StandardCharsets.UTF_8));
      }
    } catch (HttpFault e) {
      // told below
    }
    throw Failure.plain(
        "Error when retrieving credentials from container-role: Error retrieving metadata: no"
            + " usable answer from "
            + address);
  }

  private static @Nullable Credentials ofAnswer(String text) {
    try {
      if (JsonReader.read(text) instanceof JsonObject answer) {
        String id = answer.text("AccessKeyId");
        String secret = answer.text("SecretAccessKey");
        return id == null || secret == null
            ? null
            : new Credentials(id, secret, answer.text("Token"));
      }
    } catch (JsonSyntaxException e) {
      // as if there were no answer
    }
    return null;
  }
}
