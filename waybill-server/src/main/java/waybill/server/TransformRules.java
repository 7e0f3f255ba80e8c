package waybill.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import waybill.registry.document.Document.Structure;
import waybill.registry.job.JobRules;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;
import waybill.registry.transform.InputListing;
import waybill.registry.transform.TransformRefusal;
import waybill.registry.transform.TransformRequest;
import waybill.registry.transform.TransformRequestReader;

/**
 * The rules T-V of requests for transform jobs. The input is looked at (T-V7) where the job could
 * run; elsewhere it fails for want of a runtime, and the registry alone may have no store of
 * objects at all.
 */
final class TransformRules implements JobRules {
  private static final Logger LOG = System.getLogger(TransformRules.class.getName());

  private final TransformRequestReader reader;
  private final InputListing inputs;
  private final Predicate<String> canRun;

  /**
   * @param canRun whether a runtime takes an image
   */
  TransformRules(TransformRequestReader reader, InputListing inputs, Predicate<String> canRun) {
    this.reader = reader;
    this.inputs = inputs;
    this.canRun = canRun;
  }

  @Override
  public void check(Structure members, List<Structure> containers) {
    try {
      TransformRequest request = reader.read(members);
      if (!containers.isEmpty() && containers.stream().allMatch(this::canRun)) {
        inputs.requireInput(request);
      }
    } catch (TransformRefusal refusal) {
      throw new Refusal(new Invalid(sentence(refusal)));
    } catch (IOException e) { // the job itself will tell, if the store does not come back
      LOG.log(Level.WARNING, "The input of a job cannot be looked at", e);
    }
  }

  @Override
  public List<Broken> broken(Structure members) {
    try {
      reader.read(members);
      return List.of();
    } catch (TransformRefusal refusal) {
      return broken(refusal);
    }
  }

  private boolean canRun(Structure container) {
    return container.findText("Image").filter(canRun).isPresent();
  }

  private static List<Broken> broken(TransformRefusal refusal) {
    return refusal.violations().stream()
        .map(each -> new Broken(each.rule().id(), each.member(), each.sentence()))
        .toList();
  }

  private static String sentence(TransformRefusal refusal) {
    return broken(refusal).stream().map(Broken::text).collect(Collectors.joining(" "));
  }
}
