package waybill.registry.imagescan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;
import waybill.registry.modelpackage.StatusItem;
import waybill.registry.modelpackage.StatusItem.State;

/**
 * The scan of one image in an attempt to validate a package.
 *
 * @param name by which the package's status lists it
 * @param image as its container definition names it
 * @param token of whoever scans it now, so that no other scan's outcome is taken for this one's;
 *     null before it begins and after it ended
 * @param reason why it failed; null unless it did
 * @param details what was found; empty until it was understood
 */
public record ImageScan(
    String name,
    String image,
    State state,
    @Nullable String token,
    @Nullable String reason,
    Structure details) {
  private static final int REASON_CHARACTERS_MAX = 1024;
  private static final String NAME = "Name";
  private static final String IMAGE = "Image";
  private static final String STATE = "Status";
  private static final String TOKEN = "Token";
  private static final String REASON = "FailureReason";
  private static final List<String> OWN = List.of(NAME, IMAGE, STATE, TOKEN, REASON);

  /** A scan that is due. */
  static ImageScan due(String name, String image) {
    return new ImageScan(name, image, State.NOT_STARTED, null, null, Structure.EMPTY);
  }

  static ImageScan of(Structure members) {
    String state = members.findText(STATE).orElseThrow();
    return new ImageScan(
        members.findText(NAME).orElseThrow(),
        members.findText(IMAGE).orElseThrow(),
        Arrays.stream(State.values()).filter(s -> s.text().equals(state)).findFirst().orElseThrow(),
        members.findText(TOKEN).orElse(null),
        members.findText(REASON).orElse(null),
        members.without(OWN));
  }

  ImageScan named(String other) {
    return new ImageScan(other, image, state, token, reason, details);
  }

  /** Whether nothing more will happen to it. */
  public boolean isEnded() {
    return state == State.COMPLETED || state == State.FAILED;
  }

  /** This scan as somebody does it from now on. */
  public ImageScan begun(String by) {
    return new ImageScan(name, image, State.IN_PROGRESS, by, null, Structure.EMPTY);
  }

  /** This scan without anything that speaks against the image. */
  public ImageScan completed(Structure found) {
    return new ImageScan(name, image, State.COMPLETED, null, null, found);
  }

  /** This scan as one that nobody could do, or that found something. */
  public ImageScan failed(String why, Structure found) {
    String shown = ForeignText.of(why, REASON_CHARACTERS_MAX);
    return new ImageScan(name, image, State.FAILED, null, shown, found);
  }

  /** Whether it failed for what the image has, and not since nobody could look into it. */
  boolean isFound() {
    return state == State.FAILED && !details.members().isEmpty();
  }

  /** What the package tells of it. */
  public StatusItem statusItem() {
    return new StatusItem(name, state, reason);
  }

  /** All that is known of it, for evidence. */
  public Structure document() {
    Map<String, Document> members = new LinkedHashMap<>();
    members.put(NAME, new Text(name));
    members.put(IMAGE, new Text(image));
    members.put(STATE, new Text(state.text()));
    if (reason != null) {
      members.put(REASON, new Text(reason));
    }
    members.putAll(details.members());
    return new Structure(members);
  }

  Structure kept() {
    return token == null ? document() : document().with(TOKEN, new Text(token));
  }
}
