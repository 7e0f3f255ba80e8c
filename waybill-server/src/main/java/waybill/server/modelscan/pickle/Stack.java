package waybill.server.modelscan.pickle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import waybill.server.modelscan.content.UnreadableContent;

/** The machine's stack, with its marks: a mark sets aside what is below it. */
final class Stack {
  private final Deque<List<Value>> below = new ArrayDeque<>();
  private List<Value> top = new ArrayList<>();

  void push(Value value) {
    top.add(value);
  }

  Value peek() {
    if (top.isEmpty()) {
      throw underflow();
    }
    return top.getLast();
  }

  Value pop() {
    Value value = peek();
    top.removeLast();
    return value;
  }

  void mark() {
    below.push(top);
    top = new ArrayList<>(0);
  }

  /** What was pushed since the last mark, which goes too. */
  List<Value> popMark() {
    if (below.isEmpty()) {
      throw new UnreadableContent("It asks for a mark that was not set.");
    }
    List<Value> values = top;
    top = below.pop();
    return values;
  }

  /** What {@code POP} does: the last value goes, or the mark if there is none since. */
  void drop() {
    if (top.isEmpty()) {
      popMark();
    } else {
      top.removeLast();
    }
  }

  private static UnreadableContent underflow() {
    return new UnreadableContent("It takes more from the stack than it has put there.");
  }
}
