package waybill.registry.artifact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import waybill.registry.artifact.StagingPlan.Archive;
import waybill.registry.artifact.StagingPlan.Files;
import waybill.registry.artifact.StagingPlan.Mount;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;

/**
 * Writes into a container definition which content of its objects was there, where the caller did
 * not say: the ETag of an archive or of one object, never of a prefix.
 */
public final class ObservedTags {
  private static final String SOURCE = "S3DataSource";
  private static final String E_TAG = "ETag";

  private final Map<String, String> byDirectory = new HashMap<>();

  /** The tags that a plan for these sources saw. */
  public ObservedTags(List<ModelSource> sources, StagingPlan plan) {
    for (ModelSource source : sources) {
      for (Mount mount : plan.mounts()) {
        if (!source.isPrefix() && mount.directory().equals(source.directory())) {
          @Nullable String tag = tag(mount);
          if (tag != null) {
            byDirectory.put(mount.directory(), tag);
          }
        }
      }
    }
  }

  private static @Nullable String tag(Mount mount) {
    return switch (mount.content()) {
      case Archive(var object) -> object.eTag();
      case Files(var files) -> files.size() == 1 ? files.getFirst().object().eTag() : null;
    };
  }

  /** The definition with the tags that it lacks. */
  public Structure filled(Structure container) {
    if (byDirectory.isEmpty()) {
      return container;
    }
    @Nullable String model = byDirectory.get(ModelSources.MODEL);
    Structure filled = container;
    if (container.find("ModelDataUrl").isPresent()) {
      filled = with(filled, "ModelDataETag", model);
    }
    filled = changed(filled, "ModelDataSource", holder -> inSource(holder, model));
    filled = changed(filled, "AdditionalS3DataSource", source -> with(source, E_TAG, additional()));
    return withChannels(filled);
  }

  private Structure withChannels(Structure container) {
    List<Structure> channels = container.structures("AdditionalModelDataSources");
    if (channels.isEmpty()) {
      return container;
    }
    return container.with(
        "AdditionalModelDataSources",
        new Sequence(channels.stream().<Document>map(this::channel).toList()));
  }

  private Structure channel(Structure channel) {
    String directory = ModelSources.CHANNELS + channel.findText("ChannelName").orElse("");
    return inSource(channel, byDirectory.get(directory));
  }

  private @Nullable String additional() {
    return byDirectory.get(ModelSources.ADDITIONAL);
  }

  private static Structure inSource(Structure holder, @Nullable String tag) {
    return changed(holder, SOURCE, source -> with(source, E_TAG, tag));
  }

  private static Structure changed(
      Structure holder, String member, UnaryOperator<Structure> change) {
    return holder
        .findStructure(member)
        .map(found -> holder.with(member, change.apply(found)))
        .orElse(holder);
  }

  private static Structure with(Structure source, String member, @Nullable String tag) {
    return tag == null || source.find(member).isPresent()
        ? source
        : source.with(member, new Text(tag));
  }
}
