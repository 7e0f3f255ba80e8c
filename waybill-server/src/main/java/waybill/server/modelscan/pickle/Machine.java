package waybill.server.modelscan.pickle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.server.modelscan.content.Content;
import waybill.server.modelscan.content.Cursor;
import waybill.server.modelscan.content.UnreadableContent;

/**
 * Runs one pickle with placeholders for objects. What Python would import or call is told to the
 * {@link Watch} and never done. Every import of a stream that breaks off later has already happened
 * where it is loaded, so findings before the break stand.
 *
 * <p>The stack rules are those of CPython's unpickler, marks and memo included: a scanner that
 * guesses names from the opcodes around them can be led astray by values that were moved.
 */
final class Machine {
  private static final int NESTED_ARRAYS_MAX = 8;

  private final Content content;
  private final Cursor cursor;
  private final Arguments argument;
  private final Texts texts;
  private final Watch watch;
  private final int nesting;
  private final Stack stack = new Stack();
  private final Memo memo = new Memo();
  private @Nullable String broken;
  private long opcodes;

  Machine(Content content, long from, Watch watch) {
    this(content, from, watch, 0);
  }

  private Machine(Content content, long from, Watch watch, int nesting) {
    this.content = content;
    this.cursor = new Cursor(content, from);
    this.argument = new Arguments(content, cursor, watch.session());
    this.texts = new Texts(content);
    this.watch = watch;
    this.nesting = nesting;
  }

  /** Runs to the pickle's end. Returns whether it has one. */
  boolean run() {
    try {
      while (step()) {
        opcodes++;
      }
    } catch (UnreadableContent e) {
      broken = e.getMessage() + " (Byte " + cursor.position() + ".)";
    }
    return broken == null;
  }

  /** Why there was no end. */
  String brokenBy() {
    return broken == null ? "" : broken;
  }

  /** Where the next pickle would begin, or where this one broke. */
  long position() {
    return cursor.position();
  }

  private boolean step() {
    watch.session().opcode();
    int code = cursor.u8();
    Opcode opcode = Opcode.of(code);
    if (opcode == null) {
      throw new UnreadableContent(String.format("0x%02x is no opcode.", code));
    }
    argument.read(opcode.argument());
    if (opcode == Opcode.STOP) {
      stack.pop();
      return false;
    }
    act(opcode);
    return true;
  }

  private void act(Opcode opcode) {
    switch (opcode) {
      case MARK -> stack.mark();
      case POP -> stack.drop();
      case POP_MARK -> stack.popMark();
      case DUP -> stack.push(stack.peek());
      case PROTO -> watch.protocol(argument.number());
      case FRAME -> watch.frame(argument.number(), cursor.left());
      case BININT1, BININT2 -> stack.push(new Value.Int(argument.number()));
      case BININT -> stack.push(new Value.Int((int) argument.number()));
      case BINSTRING, SHORT_BINSTRING -> stack.push(argument.asText(Value.Form.LATIN1));
      case STRING -> stack.push(argument.asText(Value.Form.QUOTED));
      case UNICODE -> stack.push(argument.asText(Value.Form.RAW_ESCAPES));
      case SHORT_BINUNICODE, BINUNICODE, BINUNICODE8 ->
          stack.push(argument.asText(Value.Form.UTF8));
      case PUT, BINPUT, LONG_BINPUT, MEMOIZE, GET, BINGET, LONG_BINGET -> remember(opcode);
      case GLOBAL, STACK_GLOBAL, INST, REDUCE, NEWOBJ, NEWOBJ_EX, OBJ -> call(opcode);
      case BUILD -> build();
      case EXT1, EXT2, EXT4 -> stack.push(watch.extension(argument.number()));
      case PERSID -> stack.push(watch.persistent(Value.OTHER, argument.firstLine()));
      case BINPERSID -> binaryPersistentId();
      case NEXT_BUFFER -> stack.push(watch.buffer());
      case READONLY_BUFFER -> stack.peek();
      case FLOAT, INT, LONG, NONE, BINFLOAT, BINBYTES, SHORT_BINBYTES, BINBYTES8, BYTEARRAY8 ->
          stack.push(Value.OTHER);
      case NEWTRUE, NEWFALSE, LONG1, LONG4 -> stack.push(Value.OTHER);
      default -> contain(opcode);
    }
  }

