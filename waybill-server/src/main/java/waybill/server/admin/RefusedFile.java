package waybill.server.admin;

import java.util.List;

/** A file that cannot be taken in; the message names every fault, one a line. */
public final class RefusedFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RefusedFile(String name, List<String> faults) {
    super(name + " is refused, nothing was changed:\n  " + String.join("\n  ", faults));
  }
}
