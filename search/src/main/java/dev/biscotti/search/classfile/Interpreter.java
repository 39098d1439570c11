package dev.biscotti.search.classfile;

/** Applies an instruction to the values of a frame (JVMS 6.5). */
final class Interpreter {
  private static final String OBJECT = "Ljava/lang/Object;";

  /** The types of load, store and arithmetic instructions, in opcode order. */
  private static final String[] KINDS = {"I", "J", "F", "D", OBJECT};

  /** The element types of array instructions, in opcode order. */
  private static final String[] ELEMENTS = {"I", "J", "F", "D", OBJECT, "B", "C", "S"};

  /** The result types of conversions, in opcode order. */
  private static final String[] CONVERTED = {
    "J", "F", "D", "I", "F", "D", "I", "J", "D", "I", "J", "F", "B", "C", "S"
  };

  private static final String[] ARRAYS = {"[Z", "[C", "[F", "[D", "[B", "[S", "[I", "[J"};
  private static final int FIRST_ARRAY = 4;

  private final Code code;
  private final BlockGraph graph;
  private final ConstantPool pool;
  private final BootstrapMethods bootstraps;
  private final ObjectStates states;

  Interpreter(
      Code code, BlockGraph graph, ConstantPool pool, BootstrapMethods bootstraps, Budget budget) {
    this.code = code;
    this.graph = graph;
    states = new ObjectStates(budget);
    this.pool = pool;
    this.bootstraps = bootstraps;
  }

  /** Whether an instruction can change the local variables. */
  static boolean changesLocals(int opcode) {
    return Opcodes.isIn(opcode, Opcodes.ISTORE, Opcodes.ASTORE_3)
        || Opcodes.isIn(opcode, Opcodes.IASTORE, Opcodes.SASTORE)
        || opcode == Opcodes.IINC
        || opcode == Opcodes.WIDE
        || Opcodes.isIn(opcode, Opcodes.PUTSTATIC, Opcodes.INVOKEDYNAMIC);
  }

  void execute(int at, Frame frame) {
    int opcode = code.u1(at);
    if (opcode <= Opcodes.LDC2_W) {
      constant(at, opcode, frame);
    } else if (opcode <= Opcodes.SALOAD) {
      load(at, opcode, frame);
    } else if (opcode <= Opcodes.SASTORE) {
      store(at, opcode, frame);
    } else if (opcode <= Opcodes.SWAP) {
      StackInstructions.execute(opcode, frame);
    } else if (opcode <= Opcodes.DCMPG) {
      compute(at, opcode, frame);
    } else if (opcode <= Opcodes.RETURN) {
      frame.pop(popped(opcode));
    } else if (opcode <= Opcodes.PUTFIELD) {
      access(at, opcode, frame);
    } else if (opcode <= Opcodes.INVOKEINTERFACE) {
      invoke(at, opcode, frame);
    } else {
      other(at, opcode, frame);
    }
  }

  private void constant(int at, int opcode, Frame frame) {
    if (opcode == 0) {
      return;
    }
    String type;
    if (opcode == Opcodes.ACONST_NULL) {
      type = FlowValue.NULL;
    } else if (opcode >= Opcodes.LDC) {
      type = pool.valueType(constantIndex(at, opcode));
    } else if (opcode <= Opcodes.ICONST_5 || opcode >= Opcodes.BIPUSH) {
      type = "I";
    } else {
      type = opcode <= Opcodes.LCONST_1 ? "J" : opcode <= Opcodes.FCONST_2 ? "F" : "D";
    }
    frame.push(new FlowValue(type, at));
  }

  /** The constant that an instruction loads. */
  int constantIndex(int at, int opcode) {
    return opcode == Opcodes.LDC ? code.u1(at + 1) : code.u2(at + 1);
  }

