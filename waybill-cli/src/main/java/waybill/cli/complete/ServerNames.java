package waybill.cli.complete;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.wire.json.JsonObject;
import waybill.wire.operation.Operation;

/**
 * Names of resources, asked of the server that the line means. Nobody waits long for a Tab: what
 * has not come within a deadline is left out, one page is enough, nothing is tried twice, and
 * whatever goes wrong means that there are no names.
 */
final class ServerNames {
  private static final String GROUPS = "ListModelPackageGroups";
  private static final String PACKAGES = "ListModelPackages";
  private static final String GROUP_PART = ":model-package-group/";
  private static final String PACKAGE_PART = ":model-package/";

  private final Context context;
  private final Situation situation;
  private final List<Candidate> found = new ArrayList<>();

  ServerNames(Context context, Situation situation) {
    this.context = context;
    this.situation = situation;
  }

  /**
   * The names that a member may have.
   *
   * @param member by its name in the contract
   */
  List<Candidate> of(Operation operation, String member, String typed) {
    String kind = member.endsWith("List") ? member.substring(0, member.length() - 4) : member;
    boolean isNew = operation.name().concat("Name").equals("Create".concat(kind));
    return isNew || !isListed(kind) ? List.of() : named(kind, typed);
  }

  /**
   * The names of a kind.
   *
   * @param kind what the contract calls one of them, for example {@code ModelPackageName}
   */
  List<Candidate> named(String kind, String typed) {
    Deadline.within(
        Deadline.millis(context.host()), () -> ask(Listings.open(context, situation), kind, typed));
    synchronized (found) {
      return List.copyOf(found);
    }
  }

  private boolean isListed(String kind) {
    return kind.equals("ResourceArn")
        || kind.equals("TagKeys")
        || Listings.of(context.contract(), kind) != null;
  }

  private void ask(Listings listings, String kind, String typed) {
    switch (kind) {
      case "ModelPackageName" -> {
        if (typed.startsWith("arn:")) {
          packageArns(listings, typed);
        } else {
          packageNames(listings, typed);
        }
      }
      case "ModelPackageArn" -> packageArns(listings, typed);
      case "ResourceArn" -> {
        named(listings, GROUPS, "ModelPackageGroupArn", nameOf(typed));
        packageArns(listings, typed);
      }
      case "TagKeys" -> tagKeys(listings);
      default -> {
        Operation listing = Listings.of(context.contract(), kind);
        boolean arn = typed.startsWith("arn:");
        String member = arn && kind.endsWith("Name") ? arnOf(kind) : kind;
        if (listing != null) {
          named(listings, listing.name(), member, member.endsWith("Arn") ? nameOf(typed) : typed);
        }
      }
    }
  }

  private static String arnOf(String name) {
    return name.substring(0, name.length() - "Name".length()).concat("Arn");
  }

  private void named(Listings listings, String operation, String member, String part) {
    for (JsonObject item : listings.items(operation, byName(part))) {
      add(item.text(member), item, false);
    }
  }

  /** Groups, from which one goes on to a version, and packages of no group. */
  private void packageNames(Listings listings, String typed) {
    int slash = typed.lastIndexOf('/');
    if (slash >= 0) {
      String group = typed.substring(0, slash);
      for (JsonObject item : versions(listings, group)) {
        String arn = String.valueOf(item.text("ModelPackageArn"));
        add(group + arn.substring(arn.lastIndexOf('/')), item, false);
      }
      return;
    }
    for (JsonObject item : listings.items(GROUPS, byName(typed))) {
      add(item.text("ModelPackageGroupName") + "/", item, true);
    }
    for (JsonObject item : listings.items(PACKAGES, unversioned(typed))) {
      add(item.text("ModelPackageName"), item, false);
    }
  }

  private void packageArns(Listings listings, String typed) {
    int part = typed.indexOf(PACKAGE_PART);
    String name = part < 0 ? "" : typed.substring(part + PACKAGE_PART.length());
    int slash = name.indexOf('/');
    if (slash >= 0) {
      for (JsonObject item : versions(listings, name.substring(0, slash))) {
        add(item.text("ModelPackageArn"), item, false);
      }
      return;
    }
    for (JsonObject item : listings.items(GROUPS, byName(name))) {
      String arn = String.valueOf(item.text("ModelPackageGroupArn"));
      add(arn.replace(GROUP_PART, PACKAGE_PART) + "/", item, true);
    }
    for (JsonObject item : listings.items(PACKAGES, unversioned(name))) {
      add(item.text("ModelPackageArn"), item, false);
    }
  }

  /** Newest first. */
  private static List<JsonObject> versions(Listings listings, String group) {
    return listings.items(
        PACKAGES,
        Map.of(
            "ModelPackageGroupName", group,
            "SortBy", "CreationTime",
            "SortOrder", "Descending"));
  }

  /** The keys that the resource named on the line has. */
  private void tagKeys(Listings listings) {
    for (String arn : situation.values("resource-arn")) {
      for (JsonObject tag : listings.items("ListTags", Map.of("ResourceArn", arn))) {
        add(tag.text("Key"), tag, false);
      }
    }
  }

  private static Map<String, String> byName(String part) {
    return Map.of("NameContains", part, "SortBy", "Name", "SortOrder", "Ascending");
  }

  private static Map<String, String> unversioned(String part) {
    Map<String, String> wanted = new HashMap<>(byName(part));
    wanted.put("ModelPackageType", "Unversioned");
    return wanted;
  }

  /** What is typed of the name in an ARN; nothing before its slash. */
  private static String nameOf(String arn) {
    int slash = arn.indexOf('/');
    return slash < 0 ? "" : arn.substring(slash + 1);
  }

  private void add(@Nullable String text, JsonObject item, boolean open) {
    if (text == null) {
      return;
    }
    String description = Listings.description(item);
    synchronized (found) {
      found.add(new Candidate(text, description, open));
    }
  }
}
