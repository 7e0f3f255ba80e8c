package waybill.contract;

import java.util.List;

/** The contract breaks rules; the message lists all of them, one a line. */
final class BadContractException extends RuntimeException {
  private static final long serialVersionUID = 1;

  BadContractException(List<String> complaints) {
    super("The contract is refused:\n" + String.join("\n", complaints));
  }
}
