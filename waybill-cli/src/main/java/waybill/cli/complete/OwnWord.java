package waybill.cli.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import waybill.cli.command.Option;

/**
 * The words of Waybill's own and what may follow them. Server, admin, object, stage and others are
 * programs of their own, and starting one for a Tab would take too long; so their few words are
 * repeated here, and a judge compares them with the help of those programs.
 */
enum OwnWord {
  ADMIN("keys and accounts", "--data="),
  ARTIFACTS("what a version is made of", "--output= --query=", "ModelPackageName"),
  AUDIT("is the history what was written", "--data= --checkpoints="),
  COMPLETION("Tab in bash, zsh and fish", "--name="),
  DIFF("what two packages differ in", "--output= --query=", "ModelPackageName"),
  ENV("exports for other tools", "--data="),
  EVENTS(
      "what became of events",
      "--sink-name= --resource-arn= --state= --since= --max-results= --next-token= --event-ids="
          + " --from= --to= --output="),
  EVIDENCE("what proves a validation", "--job= --attempt= --output= --query=", "ModelPackageName"),
  HISTORY(
      "what happened to a resource",
      "--life-cycle --member= --output= --query=",
      "ModelPackageName"),
  LOGS("lines of a transform job", "--follow", "TransformJobName"),
  OBJECT(
      "objects to stores and back",
      "--data= --config= --endpoint-url= --region= --profile= --output= --recursive" + " --anew"),
  QUICKSTART("a worked example", "--keep --data="),
  ROLLBACK(
      "to the version approved before", "--reason= --dry-run --output=", "ModelPackageGroupName"),
  SCAN("code in model files", "--output="),
  SERVER("run a registry", "--data= --listen= --config= --insecure-http --print-config"),
  STAGE(
      "artifacts as a container finds them",
      "--definition= --into= --preview --container= --gated= --max-bytes= --max-members="
          + " --max-ratio= --s3-endpoint-url= --config= --data= --endpoint-url= --region="
          + " --profile= --output=",
      "ModelPackageName"),
  VALIDATE(
      "tries a version out",
      "--validation-profile= --watch --output= --query=",
      "ModelPackageName"),
  VERIFY(
      "are pinned artifacts unchanged",
      "--data= --config= --s3-endpoint-url= --endpoint-url= --region= --profile= --output=",
      "ModelPackageName");

  /** The options whose values are paths. */
  static final List<String> PATHS =
      List.of("data", "config", "ca-bundle", "checkpoints", "definition", "into");

  private final String description;
  private final String options;
  private final String named;

  /**
   * A word.
   *
   * @param options with blanks between, and with an equals sign where a value follows
   */
  OwnWord(String description, String options) {
    this(description, options, "");
  }

  /**
   * A word that names of the server follow.
   *
   * @param named what the contract calls such a name
   */
  OwnWord(String description, String options, String named) {
    this.description = description;
    this.options = options;
    this.named = named;
  }

  /** The word that is spelled so, or null. */
  static @Nullable OwnWord named(String word) {
    for (OwnWord own : values()) {
      if (own.word().equals(word)) {
        return own;
      }
    }
    return null;
  }

  /** How it is typed. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it does, in a few words. */
  String description() {
    return description;
  }

  /** The options that it has. */
  List<Option> options() {
    List<Option> found = new ArrayList<>();
    for (String option : options.split(" ", -1)) {
      String name = option.substring(2);
      found.add(
          name.endsWith("=")
              ? Option.one(name.substring(0, name.length() - 1))
              : Option.flag(name, name, true));
    }
    found.add(Option.flag("help", "help", true));
    return found;
  }

  /** What the contract calls the names that follow; empty for none. */
  String named() {
    return named;
  }

  /** Whether a path follows these words. */
  boolean isPathAfter(List<String> words) {
    if (this == OBJECT) {
      return words.equals(List.of("put")) || (words.size() == 2 && words.getFirst().equals("get"));
    }
    return this == SCAN || (this == ADMIN && words.equals(List.of("key", "import")));
  }

  /** What may follow these words. */
  List<Candidate> after(List<String> words) {
    if (this == COMPLETION && words.isEmpty()) {
      return List.of(Candidate.word("bash"), Candidate.word("zsh"), Candidate.word("fish"));
    }
    if (this == AUDIT && words.isEmpty()) {
      return List.of(Candidate.word("verify", "checks a data directory"));
    }
    if (this == OBJECT && words.isEmpty()) {
      return List.of(
          Candidate.word("get", "from a store to a file"),
          Candidate.word("ls", "objects and buckets"),
          Candidate.word("put", "from a file to a store"),
          Candidate.word("rm", "removes objects"));
    }
    if (this == EVENTS && words.isEmpty()) {
      return List.of(
          Candidate.word("list", "events and their deliveries"),
          Candidate.word("replay", "sends events again"),
          Candidate.word("sinks", "where events go, and how far"));
    }
    if (this == ADMIN && words.isEmpty()) {
      return List.of(Candidate.word("key", "access keys"));
    }
    if (this == ADMIN && words.equals(List.of("key"))) {
      return List.of(
          Candidate.word("import", "adds or replaces keys"),
          Candidate.word("list", "ids, states and owners, no secrets"));
    }
    return List.of();
  }
}
