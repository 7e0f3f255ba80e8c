package waybill.cli.input;

import java.io.File;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.host.Host;
import waybill.cli.host.TextFile;
import waybill.cli.http.HttpClient;
import waybill.cli.http.HttpFault;
import waybill.cli.http.HttpReply;
import waybill.cli.http.Url;
import waybill.wire.sigv4.Header;

/** Values that stand somewhere else: {@code file://}, {@code fileb://} and, where allowed, URLs. */
public final class ParameterFiles {
  private static final String TEXT = "file://";
  private static final String BYTES = "fileb://";

  private final Host host;
  private final @Nullable HttpClient client;

  /**
   * The files of a place.
   *
   * @param client fetches URLs; null when they are to be left alone
   */
  public ParameterFiles(Host host, @Nullable HttpClient client) {
    this.host = host;
    this.client = client;
  }

  /**
   * What a value stands for; the value itself if it names nothing else.
   *
   * @throws Failure if it cannot be read; the message does not name the option
   */
  public RawValue load(String value) {
    RawValue local = loadLocal(value);
    if (local != null) {
      return local;
    }
    boolean remote = value.startsWith("http://") || value.startsWith("https://");
    return RawValue.of(remote && client != null ? fetch(value, client) : value);
  }

  /** The same for values inside shorthand, where URLs are never fetched; null if not a file. */
  @Nullable RawValue loadLocal(String value) {
    boolean text = value.startsWith(TEXT);
    if (!text && !value.startsWith(BYTES)) {
      return null;
    }
    String path = host.expanded(value.substring(text ? TEXT.length() : BYTES.length()));
    File file = host.file(path);
    try {
      if (path.endsWith("/") && file.isFile()) {
        throw new IOException("A file is no directory.");
      }
      return text ? RawValue.of(TextFile.read(file)) : RawValue.of(TextFile.bytes(file));
    } catch (TextFile.NotText e) {
      throw Failure.plain(
          "Unable to load paramfile ("
              + path
              + "), text contents could not be decoded.  If this is a binary file, please use the"
              + " fileb:// prefix instead of the file:// prefix.");
    } catch (IOException e) {
      throw Failure.plain("Unable to load paramfile " + value + ": " + TextFile.fault(file, path));
    }
  }

  private static String fetch(String address, HttpClient client) {
    Url url = Url.parse(address);
    String fault = "Could not connect to the endpoint URL: \"" + address + "\"";
    if (url != null && url.host().isEmpty()) {
      fault = "An HTTP Client raised an unhandled exception: No host specified.";
    } else if (url != null) {
      List<Header> headers = List.of(new Header("Host", url.authority()));
      try {
        HttpReply reply = client.send("GET", url, headers, new byte[0]);
        if (reply.status() == 200) {
          return FetchedText.of(reply);
        }
        fault = "received non 200 status code of " + reply.status();
      } catch (FetchedText.NotText e) {
        fault = e.reason();
      } catch (HttpFault e) {
        fault = e.sentence(url.text());
      }
    }
    throw Failure.plain("Unable to retrieve " + address + ": " + fault);
  }
}
