package waybill.registry.artifact;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Flag;
import waybill.registry.document.Document.Structure;

/** Reads one data source and checks what can be said of it without asking a store. */
final class DataSourceReader {
  private static final int URI_LENGTH_MAX = 1024;
  private static final int HUB_ARN_LENGTH_MAX = 255;

  /** Taken apart by hand: Java's URI decodes percents and cuts keys at '#' and '?'. */
  private static final Pattern FORM = Pattern.compile("(https|s3)://([^/]+)/?(.*)", Pattern.DOTALL);

  private final ObjectEndpoints endpoints;

  DataSourceReader(ObjectEndpoints endpoints) {
    this.endpoints = endpoints;
  }

  /** The source of a {@code ModelDataUrl}. */
  ModelSource archive(String directory, String member, String url, @Nullable String eTag)
      throws StagingRefusal {
    ObjectUri uri = location(member, url);
    requireObject(member, uri);
    return new ModelSource(directory, url, uri, false, true, unquoted(eTag), null, null, false);
  }

  /**
   * The source of an {@code S3DataSource}.
   *
   * @param isAdditional for the one that may leave out CompressionType and has no other members
   */
  ModelSource read(String directory, String member, Structure source, boolean isAdditional)
      throws StagingRefusal {
    for (String required : List.of("S3Uri", "S3DataType")) {
      require(member, source, required);
    }
    if (!isAdditional) {
      require(member, source, "CompressionType");
    }
    boolean isPrefix = choice(member, source, "S3DataType", "S3Object", "S3Prefix");
    boolean isGzip = choice(member, source, "CompressionType", "None", "Gzip");
    String name = source.findText("S3Uri").orElse("");
    ObjectUri uri = location(member + ".S3Uri", name);
    if (isPrefix) {
      checkPrefix(member, name, isGzip);
    } else {
      requireObject(member + ".S3Uri", uri);
    }
    @Nullable String manifest = source.findText("ManifestS3Uri").orElse(null);
    if (manifest != null && (!isPrefix || isGzip)) {
      throw new StagingRefusal(
          StagingRule.D11,
          member + ".ManifestS3Uri",
          "ManifestS3Uri can stand beside S3DataType S3Prefix with CompressionType None only.");
    }
    checkHub(member, source);
    return new ModelSource(
        directory,
        name,
        uri,
        isPrefix,
        isGzip,
        isPrefix ? null : unquoted(source.findText("ETag").orElse(null)),
        manifest == null ? null : manifestUri(member, manifest),
        unquoted(source.findText("ManifestEtag").orElse(null)),
        acceptsEula(member, source));
  }

  private static void checkPrefix(String member, String name, boolean isGzip)
      throws StagingRefusal {
    if (isGzip) {
      throw new StagingRefusal(
          StagingRule.D6,
          member + ".CompressionType",
          "CompressionType Gzip means one archive, so it needs S3DataType S3Object.");
    }
    if (!name.endsWith("/")) {
      throw new StagingRefusal(
          StagingRule.D5,
          member + ".S3Uri",
          "S3Uri must end in a slash when S3DataType is S3Prefix: " + name);
    }
  }

  private ObjectUri manifestUri(String member, String manifest) throws StagingRefusal {
    ObjectUri uri = location(member + ".ManifestS3Uri", manifest);
    requireObject(member + ".ManifestS3Uri", uri);
    return uri;
  }

  private static void require(String member, Structure source, String name) throws StagingRefusal {
    if (source.findText(name).isEmpty()) {
      throw missing(member, name);
    }
  }

  /** Says that a member is not there. */
  static StagingRefusal missing(String member, String name) {
    return new StagingRefusal(
        StagingRule.D2, member + "." + name, name + " is required in " + member + ".");
  }

  /** Whether the value is the second one; it is the first one when the member is absent. */
  private static boolean choice(
      String member, Structure source, String name, String first, String second)
      throws StagingRefusal {
    String value = source.findText(name).orElse(first);
    if (!value.equals(first) && !value.equals(second)) {
      throw new StagingRefusal(
          StagingRule.D4,
          member + "." + name,
          name + " must be " + first + " or " + second + ", not '" + value + "'.");
    }
    return value.equals(second);
  }

  private ObjectUri location(String member, String url) throws StagingRefusal {
    if (url.length() > URI_LENGTH_MAX || !FORM.matcher(url).matches()) {
      throw new StagingRefusal(
          StagingRule.D3,
          member,
          "The location must be s3://BUCKET/KEY or the https URL of a known object store, with at"
              + " most "
              + URI_LENGTH_MAX
              + " characters.");
    }
    Optional<ObjectUri> found = url.startsWith("s3:") ? ObjectUri.parse(url) : endpoints.find(url);
    return found.orElseThrow(
        () ->
            new StagingRefusal(
                StagingRule.D3,
                member,
                url
                    + " names no bucket of an object store that is known here. Use s3://BUCKET/KEY."));
  }

  private static void requireObject(String member, ObjectUri uri) throws StagingRefusal {
    if (uri.key().isEmpty() || uri.key().endsWith("/")) {
      throw new StagingRefusal(
          StagingRule.D7,
          member,
          "The location must name one object, so its key is not empty and does not end in a slash: "
              + uri.text());
    }
  }

  private static void checkHub(String member, Structure source) throws StagingRefusal {
    Optional<Document> hub = source.find("HubAccessConfig");
    if (hub.isEmpty()) {
      return;
    }
    String arn =
        source
            .findStructure("HubAccessConfig")
            .flatMap(h -> h.findText("HubContentArn"))
            .orElse(null);
    if (arn == null || arn.length() > HUB_ARN_LENGTH_MAX) {
      throw new StagingRefusal(
          StagingRule.D10,
          member + ".HubAccessConfig.HubContentArn",
          "HubAccessConfig must have a HubContentArn of at most "
              + HUB_ARN_LENGTH_MAX
              + " characters.");
    }
  }

  private static boolean acceptsEula(String member, Structure source) throws StagingRefusal {
    if (source.find("ModelAccessConfig").isEmpty()) {
      return false;
    }
    Optional<Document> accepted =
        source.findStructure("ModelAccessConfig").flatMap(c -> c.find("AcceptEula"));
    if (accepted.orElse(null) instanceof Flag(boolean value)) {
      return value;
    }
    throw new StagingRefusal(
        StagingRule.D9,
        member + ".ModelAccessConfig.AcceptEula",
        "ModelAccessConfig must have AcceptEula, and it must be true or false.");
  }

  /** Stores give ETags in quotes, and people record them with and without. */
  private static @Nullable String unquoted(@Nullable String eTag) {
    boolean isQuoted =
        eTag != null && eTag.length() >= 2 && eTag.startsWith("\"") && eTag.endsWith("\"");
    return eTag == null || !isQuoted ? eTag : eTag.substring(1, eTag.length() - 1);
  }
}
