package waybill.server.api;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import waybill.registry.Algorithms;
import waybill.registry.ModelCardExportJobs;
import waybill.registry.ModelCards;
import waybill.registry.ModelPackageGroups;
import waybill.registry.ModelPackages;
import waybill.registry.Models;
import waybill.registry.Search;
import waybill.registry.Tags;
import waybill.registry.identity.Caller;
import waybill.registry.problem.Refusal;
import waybill.registry.store.RegistryStore;
import waybill.wire.json.JsonObject;
import waybill.wire.operation.Contract;
import waybill.wire.operation.Operation;
import waybill.wire.shape.Validator;
import waybill.wire.shape.ValidatorOptions;
import waybill.wire.shape.Violation;

/** The API over a registry store. */
public final class RegistryApi implements Api {
  private static final Logger LOG = System.getLogger(RegistryApi.class.getName());

  private final Contract contract;
  private final ValidatorOptions constraints;
  private final Operations operations;

  /**
   * @param store made with a {@link JsonRenderer} of the same contract
   * @param options where an operator differs
   * @param onExportJob told when a job that prints a card was registered; must return at once
   */
  public RegistryApi(
      Contract contract,
      RegistryStore store,
      PageTokens tokens,
      ApiOptions options,
      Runnable onExportJob) {
    this.contract = contract;
    this.constraints = options.constraints();
    AnswerShapes shapes = AnswerShapes.of(contract);
    this.operations =
        new Operations(
                new ModelPackages(store, options.packageOrder()),
                new ModelPackageGroups(store),
                new Tags(store),
                new SearchOperations(new Search(store), contract),
                tokens,
                shapes)
            .and(ModelOperations.of(new Models(store), new Algorithms(store), tokens, shapes))
            .and(
                CardOperations.of(
                    new ModelCards(store),
                    new ModelCardExportJobs(store, onExportJob),
                    tokens,
                    contract));
  }

  @Override
  public Answer answer(Caller caller, String target, byte[] body) {
    try {
      return answered(caller, target, body);
    } catch (Refusal refusal) {
      return Answer.of(WireErrors.of(refusal.problem()));
    } catch (MalformedBody malformed) {
      return Answer.of(WireErrors.of(malformed));
    } catch (Exception | StackOverflowError fault) {
      LOG.log(Level.ERROR, "Request " + caller.requestId() + " failed", fault);
      return Answer.of(WireErrors.internalFailure(caller.requestId()));
    }
  }

  /** Operation, then types, then all constraints at once, then rules and state. */
  private Answer answered(Caller caller, String target, byte[] body) {
    Operation described = contract.byTarget(target);
    ServedOperation served = described == null ? null : operations.find(described.name());
    if (described == null || served == null) {
      return Answer.of(WireErrors.unknownOperation());
    }
    JsonObject input = BodyReader.read(described.input(), body);
    List<Violation> violations = Validator.check(described.input(), input, constraints);
    if (!violations.isEmpty()) {
      return Answer.of(WireErrors.of(violations));
    }
    return served.answer(caller, new Input(input));
  }
}
