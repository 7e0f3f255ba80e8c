package waybill.server.store.embedded;

import static waybill.registry.fixture.Samples.CALLER;
import static waybill.registry.fixture.Samples.NOON;
import static waybill.registry.fixture.Samples.described;
import static waybill.registry.fixture.Samples.group;
import static waybill.registry.fixture.Samples.newGroup;
import static waybill.registry.fixture.Samples.newPackage;

import java.util.List;
import java.util.Random;
import waybill.registry.document.Document.Structure;
import waybill.registry.fixture.Samples;
import waybill.registry.group.GroupKey;
import waybill.registry.group.ResourcePolicy;
import waybill.registry.modelpackage.PackageKey;
import waybill.registry.record.KeptRecord;
import waybill.registry.record.RecordKey;
import waybill.registry.record.RecordKind;
import waybill.registry.store.RegistryStore;
import waybill.registry.store.Transaction;
import waybill.registry.tag.Tag;

/** Fills a store with changes of all kinds until its history has so many entries. */
final class RandomHistory {
  private static final int CHANGES_A_COMMIT = 40;
  private static final int NAMES = 12;

  private final Random random;

  RandomHistory(Random random) {
    this.random = random;
  }

  void fill(RegistryStore store, int entries) {
    while (store.head().map(head -> head.sequence()).orElse(0L) < entries) {
      store.commit(
          CALLER,
          "Change" + random.nextInt(5),
          transaction -> {
            for (int i = 0; i < CHANGES_A_COMMIT; i++) {
              change(transaction, group("group-" + random.nextInt(NAMES)));
            }
            return true;
          });
    }
  }

  private void change(Transaction t, GroupKey group) {
    if (t.findGroup(group).isEmpty()) {
      t.insert(newGroup(group));
      return;
    }
    PackageKey some = new PackageKey.Version(group, 1 + random.nextInt(20));
    PackageKey alone = Samples.unversioned("alone-" + random.nextInt(NAMES));
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> t.insert(newPackage(new PackageKey.Version(group, t.nextVersion(group))));
      case 3, 4 -> update(t, some);
      case 5 -> delete(t, random.nextBoolean() ? some : alone);
      case 6 -> t.putTags(group.arn(), tags());
      case 7 -> policy(t, group);
      case 8 -> {
        if (t.findModelPackage(alone).isEmpty()) {
          t.insert(newPackage(alone));
        }
        t.putTags(alone.arn(), tags());
      }
      default -> record(t, RecordKey.of(RecordKind.MODEL, Samples.TENANT, group.name()));
    }
  }

  private void update(Transaction t, PackageKey key) {
    t.findModelPackage(key)
        .ifPresent(
            found ->
                t.update(described(found.value(), "about " + random.nextInt()), found.revision()));
  }

  private static void delete(Transaction t, PackageKey key) {
    if (t.findModelPackage(key).isPresent()) {
      t.delete(key);
    }
  }

  private void policy(Transaction t, GroupKey group) {
    if (t.findPolicy(group).isPresent() && random.nextInt(3) == 0) {
      t.deletePolicy(group);
    } else {
      t.putPolicy(group, new ResourcePolicy("{\"n\":" + random.nextInt(3) + "}"));
    }
  }

  private void record(Transaction t, RecordKey key) {
    var found = t.findRecord(key);
    if (found.isEmpty()) {
      t.insert(new KeptRecord(key, NOON, null, "Draft", Structure.EMPTY));
    } else if (random.nextInt(4) == 0) {
      t.delete(key);
    } else {
      t.update(
          found.get().value().changed(NOON, "s" + random.nextInt(), Structure.EMPTY),
          found.get().revision());
    }
  }

  private List<Tag> tags() {
    return random.nextInt(4) == 0
        ? List.of()
        : List.of(new Tag("k", "" + random.nextInt(2)), new Tag("l" + random.nextInt(2), "1"));
  }
}
