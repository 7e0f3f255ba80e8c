package waybill.conformance.crash;

import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import waybill.conformance.ApiClient;
import waybill.conformance.Reply;
import waybill.conformance.crash.Diary.Group;
import waybill.conformance.crash.Diary.Presence;
import waybill.conformance.crash.Diary.Version;

/**
 * Writes to the server until it gets no answer, and notes before and after every write what is
 * certain. Its own thread's, as are its resources; only the list of groups is shared.
 */
final class Scribe {
  private static final List<String> APPROVALS =
      List.of("PendingManualApproval", "Approved", "Rejected");

  private final String name;
  private final Random random;
  private final List<String> sharedGroups;
  private final Runnable acknowledged;
  private final Diary diary = new Diary();
  private int made;

  /**
   * A scribe that has written nothing yet.
   *
   * @param sharedGroups names of groups that are there for certain; may be read and added to by
   *     several threads
   * @param acknowledged is told of every acknowledged write
   */
  Scribe(String name, long seed, List<String> sharedGroups, Runnable acknowledged) {
    this.name = name;
    this.random = new Random(seed);
    this.sharedGroups = sharedGroups;
    this.acknowledged = acknowledged;
  }

  Diary diary() {
    return diary;
  }

  /** Writes until the server gives no answer. */
  void write(ApiClient client) {
    boolean answered = true;
    while (answered) {
      int chance = random.nextInt(100);
      if (chance < 4 || sharedGroups.isEmpty()) {
        answered = createGroup(client);
      } else if (chance < 60) {
        answered = createVersion(client);
      } else if (chance < 80) {
        answered = approve(client);
      } else if (chance < 92) {
        answered = tag(client);
      } else {
        answered = delete(client);
      }
    }
  }

  private boolean createGroup(ApiClient client) {
    Group group = new Group(name + "-" + made++);
    diary.groups.put(group.name, group);
    Optional<Reply> reply =
        call(
            client,
            "CreateModelPackageGroup",
            Map.of(
                "ModelPackageGroupName",
                group.name,
                "ModelPackageGroupDescription",
                "about " + group.name));
    if (reply.isPresent()) {
      group.presence = Presence.PRESENT;
      sharedGroups.add(group.name);
    }
    return reply.isPresent();
  }

  private boolean createVersion(ApiClient client) {
    String group = sharedGroups.get(random.nextInt(sharedGroups.size()));
    Version version = new Version(group, "t-" + name + "-" + made++);
    diary.versions.put(version.token, version);
    version.approvals.add("PendingManualApproval");
    return create(client, version).isPresent();
  }

  /** Creates a version, or repeats its creation with the same token; the ARN when answered. */
  Optional<String> create(ApiClient client, Version version) {
    Map<String, Object> container =
        Map.of("Image", "waybill/onnx:1", "ModelDataUrl", "s3://bucket/model.tar.gz");
    Optional<Reply> reply =
        call(
            client,
            "CreateModelPackage",
            Map.of(
                "ModelPackageGroupName",
                version.group,
                "ModelPackageDescription",
                version.description(),
                "ModelApprovalStatus",
                "PendingManualApproval",
                "ClientToken",
                version.token,
                "InferenceSpecification",
                Map.of("Containers", List.of(container))));
    reply.ifPresent(
        answer -> {
          version.presence = Presence.PRESENT;
          version.arn = answer.text("ModelPackageArn");
        });
    return reply.map(answer -> answer.text("ModelPackageArn"));
  }

  private boolean approve(ApiClient client) {
    Optional<Version> chosen = anyOfMine();
    if (chosen.isEmpty()) {
      return true;
    }
    Version version = chosen.get();
    String approval = APPROVALS.get(random.nextInt(APPROVALS.size()));
    version.approvals.add(approval);
    Optional<Reply> reply =
        call(
            client,
            "UpdateModelPackage",
            Map.of(
                "ModelPackageArn", String.valueOf(version.arn), "ModelApprovalStatus", approval));
    if (reply.isPresent()) {
      version.approvals.retainAll(Set.of(approval));
    }
    return reply.isPresent();
  }

  private boolean tag(ApiClient client) {
    List<Group> mine =
        diary.groups.values().stream().filter(g -> g.presence == Presence.PRESENT).toList();
    Optional<Version> any = anyOfMine();
    if (mine.isEmpty() || any.isEmpty()) {
      return true;
    }
    Group group = mine.get(random.nextInt(mine.size()));
    String key = "k" + random.nextInt(3);
    String value = "v" + made++;
    Set<String> possible = group.tags.computeIfAbsent(key, k -> new HashSet<>(Set.of("")));
    possible.add(value);
    Optional<Reply> reply =
        call(
            client,
            "AddTags",
            Map.of(
                "ResourceArn",
                groupArn(String.valueOf(any.get().arn), group.name),
                "Tags",
                List.of(Map.of("Key", key, "Value", value))));
    if (reply.isPresent()) {
      possible.retainAll(Set.of(value));
    }
    return reply.isPresent();
  }

  private boolean delete(ApiClient client) {
    Optional<Version> chosen = anyOfMine();
    if (chosen.isEmpty()) {
      return true;
    }
    Version version = chosen.get();
    version.presence = Presence.UNKNOWN;
    Optional<Reply> reply =
        call(client, "DeleteModelPackage", Map.of("ModelPackageName", String.valueOf(version.arn)));
    if (reply.isPresent()) {
      version.presence = Presence.ABSENT;
    }
    return reply.isPresent();
  }

  private Optional<Version> anyOfMine() {
    List<Version> present =
        diary.versions.values().stream().filter(v -> v.presence == Presence.PRESENT).toList();
    return present.isEmpty()
        ? Optional.empty()
        : Optional.of(present.get(random.nextInt(present.size())));
  }

  /** The answer; empty when there was none, so that the write may have happened or not. */
  private Optional<Reply> call(ApiClient client, String operation, Map<String, ?> input) {
    Reply reply;
    try {
      reply = client.call(operation, input);
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
    if (reply.isError()) {
      throw new AssertionError(name + ": " + operation + " of " + input + " got " + reply);
    }
    acknowledged.run();
    return Optional.of(reply);
  }

  /** The ARN of a group of the same account and region as the version. */
  static String groupArn(String versionArn, String group) {
    return versionArn.substring(0, versionArn.indexOf(":model-package/"))
        + ":model-package-group/"
        + group;
  }
}
