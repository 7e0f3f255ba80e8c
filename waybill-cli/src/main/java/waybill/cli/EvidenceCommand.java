package waybill.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waybill.cli.command.Option;
import waybill.cli.command.ParsedWords;
import waybill.cli.failure.ExitCode;
import waybill.cli.failure.Failure;
import waybill.cli.input.Parameters;
import waybill.cli.output.Sink;
import waybill.cli.report.EvidenceReport;
import waybill.cli.report.Masked;
import waybill.cli.report.ValidationAttempt;
import waybill.wire.json.Json;
import waybill.wire.json.JsonBoolean;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonSyntaxException;

/** {@code waybill evidence}: what proves that a validation, or a job, went as it is told. */
final class EvidenceCommand {
  static final List<Option> OPTIONS =
      List.of(Option.one("job"), Option.of("attempt", Option.Kind.NUMBER));

  private static final String OF_JOB = "DescribeTransformJobEvidence";
  private static final String OF_PROFILE = "DescribeModelPackageValidationEvidence";
  private static final List<String> ENDS = List.of("Completed", "Failed", "Stopped");
  private static final int LOG_LINES = 10;

  private final Session session;
  private final OwnClient client;
  private final Sink out;

  /**
   * Whose evidence is asked for.
   *
   * @param name of a job, or of a profile that did not run
   * @param by what the operation is asked by
   */
  private record Asked(String name, boolean isJob, Parameters by) {
    String operation() {
      return isJob ? OF_JOB : OF_PROFILE;
    }

    /** The moment at which its digest is recorded. */
    String end() {
      return isJob ? "the end of the job" : "the end of the attempt";
    }
  }

  EvidenceCommand(Session session, OwnClient client) {
    this.session = session;
    this.client = client;
    this.out = session.out();
  }

  int run(ParsedWords words) {
    String name = words.word("package");
    String job = words.word("job");
    String attempt = words.word("attempt");
    if ((name == null) == (job == null)) {
      throw Failure.usage("Name either a package or, behind --job, a transform job.");
    }
    if (name == null && attempt != null) {
      throw Failure.usage("--attempt is one of a package; a job is named without it.");
    }
    List<Asked> all = name == null ? List.of(job(String.valueOf(job))) : ofAttempt(name, attempt);
    boolean good = true;
    for (Asked each : all) {
      good &= show(each);
    }
    return good ? ExitCode.OK : ExitCode.NOT_GOOD;
  }

  private static Asked job(String name) {
    Parameters by = new Parameters();
    by.put("TransformJobName", new JsonString(name));
    return new Asked(name, true, by);
  }

  /** What ended in an attempt and has evidence; the rest is told of. */
  private List<Asked> ofAttempt(String name, @Nullable String number) {
    Parameters parameters = new Parameters();
    parameters.put("ModelPackageName", new JsonString(name));
    List<ValidationAttempt> attempts =
        ValidationAttempt.all(client.call(ValidationWatch.DESCRIBE, parameters));
    ValidationAttempt attempt = chosen(attempts, name, number);
    List<Asked> all = new ArrayList<>();
    for (JsonObject profile : attempt.profiles()) {
      Asked asked = asked(name, attempt, profile);
      if (asked != null) {
        all.add(asked);
      }
    }
    if (all.isEmpty()) {
      throw Failure.plain(
          "There is no evidence of attempt "
              + attempt.number()
              + " at "
              + name
              + (attempt.isEnded() ? "." : " yet."));
    }
    if (session.isForPeople()) {
      out.write(
          Masked.line(name)
              + ": attempt "
              + attempt.number()
              + ", "
              + attempt.statusInWords()
              + "\n");
    }
    return all;
  }