  private void remember(Opcode opcode) {
    switch (opcode) {
      case PUT -> put(argument.numberOnLine());
      case BINPUT, LONG_BINPUT -> put(argument.number());
      case MEMOIZE -> put(memo.count());
      case GET -> stack.push(memo.get(argument.numberOnLine()));
      default -> stack.push(memo.get(argument.number()));
    }
  }

  private void put(long number) {
    watch.remembered(number, opcodes);
    memo.put(number, stack.peek());
  }

  private void contain(Opcode opcode) {
    switch (opcode) {
      case EMPTY_LIST, EMPTY_DICT, EMPTY_SET -> stack.push(new Value.Container(false));
      case EMPTY_TUPLE -> stack.push(new Value.Container(true));
      case LIST, DICT, FROZENSET -> stack.push(container(false, stack.popMark()));
      case TUPLE -> stack.push(container(true, stack.popMark()));
      case TUPLE1 -> stack.push(container(true, List.of(stack.pop())));
      case TUPLE2 -> pushTuple(2);
      case TUPLE3 -> pushTuple(3);
      case APPEND -> {
        Value last = stack.pop();
        fill(List.of(last));
      }
      case SETITEM -> {
        Value value = stack.pop();
        Value key = stack.pop();
        fill(List.of(key, value));
      }
      case APPENDS, SETITEMS, ADDITEMS -> fill(stack.popMark());
      default -> throw new IllegalStateException("Nobody acts on " + opcode + ".");
    }
  }

  private void pushTuple(int size) {
    Value[] values = new Value[size];
    for (int at = size - 1; at >= 0; at--) {
      values[at] = stack.pop();
    }
    stack.push(container(true, List.of(values)));
  }

  private Value.Container container(boolean tuple, List<Value> elements) {
    Value.Container container = new Value.Container(tuple);
    elements.forEach(container::add);
    watch.filled(container);
    return container;
  }

  private void fill(List<Value> elements) {
    switch (stack.peek()) {
      case Value.Container container -> {
        elements.forEach(container::add);
        watch.filled(container);
      }
      case Value.Imported imported -> watch.changed(imported);
      default -> {}
    }
  }

  private void call(Opcode opcode) {
    switch (opcode) {
      case GLOBAL -> stack.push(watch.imported(argument.firstLine(), argument.secondLine()));
      case STACK_GLOBAL -> {
        String name = texts.of(stack.pop());
        String module = texts.of(stack.pop());
        stack.push(
            name == null || module == null ? watch.hiddenImport() : watch.imported(module, name));
      }
      case INST -> {
        Value arguments = container(true, stack.popMark());
        stack.push(called(watch.imported(argument.firstLine(), argument.secondLine()), arguments));
      }
      case OBJ -> {
        List<Value> values = stack.popMark();
        if (values.isEmpty()) {
          throw new UnreadableContent("It makes an object of no class.");
        }
        List<Value> rest = values.subList(1, values.size());
        stack.push(called(values.getFirst(), container(true, rest)));
      }
      default -> {
        if (opcode == Opcode.NEWOBJ_EX) {
          stack.pop();
        }
        Value arguments = stack.pop();
        stack.push(called(stack.pop(), arguments));
      }
    }
  }

  private Value called(Value callee, Value arguments) {
    watch.called(callee);
    return new Value.Called(callee, arguments);
  }

  private void binaryPersistentId() {
    Value id = stack.pop();
    boolean tuple = id instanceof Value.Container container && container.isTuple();
    List<Value> parts = tuple ? ((Value.Container) id).first() : List.of();
    String kind = parts.isEmpty() ? null : texts.of(parts.getFirst());
    stack.push(watch.persistent(id, kind == null ? "" : kind));
  }

  private void build() {
    Value state = stack.pop();
    Value object = stack.peek();
    if (object instanceof Value.Imported imported) {
      watch.built(imported);
    } else if (JoblibArray.isWrapper(object)) {
      passArray(JoblibArray.of(state, texts));
    }
  }

  /** joblib writes the array itself after the opcode that completes its wrapper. */
  private void passArray(JoblibArray array) {
    watch.rawArray();
    if (array.hasObjects()) {
      if (nesting >= NESTED_ARRAYS_MAX) {
        throw new UnreadableContent("Arrays of objects are nested too deep.");
      }
      Machine inner = new Machine(content, cursor.position(), watch, nesting + 1);
      boolean ended = inner.run();
      cursor.moveTo(inner.position());
      if (!ended) {
        throw new UnreadableContent(inner.brokenBy());
      }
      return;
    }
    if (array.isAligned()) {
      cursor.skip(cursor.u8());
    }
    cursor.skip(array.bytes());
  }
}
