package waybill.server.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import waybill.registry.TransformJobDocuments;
import waybill.registry.TransformJobDocuments.Log;
import waybill.registry.identity.Caller;

/** Wire meets registry for {@code GetTransformJobLog}, an operation of our own. */
final class GetTransformJobLog implements ServedOperation {
  private final TransformJobDocuments documents;

  GetTransformJobLog(TransformJobDocuments documents) {
    this.documents = documents;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    Log log = read(caller, input.text("TransformJobName"), input.whole("Position", 0L));
    return Answer.ok(
        new Output()
            .text("Text", log.part().text())
            .whole("NextPosition", log.part().next())
            .text("TransformJobStatus", log.job().state().text())
            .object());
  }

  private Log read(Caller caller, String name, long from) {
    try {
      return documents.log(caller, name, from);
    } catch (IOException fault) {
      throw new UncheckedIOException("The log of " + name + " cannot be read", fault);
    }
  }
}