  private void load(int at, int opcode, Frame frame) {
    if (opcode <= Opcodes.ALOAD) {
      frame.push(frame.local(code.u1(at + 1)));
    } else if (opcode <= Opcodes.ALOAD_3) {
      frame.push(frame.local((opcode - Opcodes.ILOAD_0) % 4));
    } else {
      frame.pop();
      String array = frame.pop().type();
      String element = ELEMENTS[opcode - Opcodes.IALOAD];
      frame.push(new FlowValue(array.startsWith("[") ? array.substring(1) : element, at));
    }
  }

  private void store(int at, int opcode, Frame frame) {
    if (opcode <= Opcodes.ASTORE_3) {
      FlowValue value = frame.peek(0);
      boolean copies = copies(at, frame);
      frame.pop();
      int local = opcode <= Opcodes.ASTORE ? code.u1(at + 1) : (opcode - Opcodes.ISTORE_0) % 4;
      frame.setLocal(local, copies ? value.from(at) : value);
    } else {
      FlowValue value = frame.peek(0);
      frame.pop(3);
      states.escape(value, frame);
    }
  }

  /**
   * Whether an instruction copies a variable to another one. The copy then counts as the origin of
   * an immutable value; a mutable object keeps its identity.
   */
  boolean copies(int at, Frame before) {
    return graph.isBehindLoad(at) && before.peek(0).isFollowed() && before.peek(0).isUnchanging();
  }

  private void compute(int at, int opcode, Frame frame) {
    if (opcode == Opcodes.IINC) {
      count(at, code.u1(at + 1), frame);
      return;
    }
    String type;
    if (opcode <= Opcodes.DREM) {
      frame.pop(2);
      type = KINDS[(opcode - Opcodes.IADD) % 4];
    } else if (opcode <= Opcodes.DNEG) {
      frame.pop(1);
      type = KINDS[opcode - Opcodes.INEG];
    } else if (opcode <= Opcodes.LXOR) {
      frame.pop(2);
      type = KINDS[(opcode - Opcodes.ISHL) % 2];
    } else if (opcode <= Opcodes.I2S) {
      frame.pop(1);
      type = CONVERTED[opcode - Opcodes.I2L];
    } else {
      frame.pop(2);
      type = "I";
    }
    frame.push(new FlowValue(type, at));
  }

  /** The result of a conversion. */
  static String converted(int opcode) {
    return CONVERTED[opcode - Opcodes.I2L];
  }

  private static void count(int at, int local, Frame frame) {
    frame.local(local);
    frame.setLocal(local, new FlowValue("I", at));
  }

  private static int popped(int opcode) {
    if (Opcodes.isIn(opcode, Opcodes.IF_ICMPEQ, Opcodes.IF_ACMPNE)) {
      return 2;
    }
    return opcode == Opcodes.GOTO || opcode == Opcodes.RETURN ? 0 : 1;
  }

  private void access(int at, int opcode, Frame frame) {
    String type = pool.field(code.u2(at + 1)).descriptor();
    if (opcode == Opcodes.GETSTATIC || opcode == Opcodes.GETFIELD) {
      frame.pop(opcode == Opcodes.GETFIELD ? 1 : 0);
      frame.push(new FlowValue(type, at));
    } else {
      FlowValue value = frame.peek(0);
      frame.pop(opcode == Opcodes.PUTFIELD ? 2 : 1);
      states.escape(value, frame);
    }
  }

  private void invoke(int at, int opcode, Frame frame) {
    ConstantPool.Method method = pool.method(code.u2(at + 1));
    MethodType type = method.type();
    int count = type.parameters().size();
    if (opcode == Opcodes.INVOKESTATIC) {
      states.passArguments(frame, count, method.owner());
    } else {
      FlowValue receiver = frame.peek(count);
      boolean changes =
          isCreation(method.name(), receiver) || ObjectStates.isChange(method, receiver);
      if (changes) {
        states.change(receiver, at, frame);
      }
      states.passArguments(frame, count, method.owner());
      if (changes && receiver.hasEscaped()) {
        frame.pop(count + 1);
        pushResult(type.result(), FlowValue.ESCAPED, frame);
        return;
      }
      frame.pop(1);
    }
    frame.pop(count);
    pushResult(type.result(), at, frame);
  }

