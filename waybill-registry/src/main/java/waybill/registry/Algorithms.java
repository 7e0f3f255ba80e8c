package waybill.registry;

import waybill.registry.algorithm.NewAlgorithm;
import waybill.registry.algorithm.SourceAlgorithm;
import waybill.registry.identity.Arn;
import waybill.registry.identity.Caller;
import waybill.registry.identity.Reach;
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

/** Algorithms that packages are made from: create, describe, delete, list. */
public final class Algorithms {
  private final RegistryStore store;
  private final S3Locations locations;

  /**
   * @param locations of model data that are let in
   */
  public Algorithms(RegistryStore store, S3Locations locations) {
    this.store = store;
    this.locations = locations;
  }

  /**
   * Keeps an algorithm and answers its ARN.
   *
   * @throws Refusal with Invalid when a rule is broken or the name is taken
   */
  public Arn create(Caller caller, NewAlgorithm wanted) {
    wanted.check(locations);
    return store.commit(caller, "CreateAlgorithm", transaction -> made(transaction, wanted));
  }

  private static Arn made(Transaction transaction, NewAlgorithm wanted) {
    Act act = transaction.act();
    RecordKey key = RecordKey.of(RecordKind.ALGORITHM, act.caller().tenant(), wanted.name());
    if (transaction.findRecord(key).isPresent()) {
      throw new Refusal(new Invalid("Algorithm already exists: " + key.arn().text()));
    }
    transaction.insert(wanted.made(key, act.at()));
    transaction.putTags(key.arn(), wanted.tags());
    return key.arn();
  }

  /**
   * The algorithm as kept.
   *
   * @param nameOrArn as the caller wrote it
   * @throws Refusal with Invalid when there is none, or Denied
   */
  public Stored<KeptRecord> describe(Caller caller, String nameOrArn) {
    Arn arn = SourceAlgorithm.arn(caller.tenant(), nameOrArn);
    Reach.require(caller, "DescribeAlgorithm", arn);
    return require(store, arn);
  }

  /**
   * Removes an algorithm. Packages made from it keep what they took over.
   *
   * @throws Refusal with Invalid when there is none
   */
  public void delete(Caller caller, String name) {
    Arn arn = caller.tenant().arn("algorithm/" + name);
    store.commit(
        caller,
        "DeleteAlgorithm",
        transaction -> {
          RecordKey key = require(transaction, arn).value().key();
          transaction.delete(key);
          return key;
        });
  }

  /** One page of the caller's algorithms. */
  public Page<KeptRecord> list(Caller caller, RecordListing wanted) {
    return wanted.page(store, caller, RecordKind.ALGORITHM);
  }

  /** The algorithm of this ARN; whoever asks has been let through. */
  static Stored<KeptRecord> require(Reads reads, Arn arn) {
    return RecordKey.of(RecordKind.ALGORITHM, arn)
        .flatMap(reads::findRecord)
        .orElseThrow(() -> Missing.algorithm(arn));
  }
}
