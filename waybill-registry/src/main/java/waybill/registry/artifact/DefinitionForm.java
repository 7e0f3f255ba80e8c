package waybill.registry.artifact;

import java.util.List;
import java.util.Optional;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;

/**
 * Whether members of a container definition that people write by hand are texts, structures and
 * lists where they must be: one of another form would else count as absent.
 */
final class DefinitionForm {
  private static final String CHANNELS = "AdditionalModelDataSources";

  private DefinitionForm() {}

  /**
   * Passes a definition whose members have their forms.
   *
   * @throws StagingRefusal S-D2, S-D3, S-D4 or S-D8, by the member
   */
  static void require(Structure container) throws StagingRefusal {
    requireText(container, "", "ModelDataUrl", StagingRule.D3);
    requireText(container, "", "ModelDataETag", StagingRule.D2);
    requireHolder(requireStructure(container, "", "ModelDataSource"), "ModelDataSource.");
    requireSource(
        requireStructure(container, "", "AdditionalS3DataSource"), "AdditionalS3DataSource.");
    Document channels = container.find(CHANNELS).orElse(new Sequence(List.of()));
    if (!(channels instanceof Sequence(List<Document> items))) {
      throw refusal(StagingRule.D8, CHANNELS, "a list");
    }
    for (int i = 0; i < items.size(); i++) {
      String place = CHANNELS + "[" + i + "]";
      if (!(items.get(i) instanceof Structure channel)) {
        throw refusal(StagingRule.D8, place, "a structure");
      }
      requireText(channel, place + ".", "ChannelName", StagingRule.D8);
      requireHolder(channel, place + ".");
    }
  }

  private static void requireHolder(Structure holder, String place) throws StagingRefusal {
    requireSource(requireStructure(holder, place, "S3DataSource"), place + "S3DataSource.");
  }

  private static void requireSource(Structure source, String place) throws StagingRefusal {
    for (String name : List.of("S3Uri", "ManifestS3Uri")) {
      requireText(source, place, name, StagingRule.D3);
    }
    for (String name : List.of("S3DataType", "CompressionType")) {
      requireText(source, place, name, StagingRule.D4);
    }
    for (String name : List.of("ETag", "ManifestEtag")) {
      requireText(source, place, name, StagingRule.D2);
    }
  }

  private static void requireText(Structure holder, String place, String name, StagingRule rule)
      throws StagingRefusal {
    Optional<Document> found = holder.find(name);
    if (found.isPresent() && !(found.get() instanceof Text)) {
      throw refusal(rule, place + name, "a text");
    }
  }

  /** The structure of this name; an empty one where it is absent. */
  private static Structure requireStructure(Structure holder, String place, String name)
      throws StagingRefusal {
    Document found = holder.find(name).orElse(Structure.EMPTY);
    if (found instanceof Structure structure) {
      return structure;
    }
    throw refusal(StagingRule.D2, place + name, "a structure");
  }

  private static StagingRefusal refusal(StagingRule rule, String member, String form) {
    return new StagingRefusal(rule, member, member + " must be " + form + ".");
  }
}
