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
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonReader;
import waybill.wire.json.JsonString;
import waybill.wire.json.JsonSyntaxException;

/** {@code waybill evidence}: what proves that a validation, or a job, ran as it is told. */
final class EvidenceCommand {
  static final List<Option> OPTIONS =
      List.of(Option.one("job"), Option.of("attempt", Option.Kind.NUMBER));

  private static final String EVIDENCE = "DescribeTransformJobEvidence";
  private static final List<String> ENDS = List.of("Completed", "Failed", "Stopped");
  private static final int LOG_LINES = 10;

  private final Session session;
  private final OwnClient client;
  private final Sink out;

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
    List<String> jobs = name == null ? List.of(String.valueOf(job)) : jobs(name, attempt);
    boolean good = true;
    for (String each : jobs) {
      good &= show(each);
    }
    return good ? ExitCode.OK : ExitCode.NOT_GOOD;
  }

  /** The jobs of an attempt that have ended; others are told of. */
  private List<String> jobs(String name, @Nullable String number) {
    Parameters parameters = new Parameters();
    parameters.put("ModelPackageName", new JsonString(name));
    List<ValidationAttempt> attempts =
        ValidationAttempt.all(client.call(ValidationWatch.DESCRIBE, parameters));
    ValidationAttempt attempt = chosen(attempts, name, number);
    List<String> jobs = new ArrayList<>();
    for (JsonObject profile : attempt.profiles()) {
      String job = profile.text("TransformJobName");
      String status = profile.text("TransformJobStatus");
      if (job != null && status != null && ENDS.contains(status)) {
        jobs.add(job);
      } else {
        session
            .host()
            .tell(
                Masked.line(profile.text("ProfileName") + " has not ended: ")
                    + "evidence comes with the end.\n");
      }
    }
    if (jobs.isEmpty()) {
      throw Failure.plain(
          "There is no evidence of attempt " + attempt.number() + " at " + name + " yet.");
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
    return jobs;
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

  /** Shows the evidence of a job; answers whether it is what was recorded. */
  private boolean show(String job) {
    Parameters parameters = new Parameters();
    parameters.put("TransformJobName", new JsonString(job));
    JsonObject answer = client.call(EVIDENCE, parameters);
    boolean verified = answer.get("Verified") instanceof JsonBoolean(var flag) && flag;
    String document = answer.text("Evidence");
    if (session.isForPeople()) {
      forPeople(answer, verified, document);
      return verified;
    }
    if (!verified) {
      session.host().tell(Masked.line(job) + ": " + judged(answer, false) + "\n");
    }
    if (document != null) {
      print(document);
    }
    return verified;
  }

  /** JSON goes out byte for byte, so that its digest can be taken by anybody. */
  private void print(String document) {
    if ("json".equals(session.globals().text("output")) && session.globals().query() == null) {
      out.write(document);
    } else {
      Json read = parsed(document);
      if (read == null) {
        throw Failure.plain("The evidence is no JSON. See it as it is by: --output json");
      }
      new Printer(session, EVIDENCE).print(read);
    }
  }

  private void forPeople(JsonObject answer, boolean verified, @Nullable String document) {
    String job = String.valueOf(answer.text("TransformJobName"));
    String status = String.valueOf(answer.text("TransformJobStatus"));
    out.write("\n" + Masked.line(job + ": " + status.toLowerCase(Locale.ROOT)) + "\n");
    String reason = answer.text("FailureReason");
    if (reason != null) {
      out.write(Masked.line(reason) + "\n");
    }
    out.write(judged(answer, verified) + "\n");
    if (document != null && parsed(document) instanceof JsonObject object) {
      new EvidenceReport(object, out).write();
    } else if (document != null) {
      out.write("It is no JSON. See it as it is by: --output json\n");
    }
    List<String> tail = new JobLog(client, job).tail(LOG_LINES);
    if (!tail.isEmpty()) {
      out.write("\nLOG, the end of it\n");
      tail.forEach(line -> out.write("  " + Masked.line(line) + "\n"));
    }
  }

  private static String judged(JsonObject answer, boolean verified) {
    String sha256 = answer.text("Sha256");
    if (verified) {
      return "The evidence is what was recorded at the end of the job, SHA-256 " + sha256;
    }
    if (sha256 == null) {
      return "THE EVIDENCE PROVES NOTHING: no digest was recorded at the end of the job.";
    }
    String what =
        answer.text("Evidence") == null
            ? "THE EVIDENCE IS GONE"
            : "THE EVIDENCE WAS CHANGED: it is not the document that was recorded";
    return what + ". At the end of the job its SHA-256 was " + sha256;
  }

  private static @Nullable Json parsed(String document) {
    try {
      return JsonReader.read(document);
    } catch (JsonSyntaxException changed) {
      return null;
    }
  }
}
