package waybill.cli.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import waybill.cli.command.OperationOptions;
import waybill.cli.command.Option;
import waybill.cli.failure.Failure;
import waybill.cli.profile.LocalServer;
import waybill.cli.profile.Profiles;
import waybill.wire.operation.Operation;
import waybill.wire.shape.Shape;

/** What may be said for an option. */
final class ValueCandidates {
  private static final String FILE = "file://";

  private final Context context;
  private final Situation situation;
  private final Sentences sentences;

  ValueCandidates(Context context, Situation situation, Sentences sentences) {
    this.context = context;
    this.situation = situation;
    this.sentences = sentences;
  }

  /** The values that an option may have, given what is typed of one. */
  List<Candidate> of(Option option, String typed) {
    Operation operation = situation.operation();
    Shape.Member member = operation == null ? null : Completions.member(operation, option);
    if (operation != null && member != null) {
      return ofMember(operation, member, typed);
    }
    if (OwnWord.PATHS.contains(option.target())) {
      return Paths.of(context.host(), "", typed);
    }
    return switch (option.target()) {
      case OperationOptions.INPUT -> ofFile(typed);
      case "profile" -> profiles();
      case "region" -> words(Regions.ALL);
      case "endpoint-url" -> localEndpoint();
      case "query" -> query(operation, typed);
      default -> choices(option);
    };
  }

  private static List<Candidate> choices(Option option) {
    List<Candidate> found = words(option.choices());
    String extension = option.extension();
    if (extension != null) {
      found.add(Candidate.word(extension));
    }
    return found;
  }

  private static List<Candidate> words(Iterable<String> texts) {
    List<Candidate> found = new ArrayList<>();
    for (String text : texts) {
      found.add(Candidate.word(text));
    }
    return found;
  }

  private List<Candidate> profiles() {
    return words(new TreeSet<>(Profiles.load(context.host(), null).names()));
  }

  private List<Candidate> localEndpoint() {
    try {
      return words(List.of(LocalServer.of(context.host(), null).endpoint()));
    } catch (Failure none) {
      return List.of();
    }
  }

  private static List<Candidate> query(@Nullable Operation operation, String typed) {
    Shape output = operation == null ? null : operation.output();
    return output == null ? List.of() : QueryPaths.of(output, typed);
  }

  private List<Candidate> ofMember(Operation operation, Shape.Member member, String typed) {
    if (typed.startsWith(FILE) || typed.startsWith("fileb://")) {
      return ofFile(typed);
    }
    Shape shape = member.target() instanceof Shape.ListOf list ? list.element() : member.target();
    if (shape instanceof Shape.Text text) {
      List<Candidate> found = new ArrayList<>();
      for (String word : text.values()) {
        found.add(Candidate.word(word, sentences.of(text, word)));
      }
      if (found.isEmpty()) {
        found.addAll(new ServerNames(context, situation).of(operation, member.name(), typed));
      }
      return found.isEmpty() && !typed.isEmpty() ? ofFile(typed) : found;
    }
    List<Candidate> found = new ArrayList<>();
    if (shape instanceof Shape.Structure structure) {
      found.addAll(MemberWords.of(structure, typed));
    }
    if (shape instanceof Shape.Structure || shape instanceof Shape.MapOf) {
      found.addAll(ofFile(typed));
    }
    return found;
  }

  /** The files behind {@code file://}, or the beginning of such a value. */
  private List<Candidate> ofFile(String typed) {
    int end = typed.indexOf("://");
    if (end < 0) {
      return List.of(Candidate.start(FILE, "the value is in a file"));
    }
    String prefix = typed.substring(0, end + 3);
    return Paths.of(context.host(), prefix, typed.substring(end + 3));
  }
}
