package dev.biscotti.search.classfile;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Assigns to each instruction the value that it produces, and keeps the operands of instructions
 * with side effects.
 */
final class Evaluation {
  private static final Value ZERO = new Value.Constant(0);
  private static final Value LEFT_OUT = new Value.Unknown("it is left to its default");

  /** The default value is in the variant, which is searched separately. */
  private static final Value LEFT_TO_MODULE = new Value.Vouched(List.of());

  private final LoweringContext context;
  private final ClassMethod method;
  private final Code code;
  private final Interpreter interpreter;
  private final ValueTable values;
  private final ValueMaker maker;
  private final Lambdas lambdas;
  private final CodeSite site;
  private final @Nullable CallTarget[] targets;
  private final @Nullable Operands[] operands;
  private final Value.@Nullable Function[] functions;

  Evaluation(
      LoweringContext context,
      ClassMethod method,
      Code code,
      Body body,
      CodeSite site,
      Interpreter interpreter,
      Parameters parameters,
      IntUnaryOperator blocks) {
    this.context = context;
    this.method = method;
    this.code = code;
    this.site = site;
    this.interpreter = interpreter;
    values = new ValueTable(code.length(), parameters, context.weights(), body, blocks);
    maker = new ValueMaker(context, code, body, interpreter, values);
    lambdas = new Lambdas(context, body);
    targets = new @Nullable CallTarget[code.length()];
    operands = new @Nullable Operands[code.length()];
    functions = new Value.@Nullable Function[code.length()];
  }

  /**
   * The operands of an instruction.
   *
   * @param object the object or array; empty if there is none
   * @param values arguments, or what is stored, compared or returned
   */
  record Operands(Optional<Value> object, List<Value> values) {}

  /** Records a call, before anything is evaluated. */
  void addCall(int at, CallTarget target, Call call) {
    targets[at] = target;
    values.set(at, new Value.Result(call));
  }

  /**
   * Evaluates an instruction. The instructions that must have produced its operands were evaluated
   * before.
   */
  void evaluate(int at, Frame before) {
    int opcode = code.u1(at);
    if (Opcodes.isIn(opcode, Opcodes.INVOKEVIRTUAL, Opcodes.INVOKEINTERFACE)) {
      operands[at] = call(at, opcode, before);
    } else if (opcode == Opcodes.INVOKEDYNAMIC) {
      values.set(at, dynamic(at, before));
    } else if (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC) {
      operands[at] = assignment(at, opcode, before);
    } else if (Opcodes.isIn(opcode, Opcodes.IASTORE, Opcodes.SASTORE)) {
      operands[at] = element(before);
    } else if (Opcodes.isIn(opcode, Opcodes.IRETURN, Opcodes.ARETURN)) {
      Value value = values.as(before.peek(0), method.type().result());
      operands[at] = new Operands(Optional.empty(), List.of(value));
    } else if (Instructions.isBranch(opcode) || opcode == Opcodes.LCMP) {
      operands[at] = comparison(opcode, before);
    } else if (Instructions.isSwitch(opcode)) {
      operands[at] = new Operands(Optional.empty(), List.of(values.of(before.peek(0))));
    }
    Optional<Value> made = maker.of(at, before);
    if (made.isPresent()) {
      values.set(at, made.get());
    }
    if (site.initializers().isPresent()) {
      initialize(site.initializers().get(), at, opcode, before);
    }
  }

