package waybill.server.objects.s3;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import waybill.registry.artifact.ChangedObject;
import waybill.registry.artifact.MissingObject;
import waybill.registry.artifact.ObjectUri;

/** What goes wrong with a store, in the words of the port. */
final class S3Faults {
  private final String store;

  /**
   * @param store its name for people
   */
  S3Faults(String store) {
    this.store = store;
  }

  /** What the port throws for a fault that a request about an object met. */
  IOException of(SdkException fault, ObjectUri uri) {
    if (fault instanceof S3Exception answer) {
      return of(answer, uri);
    }
    if (fault instanceof AbortedException) {
      InterruptedIOException stopped = new InterruptedIOException("The transfer was stopped.");
      stopped.initCause(fault);
      return stopped;
    }
    return new IOException(
        "The store " + store + " cannot be asked for " + uri.text() + ": " + cause(fault), fault);
  }

  private IOException of(S3Exception answer, ObjectUri uri) {
    return switch (answer.statusCode()) {
      case 404 -> missing(code(answer), uri);
      case 412 -> new ChangedObject("The object " + uri.text() + " has changed.");
      case 401, 403 ->
          new AccessDeniedException(uri.text(), null, "the store " + store + said(answer));
      default ->
          new IOException(
              "The store " + store + " fails with " + uri.text() + ":" + said(answer), answer);
    };
  }

  private IOException missing(String code, ObjectUri uri) {
    return switch (code) {
      case "NoSuchBucket" -> noBucket(uri);
      case "NoSuchUpload" ->
          new IOException("The store " + store + " lost the parts of " + uri.text() + ".");
      default -> noObject(uri);
    };
  }

  MissingObject noBucket(ObjectUri uri) {
    return new MissingObject("There is no bucket " + uri.bucket() + " in " + store + ".");
  }

  MissingObject noObject(ObjectUri uri) {
    return new MissingObject("There is no object " + uri.text() + ".");
  }

  private static String said(S3Exception answer) {
    String code = code(answer);
    String message =
        Optional.ofNullable(answer.awsErrorDetails())
            .map(AwsErrorDetails::errorMessage)
            .filter(text -> !text.isEmpty())
            .orElse("");
    return " answers "
        + answer.statusCode()
        + (code.isEmpty() ? "" : " " + code)
        + (message.isEmpty() ? "" : ", '" + message + "'");
  }

  private static String code(S3Exception answer) {
    return Optional.ofNullable(answer.awsErrorDetails()).map(AwsErrorDetails::errorCode).orElse("");
  }

  /** The innermost reason is the one that people can act on. */
  private static String cause(Throwable fault) {
    Throwable innermost = fault;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    String message = String.valueOf(innermost.getMessage());
    String name = innermost instanceof IOException ? innermost.getClass().getSimpleName() : "";
    return (name.isEmpty() ? "" : name + ", ") + (message.endsWith(".") ? message : message + ".");
  }
}
