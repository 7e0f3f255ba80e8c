package waybill.server.modelscan.pickle;

import org.jspecify.annotations.Nullable;

/** The opcodes of pickle, protocols 0 to 5, with the form of what follows each. */
enum Opcode {
  MARK('(', Argument.NONE),
  STOP('.', Argument.NONE),
  POP('0', Argument.NONE),
  POP_MARK('1', Argument.NONE),
  DUP('2', Argument.NONE),
  FLOAT('F', Argument.LINE),
  INT('I', Argument.LINE),
  BININT('J', Argument.FOUR),
  BININT1('K', Argument.ONE),
  LONG('L', Argument.LINE),
  BININT2('M', Argument.TWO),
  NONE('N', Argument.NONE),
  PERSID('P', Argument.LINE),
  BINPERSID('Q', Argument.NONE),
  REDUCE('R', Argument.NONE),
  STRING('S', Argument.LINE),
  BINSTRING('T', Argument.COUNTED4),
  SHORT_BINSTRING('U', Argument.COUNTED1),
  UNICODE('V', Argument.LINE),
  BINUNICODE('X', Argument.COUNTED4),
  APPEND('a', Argument.NONE),
  BUILD('b', Argument.NONE),
  GLOBAL('c', Argument.TWO_LINES),
  DICT('d', Argument.NONE),
  EMPTY_DICT('}', Argument.NONE),
  APPENDS('e', Argument.NONE),
  GET('g', Argument.LINE),
  BINGET('h', Argument.ONE),
  INST('i', Argument.TWO_LINES),
  LONG_BINGET('j', Argument.FOUR),
  LIST('l', Argument.NONE),
  EMPTY_LIST(']', Argument.NONE),
  OBJ('o', Argument.NONE),
  PUT('p', Argument.LINE),
  BINPUT('q', Argument.ONE),
  LONG_BINPUT('r', Argument.FOUR),
  SETITEM('s', Argument.NONE),
  TUPLE('t', Argument.NONE),
  EMPTY_TUPLE(')', Argument.NONE),
  SETITEMS('u', Argument.NONE),
  BINFLOAT('G', Argument.EIGHT),
  BINBYTES('B', Argument.COUNTED4),
  SHORT_BINBYTES('C', Argument.COUNTED1),
  PROTO(0x80, Argument.ONE),
  NEWOBJ(0x81, Argument.NONE),
  EXT1(0x82, Argument.ONE),
  EXT2(0x83, Argument.TWO),
  EXT4(0x84, Argument.FOUR),
  TUPLE1(0x85, Argument.NONE),
  TUPLE2(0x86, Argument.NONE),
  TUPLE3(0x87, Argument.NONE),
  NEWTRUE(0x88, Argument.NONE),
  NEWFALSE(0x89, Argument.NONE),
  LONG1(0x8a, Argument.COUNTED1),
  LONG4(0x8b, Argument.COUNTED4),
  SHORT_BINUNICODE(0x8c, Argument.COUNTED1),
  BINUNICODE8(0x8d, Argument.COUNTED8),
  BINBYTES8(0x8e, Argument.COUNTED8),
  EMPTY_SET(0x8f, Argument.NONE),
  ADDITEMS(0x90, Argument.NONE),
  FROZENSET(0x91, Argument.NONE),
  NEWOBJ_EX(0x92, Argument.NONE),
  STACK_GLOBAL(0x93, Argument.NONE),
  MEMOIZE(0x94, Argument.NONE),
  FRAME(0x95, Argument.EIGHT),
  BYTEARRAY8(0x96, Argument.COUNTED8),
  NEXT_BUFFER(0x97, Argument.NONE),
  READONLY_BUFFER(0x98, Argument.NONE);

  /** What follows an opcode: bytes of a number, bytes with their count before them, or lines. */
  enum Argument {
    NONE,
    ONE,
    TWO,
    FOUR,
    EIGHT,
    COUNTED1,
    COUNTED4,
    COUNTED8,
    LINE,
    TWO_LINES
  }

  private static final @Nullable Opcode[] BY_CODE = new @Nullable Opcode[256];

  static {
    for (Opcode opcode : values()) {
      BY_CODE[opcode.code] = opcode;
    }
  }

  private final int code;
  private final Argument argument;

  Opcode(int code, Argument argument) {
    this.code = code;
    this.argument = argument;
  }

  static @Nullable Opcode of(int code) {
    return BY_CODE[code];
  }

  Argument argument() {
    return argument;
  }
}
