package waybill.registry.inference;

import java.io.IOException;

/** A container cannot be had; the message says why and what to do, for people. */
public final class ContainerFailure extends IOException {
  private static final long serialVersionUID = 1L;

  public ContainerFailure(String message) {
    super(message);
  }
}