  private Operands call(int at, int opcode, Frame before) {
    ConstantPool.Method called = context.pool().method(code.u2(at + 1));
    List<String> types = called.type().parameters();
    List<Value> arguments = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      arguments.add(values.as(before.peek(types.size() - 1 - i), types.get(i)));
    }
    Optional<Value> object = Optional.empty();
    if (opcode != Opcodes.INVOKESTATIC) {
      FlowValue receiver = before.peek(types.size());
      boolean creation =
          opcode == Opcodes.INVOKESPECIAL && interpreter.isCreation(called.name(), receiver);
      object = creation ? Optional.empty() : Optional.of(values.of(receiver));
    }
    CallTarget target = targets[at];
    return target == null || target.original().isEmpty()
        ? new Operands(object, arguments)
        : original(target.original().get(), object, arguments);
  }

  /** The call of the original method whose variant is called because arguments are omitted. */
  private Operands original(
      KotlinDefaults.Original original, Optional<Value> object, List<Value> arguments) {
    int shift = original.shift();
    int end = shift + original.parameters();
    List<Integer> masks = new ArrayList<>();
    for (Value mask : arguments.subList(end, arguments.size() - 1)) {
      masks.add(
          mask instanceof Value.Constant constant && constant.value() instanceof Integer bits
              ? bits
              : -1);
    }
    boolean seen = context.lookup().isOfModule(original.method().owner());
    List<Value> given = new ArrayList<>();
    for (int i = 0; i < original.parameters(); i++) {
      given.add(
          original.isLeftOut(masks, i)
              ? (seen ? LEFT_TO_MODULE : LEFT_OUT)
              : arguments.get(shift + i));
    }
    return new Operands(shift > 0 ? Optional.of(arguments.get(0)) : object, given);
  }

  private Value dynamic(int at, Frame before) {
    ConstantPool.Dynamic dynamic = context.pool().invokeDynamic(code.u2(at + 1));
    BootstrapMethods bootstraps = context.file().bootstraps();
    List<String> types = dynamic.type().parameters();
    Optional<Recipe> recipe = bootstraps.concatenation(dynamic.bootstrap());
    if (recipe.isPresent()) {
      return maker.concatenation(recipe.get(), types, before);
    }
    Optional<ConstantPool.Handle> handle = bootstraps.function(dynamic.bootstrap());
    if (handle.isEmpty()) {
      return ValueTable.OBJECT;
    }
    List<Value> captured = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      FlowValue value = before.peek(types.size() - 1 - i);
      captured.add(
          values.as(value.isBuilder() ? value.from(FlowValue.ESCAPED) : value, types.get(i)));
    }
    Value made = lambdas.function(handle.get(), dynamic.type().result(), captured, site.place(at));
    if (made instanceof Value.Function function) {
      functions[at] = function;
    }
    return made;
  }

  private Operands assignment(int at, int opcode, Frame before) {
    String type = context.pool().field(code.u2(at + 1)).descriptor();
    Value value = values.as(before.peek(0), type);
    Optional<Value> object =
        opcode == Opcodes.PUTFIELD ? Optional.of(values.of(before.peek(1))) : Optional.empty();
    return new Operands(object, List.of(value));
  }

  private Operands element(Frame before) {
    FlowValue array = before.peek(2);
    String type = array.type().startsWith("[") ? array.type().substring(1) : "";
    List<Value> indexAndValue = List.of(values.of(before.peek(1)), values.as(before.peek(0), type));
    return new Operands(Optional.of(values.of(array)), indexAndValue);
  }

  private Operands comparison(int opcode, Frame before) {
    FlowValue top = before.peek(0);
    Value right = values.of(top);
    if (opcode == Opcodes.IFNULL || opcode == Opcodes.IFNONNULL) {
      return new Operands(Optional.empty(), List.of(right, new Value.Null()));
    }
    if (opcode == Opcodes.LCMP || opcode >= Opcodes.IF_ICMPEQ) {
      return new Operands(Optional.empty(), List.of(values.of(before.peek(1)), right));
    }
    boolean compared =
        top.hasOneOrigin()
            && top.origin() >= 0
            && top.isFollowed()
            && code.u1(top.origin()) == Opcodes.LCMP;
    Operands longs = compared ? operands[top.origin()] : null;
    return longs == null ? new Operands(Optional.empty(), List.of(right, ZERO)) : longs;
  }

  private void initialize(Initializers initializers, int at, int opcode, Frame before) {
    if (before.depth() == 0) {
      initializers.addEmpty(at);
    }
    if (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC) {
      ConstantPool.Field field = context.pool().field(code.u2(at + 1));
      boolean own = field.owner().equals(context.file().name());
      initializers.addStore(at, own ? Optional.of(field.name()) : Optional.empty());
    }
    if (opcode == Opcodes.RETURN) {
      initializers.addReturn(at);
    }
  }

  /** Finally adds the values that loops produce. */
  void close() {
    values.close();
  }

  Operands operands(int at) {
    Operands found = operands[at];
    if (found == null) {
      throw new IllegalStateException("Instruction " + at + " was not evaluated");
    }
    return found;
  }

  Optional<Value.Function> function(int at) {
    return Optional.ofNullable(functions[at]);
  }
}
