package waybill.server.api;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.registry.Algorithms;
import waybill.registry.ArtifactCheck;
import waybill.registry.ArtifactReports;
import waybill.registry.Events;
import waybill.registry.ModelCardExportJobs;
import waybill.registry.ModelCards;
import waybill.registry.ModelPackageGroups;
import waybill.registry.ModelPackages;
import waybill.registry.Models;
import waybill.registry.ResourceHistory;
import waybill.registry.Rollbacks;
import waybill.registry.Search;
import waybill.registry.Tags;
import waybill.registry.TransformJobDocuments;
import waybill.registry.TransformJobs;
import waybill.registry.ValidationEvidence;
import waybill.registry.Validations;
import waybill.registry.identity.Caller;
import waybill.registry.job.JobDocuments;
import waybill.registry.modelpackage.S3Locations;
import waybill.registry.problem.Refusal;
import waybill.registry.store.PastStore;
import waybill.registry.store.RegistryStore;
import waybill.wire.json.JsonObject;
import waybill.wire.operation.Contract;
import waybill.wire.operation.Operation;
import waybill.wire.shape.Validator;
import waybill.wire.shape.Violation;

/** The API over a registry store. */
public final class RegistryApi implements Api {
  private static final Logger LOG = System.getLogger(RegistryApi.class.getName());

  private final Contract contract;
  private final RegistryStore store;
  private final PageTokens tokens;
  private final ApiOptions options;
  private final Work work;
  private final S3Locations locations;
  private final Operations operations;

  /**
   * What the API is made of.
   *
   * @param store made with a {@link JsonRenderer} of the same contract
   * @param events of that store
   * @param options where an operator differs
   * @param locations of model data that are let in
   * @param artifacts looks for the artifacts of what is registered
   */
  public record Parts(
      Contract contract,
      RegistryStore store,
      Events events,
      PageTokens tokens,
      ApiOptions options,
      Work work,
      S3Locations locations,
      ArtifactCheck artifacts) {}

  public RegistryApi(Parts parts) {
    this.contract = parts.contract();
    this.store = parts.store();
    this.tokens = parts.tokens();
    this.options = parts.options();
    this.work = parts.work();
    this.locations = parts.locations();
    this.operations =
        operations(store, tokens, parts.artifacts(), work.documents())
            .and(
                OwnOperations.ofPresent(
                    parts.events(),
                    tokens,
                    new TransformJobDocuments(jobs(store), work.documents()),
                    new ValidationEvidence(
                        new Validations(store, work.onValidation()), work.profileDocuments())));
  }

  private TransformJobs jobs(RegistryStore state) {
    return new TransformJobs(state, work.transformRules(), work.onTransformJob());
  }

  /** The operations over a store, which may be one of an earlier time. */
  private Operations operations(
      RegistryStore state, PageTokens pages, ArtifactCheck artifacts, JobDocuments documents) {
    AnswerShapes shapes = AnswerShapes.of(contract);
    ModelPackages packages = new ModelPackages(state, options.packageOrder(), locations, artifacts);
    return new Operations(packages, new ModelPackageGroups(state), pages, shapes, work)
        .and(TagOperations.of(new Tags(state)))
        .and(SearchOperations.of(new Search(state), pages, contract))
        .and(
            ModelOperations.of(
                new Models(state, locations), new Algorithms(state, locations), pages, shapes))
        .and(
            CardOperations.of(
                new ModelCards(state),
                new ModelCardExportJobs(state, work.onExportJob()),
                pages,
                contract))
        .and(TransformOperations.of(jobs(state), pages, shapes, contract))
        .and(
            OwnOperations.of(
                packages,
                new Rollbacks(state, new JsonRenderer(contract)),
                new ResourceHistory(state),
                pages))
        .and(OwnOperations.ofArtifacts(new ArtifactReports(state)))
        .and(OwnOperations.ofValidations(new Validations(state, work.onValidation()), documents));
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

  private Answer answered(Caller caller, String target, byte[] body) {
    Optional<PastTarget> past = PastTarget.parse(target);
    if (past.isEmpty()) {
      return answered(caller, contract.byTarget(target), operations, body);
    }
    Instant time = past.get().time();
    Operations then =
        operations(
            new PastStore(store.asOf(time)),
            tokens.asOf(time),
            ArtifactCheck.OFF,
            JobDocuments.NONE);
    return answered(caller, ofThePast(past.get().operation()), then, body);
  }

  /** Describes of our own are records like others; our other operations are of the present. */
  private @Nullable Operation ofThePast(String name) {
    Operation ofTheApi = contract.operation(name);
    return ofTheApi == null && name.startsWith("Describe") ? contract.ownOperation(name) : ofTheApi;
  }

  /** Operation, then types, then all constraints at once, then rules and state. */
  private Answer answered(
      Caller caller, @Nullable Operation described, Operations known, byte[] body) {
    ServedOperation served = described == null ? null : known.find(described.name());
    if (described == null || served == null) {
      return Answer.of(WireErrors.unknownOperation());
    }
    JsonObject read = BodyReader.read(described.input(), body);
    Input input = new Input(read);
    List<Violation> violations = Validator.check(described.input(), read, options.constraints());
    if (!violations.isEmpty()) {
      return Answer.of(WireErrors.of(violations, served.addition(input, violations)));
    }
    return served.answer(caller, input);
  }
}
