package waybill.onnx.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import waybill.onnx.format.Format;
import waybill.onnx.format.NoCommonRows;
import waybill.onnx.model.InvalidInput;
import waybill.onnx.model.Model;
import waybill.onnx.model.Output;

/** {@code POST /invocations}: rows in, predictions out. */
final class Invocations {
  private final ServedModel served;
  private final Limits limits;
  private final Admission admission;
  private final String acceptUnasked;

  Invocations(ServedModel served, Limits limits, String acceptUnasked) {
    this.served = served;
    this.limits = limits;
    this.acceptUnasked = acceptUnasked;
    this.admission = new Admission(limits.bodyBytesMax(), limits.runsMax(), limits.patience());
  }

  Answer answer(HttpExchange exchange) throws IOException, Refused {
    Model model = served.orRefused();
    Format requested = Formats.requested(header(exchange, "Content-Type"));
    Format accepted = Formats.accepted(header(exchange, "Accept"), requested, acceptUnasked);
    try (var _ = admission.forBody(Body.declaredBytes(exchange))) {
      byte[] body = Body.read(exchange, limits.bodyBytesMax());
      try (var _ = admission.forRun()) {
        return new Answer(
            Answer.OK, accepted.mediaType(), predict(model, requested, accepted, body));
      }
    } catch (OutOfMemoryError tooMuch) {
      // It was alone with its kind: bodies are let in by their size. What it held is garbage now.
      throw new Refused(
          Refused.TOO_LARGE,
          "The request takes more memory than this container has; send smaller batches.");
    }
  }

  private static byte[] predict(Model model, Format requested, Format accepted, byte[] body)
      throws Refused {
    try {
      List<Output> outputs = model.run(requested.read(body, model.inputs()));
      return accepted.write(outputs);
    } catch (InvalidInput invalid) {
      throw new Refused(Refused.BAD_REQUEST, String.valueOf(invalid.getMessage()));
    } catch (NoCommonRows untold) {
      throw new Refused(Refused.NOT_ACCEPTABLE, String.valueOf(untold.getMessage()));
    }
  }

  private static String header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().get(name))
        .map(values -> String.join(",", values))
        .orElse("");
  }
}
