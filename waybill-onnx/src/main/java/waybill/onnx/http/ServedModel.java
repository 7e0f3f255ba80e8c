package waybill.onnx.http;

import java.util.concurrent.atomic.AtomicReference;
import waybill.onnx.model.Model;

/** The model as it comes up: not yet there, there, or never to be. Any thread may ask. */
public final class ServedModel {
  private final AtomicReference<State> state =
      new AtomicReference<>(new State.Absent("The model is being loaded."));

  /** What is known of it. */
  private sealed interface State {
    record Absent(String reason) implements State {}

    record Ready(Model model) implements State {}
  }

  /** It is loaded. */
  public void isReady(Model model) {
    state.set(new State.Ready(model));
  }

  /** It cannot be loaded, for a reason told in a sentence. */
  public void isBroken(String reason) {
    state.set(new State.Absent(reason));
  }

  /** The model, or 503 with the reason why there is none. */
  Model orRefused() throws Refused {
    return switch (state.get()) {
      case State.Ready(var model) -> model;
      case State.Absent(var reason) -> throw new Refused(Refused.UNAVAILABLE, reason);
    };
  }
}