  private static void pushResult(String type, int origin, Frame frame) {
    if (!type.equals("V")) {
      frame.push(new FlowValue(type, origin));
    }
  }

  /**
   * Whether a constructor call creates the object rather than being {@code this(...)} or {@code
   * super(...)}.
   */
  boolean isCreation(String method, FlowValue receiver) {
    return method.equals("<init>")
        && receiver.hasOneOrigin()
        && receiver.origin() >= 0
        && receiver.origin() < FlowValue.UNKNOWN
        && code.u1(receiver.origin()) == Opcodes.NEW;
  }

  private void other(int at, int opcode, Frame frame) {
    switch (opcode) {
      case Opcodes.INVOKEDYNAMIC -> invokeDynamic(at, frame);
      case Opcodes.NEW -> frame.push(new FlowValue(pool.classDescriptor(code.u2(at + 1)), at));
      case Opcodes.NEWARRAY, Opcodes.ANEWARRAY, Opcodes.MULTIANEWARRAY -> {
        frame.pop(opcode == Opcodes.MULTIANEWARRAY ? code.u1(at + 3) : 1);
        frame.push(new FlowValue(arrayType(at, opcode), at));
      }
      case Opcodes.ARRAYLENGTH -> replaceTop("I", at, frame);
      case Opcodes.INSTANCEOF -> replaceTop("Z", at, frame);
      case Opcodes.CHECKCAST -> {
        String type = pool.classDescriptor(code.u2(at + 1));
        if (!type.equals(frame.peek(0).type())) {
          replaceTop(type, at, frame);
        }
      }
      case Opcodes.ATHROW,
          Opcodes.MONITORENTER,
          Opcodes.MONITOREXIT,
          Opcodes.IFNULL,
          Opcodes.IFNONNULL ->
          frame.pop(1);
      case Opcodes.WIDE -> wide(at, code.u1(at + 1), frame);
      case Opcodes.GOTO_W -> {}
      default -> throw MalformedClassFileException.of("a method in it has an unknown instruction");
    }
  }

  private static void replaceTop(String type, int at, Frame frame) {
    frame.pop(1);
    frame.push(new FlowValue(type, at));
  }

  private void invokeDynamic(int at, Frame frame) {
    ConstantPool.Dynamic call = pool.invokeDynamic(code.u2(at + 1));
    MethodType type = call.type();
    int count = type.parameters().size();
    if (!bootstraps.isConcatenation(call.bootstrap())) {
      states.escapeAll(frame, count);
    }
    frame.pop(count);
    pushResult(type.result(), at, frame);
  }

  /** The descriptor of the array that an instruction creates. */
  String arrayType(int at, int opcode) {
    if (opcode == Opcodes.NEWARRAY) {
      int kind = code.u1(at + 1) - FIRST_ARRAY;
      if (kind < 0 || kind >= ARRAYS.length) {
        throw MalformedClassFileException.of("a method in it makes an array of unknown kind");
      }
      return ARRAYS[kind];
    }
    String type = pool.classDescriptor(code.u2(at + 1));
    return opcode == Opcodes.ANEWARRAY ? "[" + type : type;
  }

  private void wide(int at, int opcode, Frame frame) {
    int local = code.u2(at + 2);
    if (opcode == Opcodes.IINC) {
      count(at, local, frame);
    } else if (Opcodes.isIn(opcode, Opcodes.ILOAD, Opcodes.ALOAD)) {
      frame.push(frame.local(local));
    } else if (Opcodes.isIn(opcode, Opcodes.ISTORE, Opcodes.ASTORE)) {
      frame.setLocal(local, frame.pop());
    } else {
      throw MalformedClassFileException.of("a method in it has an unknown instruction");
    }
  }
}
