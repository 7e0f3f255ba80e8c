package waybill.conformance.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waybill.conformance.ApiClient;
import waybill.conformance.JsonText;
import waybill.conformance.Reply;
import waybill.conformance.crash.Diary.Group;
import waybill.conformance.crash.Diary.Presence;
import waybill.conformance.crash.Diary.Version;

/**
 * Compares a restarted server with the diaries, while nobody writes. What it learns of things that
 * were uncertain it notes, so that they are certain from then on.
 */
final class Inspection {
  private final ApiClient client;
  private final List<String> problems = new ArrayList<>();

  Inspection(ApiClient client) {
    this.client = client;
  }

  /** What the server should have kept and did not, or should not have and did. */
  List<String> problems() {
    return problems;
  }

  void checkGroup(Group group) {
    Reply reply =
        client.call("DescribeModelPackageGroup", Map.of("ModelPackageGroupName", group.name));
    learn(reply, group.presence, "group " + group.name);
    group.presence = reply.isError() ? Presence.ABSENT : Presence.PRESENT;
    if (reply.isError()) {
      return;
    }
    expect(
        reply.text("ModelPackageGroupDescription").equals("about " + group.name),
        "group " + group.name + " is torn: " + reply.body());
    checkTags(group, reply.text("ModelPackageGroupArn"));
  }

  private void checkTags(Group group, String arn) {
    if (group.tags.isEmpty()) {
      return;
    }
    Map<String, String> tags = new HashMap<>();
    for (Object tag : list(client.call("ListTags", Map.of("ResourceArn", arn)), "Tags")) {
      tags.put(text("Key", tag), text("Value", tag));
    }
    group.tags.forEach(
        (key, possible) -> {
          String value = tags.getOrDefault(key, "");
          expect(
              possible.contains(value),
              "tag " + key + " of " + group.name + " is '" + value + "', possible " + possible);
          possible.retainAll(Set.of(value));
        });
  }

  void checkVersion(Version version) {
    String arn = version.arn;
    if (arn == null) {
      return; // its creation got no answer: see repeatCreation
    }
    Reply reply = client.call("DescribeModelPackage", Map.of("ModelPackageName", arn));
    learn(reply, version.presence, "version " + arn);
    version.presence = reply.isError() ? Presence.ABSENT : Presence.PRESENT;
    if (reply.isError()) {
      return;
    }
    String approval = reply.text("ModelApprovalStatus");
    expect(
        version.approvals.contains(approval),
        arn + " is " + approval + ", possible " + version.approvals);
    version.approvals.retainAll(Set.of(approval));
    expect(
        reply.text("ModelPackageDescription").equals(version.description())
            && reply.text("ModelPackageVersion").equals(arn.substring(arn.lastIndexOf('/') + 1)),
        arn + " is torn: " + reply.body());
  }

  /**
   * Repeats a creation that got no answer, twice. When it had happened its version must be
   * answered, and in any case the same one both times.
   */
  void repeatCreation(Scribe scribe, Version version) {
    Optional<String> before = listed(version.group).arnsOf(version).stream().findFirst();
    Optional<String> first = scribe.create(client, version);
    Optional<String> second = scribe.create(client, version);
    expect(
        first.isPresent() && first.equals(second) && (before.isEmpty() || before.equals(first)),
        "token " + version.token + " gave " + before + ", then " + first + ", then " + second);
  }

  /** Compares the list of a group's versions with all that any scribe made in it. */
  void checkList(String group, List<Version> made) {
    Listed listed = listed(group);
    Set<String> known = new HashSet<>();
    for (Version version : made) {
      List<String> arns = listed.arnsOf(version);
      known.addAll(arns);
      expect(arns.size() <= 1, "token " + version.token + " made several versions: " + arns);
      boolean there = !arns.isEmpty();
      expect(
          version.presence == Presence.UNKNOWN || there == (version.presence == Presence.PRESENT),
          version.arn + " is " + version.presence + " but in the list: " + there);
      expect(
          !there || version.arn == null || arns.contains(version.arn),
          version.arn + " has another number in the list: " + arns);
    }
    expect(known.equals(listed.arns()), "nobody made " + listed.arns() + " minus " + known);
  }

  /** Rows of a list: ARN and description. */
  private record Listed(Map<String, String> descriptions) {
    Set<String> arns() {
      return descriptions.keySet();
    }

    List<String> arnsOf(Version version) {
      return descriptions.entrySet().stream()
          .filter(row -> row.getValue().equals(version.description()))
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  private Listed listed(String group) {
    Map<String, String> rows = new HashMap<>();
    Map<String, Object> input = new HashMap<>();
    input.put("ModelPackageGroupName", group);
    input.put("ModelPackageType", "Versioned");
    input.put("MaxResults", 100);
    String next;
    do {
      Reply page = client.call("ListModelPackages", input);
      for (Object row : list(page, "ModelPackageSummaryList")) {
        rows.put(text("ModelPackageArn", row), text("ModelPackageDescription", row));
      }
      next = page.text("NextToken");
      input.put("NextToken", next);
    } while (!next.isEmpty());
    return new Listed(rows);
  }

  private void learn(Reply reply, Presence noted, String what) {
    expect(reply.status() < 500, what + " cannot be read: " + reply);
    expect(
        noted == Presence.UNKNOWN || reply.isError() == (noted == Presence.ABSENT),
        what + " is noted as " + noted + ", the server says " + reply.status() + reply.body());
  }

  private void expect(boolean holds, String problem) {
    if (!holds) {
      problems.add(problem);
    }
  }

  private static List<?> list(Reply reply, String member) {
    Object found = JsonText.search(member, reply.json());
    if (found instanceof List<?> list) {
      return list;
    }
    throw new AssertionError("no " + member + " in " + reply);
  }

  private static String text(String member, Object row) {
    return String.valueOf(JsonText.search(member, row));
  }
}
