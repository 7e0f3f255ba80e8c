package waybill.registry;

import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.identity.Reach;
import waybill.registry.model.Model;
import waybill.registry.model.ModelRules;
import waybill.registry.model.NewModel;
import waybill.registry.modelpackage.S3Locations;
import waybill.registry.problem.Problem.Invalid;
import waybill.registry.problem.Refusal;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;
import waybill.registry.store.Act;
import waybill.registry.store.Reads;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.Stored;
import waybill.registry.store.Transaction;

/** Models: create, describe, delete, list. */
public final class Models {
  private final RegistryStore store;
  private final S3Locations locations;

  /**
   * @param locations of model data that are let in
   */
  public Models(RegistryStore store, S3Locations locations) {
    this.store = store;
    this.locations = locations;
  }

  /**
   * Makes a model and answers its ARN.
   *
   * @throws Refusal with Invalid when a rule is broken, the name is taken, or a package is not
   *     there or not approved; LimitExceeded; Denied
   */
  public Arn create(Caller caller, NewModel wanted) {
    String operation = "CreateModel";
    ModelRules.check(wanted, locations);
    wanted.packages().forEach(ref -> Reach.require(caller, operation, ref.arn(caller.tenant())));
    return store.commit(caller, operation, transaction -> made(transaction, wanted));
  }

  private static Arn made(Transaction transaction, NewModel wanted) {
    Act act = transaction.act();
    RecordKey key = key(act.caller(), wanted.name());
    KeptRecord model =
        Model.made(
            wanted,
            key,
            act.at(),
            ref -> ModelPackages.require(transaction, ref.arn(act.caller().tenant())).value());
    if (transaction.findRecord(key).isPresent()) { // wording: SageMaker Python SDK 2
      throw new Refusal(
          new Invalid("Cannot create already existing model \"" + key.arn().text() + "\"."));
    }
    transaction.insert(model);
    transaction.putTags(key.arn(), wanted.tags());
    return key.arn();
  }

  /**
   * The model as kept, with the specification that it runs, which no answer shows.
   *
   * @throws Refusal with Invalid when there is none
   */
  public Stored<KeptRecord> describe(Caller caller, String name) {
    return require(store, key(caller, name));
  }

  /**
   * Removes a model. Its packages stay.
   *
   * @throws Refusal with Invalid when there is none
   */
  public void delete(Caller caller, String name) {
    RecordKey key = key(caller, name);
    store.commit(
        caller,
        "DeleteModel",
        transaction -> {
          require(transaction, key);
          transaction.delete(key);
          return key;
        });
  }

  /** One page of the caller's models. */
  public Page<KeptRecord> list(Caller caller, RecordListing wanted) {
    return wanted.page(store, caller, RecordKind.MODEL);
  }

  private static Stored<KeptRecord> require(Reads reads, RecordKey key) {
    return reads.findRecord(key).orElseThrow(() -> Missing.model(key.arn()));
  }

  private static RecordKey key(Caller caller, String name) {
    return RecordKey.of(RecordKind.MODEL, caller.tenant(), name);
  }
}