  /** Null, and told of, where there is nothing to ask for. */
  private @Nullable Asked asked(String name, ValidationAttempt attempt, JsonObject profile) {
    String own = String.valueOf(profile.text("ProfileName"));
    String job = profile.text("TransformJobName");
    String status = profile.text("TransformJobStatus");
    if (status == null || !ENDS.contains(status)) {
      tell(own + " has not ended: evidence comes with the end.");
      return null;
    }
    if (job != null) {
      return job(job);
    }
    if (profile.text("EvidenceSha256") == null) {
      tell(own + " did not run, and left no evidence.");
      return null;
    }
    Parameters by = new Parameters();
    by.put("ModelPackageName", new JsonString(name));
    by.put("Attempt", new JsonNumber(Long.toString(attempt.number())));
    by.put("ProfileName", new JsonString(own));
    return new Asked(own, false, by);
  }

  private void tell(String line) {
    session.host().tell(Masked.line(line) + "\n");
  }

  private static ValidationAttempt chosen(
      List<ValidationAttempt> attempts, String name, @Nullable String number) {
    if (attempts.isEmpty()) {
      throw Failure.plain(name + " was never validated, so there is no evidence.");
    }
    for (ValidationAttempt attempt : attempts) {
      if (number == null || number.equals(Long.toString(attempt.number()))) {
        return attempt;
      }
    }
    String known =
        attempts.stream().map(a -> Long.toString(a.number())).collect(Collectors.joining(", "));
    throw Failure.plain(name + " has no attempt " + number + ". It has: " + known + ".");
  }

  /** Shows it; answers whether it is what was recorded. */
  private boolean show(Asked asked) {
    JsonObject answer = client.call(asked.operation(), asked.by());
    boolean verified = answer.get("Verified") instanceof JsonBoolean(var flag) && flag;
    String document = answer.text("Evidence");
    if (session.isForPeople()) {
      forPeople(asked, answer, verified);
      return verified;
    }
    if (!verified) {
      tell(asked.name() + ": " + judged(asked, answer, false));
    }
    if (document != null) {
      print(asked, document);
    }
    return verified;
  }

  /** JSON goes out byte for byte, so that its digest can be taken by anybody. */
  private void print(Asked asked, String document) {
    if ("json".equals(session.globals().text("output")) && session.globals().query() == null) {
      out.write(document);
    } else {
      Json read = parsed(document);
      if (read == null) {
        throw Failure.plain("The evidence is no JSON. See it as it is by: --output json");
      }
      new Printer(session, asked.operation()).print(read);
    }
  }

  private void forPeople(Asked asked, JsonObject answer, boolean verified) {
    String status = String.valueOf(answer.text(asked.isJob() ? "TransformJobStatus" : "Status"));
    String document = answer.text("Evidence");
    out.write("\n" + Masked.line(asked.name() + ": " + status.toLowerCase(Locale.ROOT)) + "\n");
    String reason = answer.text("FailureReason");
    if (reason != null) {
      out.write(Masked.line(reason) + "\n");
    }
    out.write(judged(asked, answer, verified) + "\n");
    if (document != null && parsed(document) instanceof JsonObject object) {
      new EvidenceReport(object, out).write();
    } else if (document != null) {
      out.write("It is no JSON. See it as it is by: --output json\n");
    }
    if (asked.isJob()) {
      tail(asked.name());
    }
  }

  private void tail(String job) {
    List<String> tail = new JobLog(client, job).tail(LOG_LINES);
    if (!tail.isEmpty()) {
      out.write("\nLOG, the end of it\n");
      tail.forEach(line -> out.write("  " + Masked.line(line) + "\n"));
    }
  }

  private static String judged(Asked asked, JsonObject answer, boolean verified) {
    String sha256 = answer.text("Sha256");
    if (verified) {
      return "The evidence is what was recorded at " + asked.end() + ", SHA-256 " + sha256;
    }
    if (sha256 == null) {
      return "THE EVIDENCE PROVES NOTHING: no digest was recorded at " + asked.end() + ".";
    }
    String what =
        answer.text("Evidence") == null
            ? "THE EVIDENCE IS GONE"
            : "THE EVIDENCE WAS CHANGED: it is not the document that was recorded";
    return what + ". At " + asked.end() + " its SHA-256 was " + sha256;
  }

  private static @Nullable Json parsed(String document) {
    try {
      return JsonReader.read(document);
    } catch (JsonSyntaxException changed) {
      return null;
    }
  }
}
