package waybill.contract;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import software.amazon.smithy.waiters.Acceptor;
import software.amazon.smithy.waiters.Matcher;
import software.amazon.smithy.waiters.PathComparator;
import software.amazon.smithy.waiters.PathMatcher;
import software.amazon.smithy.waiters.Waiter;

/**
 * Writes a waiter.
 *
 * <pre>
 * 2  name       2  shortest delay in seconds       2  longest delay in seconds
 * 2  count of acceptors, then each:
 *    1  outcome (0 success, 1 failure, 2 retry)
 *    1  kind: 0, then 2 path in the output and 2 expected text
 *          or 1, then 2 name of an error
 * </pre>
 */
record WaiterRecord(TableWriter table, DataOutputStream out) {
  private static final int OUTPUT_EQUALS = 0;
  private static final int ERROR_IS = 1;

  void write(String name, Waiter waiter) throws IOException {
    out.writeShort(table.text(name));
    out.writeShort(waiter.getMinDelay());
    out.writeShort(waiter.getMaxDelay());
    out.writeShort(waiter.getAcceptors().size());
    for (Acceptor acceptor : waiter.getAcceptors()) {
      out.writeByte(
          switch (acceptor.getState()) {
            case SUCCESS -> 0;
            case FAILURE -> 1;
            case RETRY -> 2;
          });
      writeMatcher(name, acceptor.getMatcher());
    }
  }

  private void writeMatcher(String waiter, Matcher<?> matcher) throws IOException {
    switch (matcher) {
      case Matcher.OutputMember output when isStringEquals(output.getValue()) -> {
        out.writeByte(OUTPUT_EQUALS);
        out.writeShort(table.text(output.getValue().getPath()));
        out.writeShort(table.text(output.getValue().getExpected()));
      }
      case Matcher.ErrorTypeMember error -> {
        out.writeByte(ERROR_IS);
        out.writeShort(table.text(error.getValue()));
      }
      default ->
          throw new BadContractException(
              List.of(waiter + " has a matcher for which there is no record: " + matcher));
    }
  }

  private static boolean isStringEquals(PathMatcher matcher) {
    return matcher.getComparator() == PathComparator.STRING_EQUALS;
  }
}
