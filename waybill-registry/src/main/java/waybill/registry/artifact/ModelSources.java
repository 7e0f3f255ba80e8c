package waybill.registry.artifact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document.Structure;

/**
 * Reads the sources of a container definition: {@code ModelDataUrl}, {@code ModelDataSource},
 * {@code AdditionalModelDataSources} and {@code AdditionalS3DataSource}.
 */
public final class ModelSources {
  /** Where a container finds its model. */
  public static final String MODEL = "/opt/ml/model";

  static final String CHANNELS = "/opt/ml/additional-model-data-sources/";
  static final String ADDITIONAL = "/opt/ml/additional-s3-data-source";

  private static final int CHANNELS_MAX = 5;
  private static final Pattern CHANNEL = Pattern.compile("[A-Za-z0-9.\\-_]{1,64}");

  private final DataSourceReader reader;

  /**
   * @param endpoints for sources that are web addresses
   */
  public ModelSources(ObjectEndpoints endpoints) {
    this.reader = new DataSourceReader(endpoints);
  }

  /**
   * The sources, the model's first; none when the model is in the image.
   *
   * @param container definition as the API has it
   * @throws StagingRefusal with one of S-D1 to S-D11
   */
  public List<ModelSource> read(Structure container) throws StagingRefusal {
    DefinitionForm.require(container);
    List<ModelSource> sources = new ArrayList<>();
    model(container).ifPresent(sources::add);
    channels(container, sources);
    Optional<Structure> additional = container.findStructure("AdditionalS3DataSource");
    if (additional.isPresent()) {
      sources.add(reader.read(ADDITIONAL, "AdditionalS3DataSource", additional.get(), true));
    }
    return sources;
  }

  private Optional<ModelSource> model(Structure container) throws StagingRefusal {
    @Nullable String url = container.findText("ModelDataUrl").orElse(null);
    boolean hasSource = container.find("ModelDataSource").isPresent();
    if (url != null && hasSource) {
      throw new StagingRefusal(
          StagingRule.D1,
          "ModelDataSource",
          "ModelDataUrl and ModelDataSource exclude each other. Leave one of them out.");
    }
    if (url != null) {
      String eTag = container.findText("ModelDataETag").orElse(null);
      return Optional.of(reader.archive(MODEL, "ModelDataUrl", url, eTag));
    }
    return hasSource
        ? Optional.of(
            reader.read(
                MODEL,
                "ModelDataSource.S3DataSource",
                s3Source(container.findStructure("ModelDataSource"), "ModelDataSource"),
                false))
        : Optional.empty();
  }

  private void channels(Structure container, List<ModelSource> sources) throws StagingRefusal {
    List<Structure> channels = container.structures("AdditionalModelDataSources");
    if (channels.size() > CHANNELS_MAX) {
      throw new StagingRefusal(
          StagingRule.D8,
          "AdditionalModelDataSources",
          "AdditionalModelDataSources can have at most " + CHANNELS_MAX + " channels.");
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < channels.size(); i++) {
      String place = "AdditionalModelDataSources[" + i + "]";
      String name = channelName(place, channels.get(i));
      if (!names.add(name)) {
        throw channelRefusal(
            place, "ChannelName must be unique, but two channels are called " + name);
      }
      Structure source = s3Source(Optional.of(channels.get(i)), place);
      sources.add(reader.read(CHANNELS + name, place + ".S3DataSource", source, false));
    }
  }

  private static String channelName(String place, Structure channel) throws StagingRefusal {
    String name = channel.findText("ChannelName").orElse(null);
    if (name == null) {
      throw DataSourceReader.missing(place, "ChannelName");
    }
    if (!CHANNEL.matcher(name).matches() || name.equals(".") || name.equals("..")) {
      throw channelRefusal(
          place,
          "ChannelName must be 1 to 64 letters, digits, dots, dashes and underscores, and neither"
              + " '.' nor '..', since it names a directory; it is '"
              + name
              + "'");
    }
    return name;
  }

  private static StagingRefusal channelRefusal(String place, String sentence) {
    return new StagingRefusal(StagingRule.D8, place + ".ChannelName", sentence + ".");
  }

  private static Structure s3Source(Optional<Structure> holder, String member)
      throws StagingRefusal {
    Optional<Structure> source = holder.flatMap(found -> found.findStructure("S3DataSource"));
    if (source.isEmpty()) {
      throw DataSourceReader.missing(member, "S3DataSource");
    }
    return source.get();
  }
}
