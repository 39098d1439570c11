package dev.biscotti.search.classfile;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Condition;
import dev.biscotti.search.code.Condition.Comparison;
import dev.biscotti.search.code.FieldRef;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Value;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lowers the code of a method or lambda. First it follows values until no path through the code
 * adds more. Then it assigns each instruction its value, in an order in which operands come first,
 * except in loops. Finally it adds calls and everything else to the body in code order.
 */
final class Lowering {
  private final LoweringContext context;
  private final Code code;
  private final Body body;
  private final CodeSite site;
  private final BlockGraph graph;
  private final Flow flow;
  private final Evaluation evaluation;
  private final SwitchLabels switches;
  private final @Nullable Call[] calls;

  /** The number of each block in the body; -1 if it is unreachable. */
  private final int[] numbers;

  private Lowering(
      LoweringContext context,
      ClassMethod method,
      Code code,
      Body body,
      CodeSite site,
      Parameters parameters) {
    this.context = context;
    this.code = code;
    this.body = body;
    this.site = site;
    Budget budget = Budget.forCode(code.length());
    graph = BlockGraph.of(code, budget);
    Interpreter interpreter =
        new Interpreter(code, graph, context.pool(), context.file().bootstraps(), budget);
    flow = Flow.of(code, graph, interpreter, parameters.frame(graph.locals(), code), budget);
    switches = new SwitchLabels(context.lookup());
    calls = new @Nullable Call[code.length()];
    numbers = new int[graph.size()];
    evaluation =
        new Evaluation(
            context,
            method,
            code,
            body,
            site,
            interpreter,
            parameters,
            at -> numbers[graph.blockOf(at)]);
  }

  /** The body of a method, constructor or static initializer. */
  static Body method(LoweringContext context, ClassMethod method, Code code, MethodInfo info) {
    Body body = Body.of(info);
    CodeSite site = new CodeSite(context.lookup(), context.file(), method, code, Optional.empty());
    Parameters parameters = new Parameters(context, method, body, List.of());
    new Lowering(context, method, code, body, site, parameters).lower();
    return body;
  }

  /** The body of a lambda, with the values that it captures. */
  static Body lambda(
      LoweringContext context,
      ClassMethod method,
      Code code,
      Body around,
      ClassPlace at,
      List<Value> captured) {
    Body body = Body.lambda(around, Parameters.own(method, captured.size()));
    CodeSite site = new CodeSite(context.lookup(), context.file(), method, code, Optional.of(at));
    Parameters parameters = new Parameters(context, method, body, captured);
    new Lowering(context, method, code, body, site, parameters).lower();
    return body;
  }

  private void lower() {
    addBlocks();
    for (int block : flow.order()) {
      flow.visit(block, evaluation);
    }
    evaluation.close();
    for (int block = 0; block < graph.size(); block++) {
      if (numbers[block] >= 0) {
        write(block);
      }
    }
    connectHandlers();
  }

  /** Adds the blocks and their calls, which are values from the start. */
  private void addBlocks() {
    Arrays.fill(numbers, -1);
    for (int block = 0; block < graph.size(); block++) {
      if (flow.isReached(block)) {
        numbers[block] = block == 0 ? body.block() : body.newBlock();
        body.enter(numbers[block]);
        for (int at = graph.start(block); at < graph.end(block); at = graph.next(at)) {
          addCall(at, code.u1(at));
        }
      }
    }
  }

  private void addCall(int at, int opcode) {
    if (Opcodes.isIn(opcode, Opcodes.INVOKEVIRTUAL, Opcodes.INVOKEINTERFACE)) {
      ConstantPool.Method method = context.pool().method(code.u2(at + 1));
      CallTarget target = CallTarget.of(opcode, method, context.file(), context.lookup());
      Call call = body.call(target.method(), target.dispatch(), site.place(at));
      calls[at] = call;
      evaluation.addCall(at, target, call);
    }
  }

  private void write(int block) {
    body.enter(numbers[block]);
    int last = graph.start(block);
    for (int at = last; at < graph.end(block); at = graph.next(at)) {
      write(at, code.u1(at));
      last = at;
    }
    int[] successors = graph.successors(block);
    int opcode = code.u1(last);
    if (Instructions.isBranch(opcode)) {
      Condition condition = condition(last, opcode);
      Condition otherwise =
          new Condition(condition.left(), condition.comparison().negated(), condition.right());
      body.edge(numbers[block], numbers[successors[0]], List.of(condition));
      body.edge(numbers[block], numbers[successors[1]], List.of(otherwise));
    } else if (Instructions.isSwitch(opcode)) {
      writeSwitch(block, last);
    } else {
      BitSet next = new BitSet();
      for (int successor : successors) {
        next.set(numbers[successor]);
      }
      for (int to = next.nextSetBit(0); to >= 0; to = next.nextSetBit(to + 1)) {
        body.edge(numbers[block], to);
      }
    }
  }

  private void writeSwitch(int block, int at) {
    List<Integer> labels = graph.labels(at);
    int[] successors = graph.successors(block);
    Value selector = evaluation.operands(at).values().get(0);
    List<List<Condition>> conditions = switches.conditions(selector, labels);
    for (int i = 0; i < successors.length; i++) {
      body.edge(numbers[block], numbers[successors[i]], conditions.get(i));
    }
  }

  private void write(int at, int opcode) {
    Call call = calls[at];
    if (call != null) {
      Evaluation.Operands operands = evaluation.operands(at);
      call.complete(operands.object(), operands.values(), List.of());
    } else if (opcode == Opcodes.INVOKEDYNAMIC) {
      Optional<Value.Function> function = evaluation.function(at);
      if (function.isPresent()) {
        body.add(function.get());
      }
    } else if (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC) {
      Evaluation.Operands operands = evaluation.operands(at);
      ConstantPool.Field field = context.pool().field(code.u2(at + 1));
      FieldRef declared = context.lookup().declared(new FieldRef(field.owner(), field.name()));
      body.store(declared, operands.object(), operands.values().get(0), site.place(at));
    } else if (Opcodes.isIn(opcode, Opcodes.IASTORE, Opcodes.SASTORE)) {
      Evaluation.Operands operands = evaluation.operands(at);
      Value array = operands.object().orElse(ValueTable.UNFOLLOWED);
      body.add(
          new Body.ArrayStore(
              array, operands.values().get(0), operands.values().get(1), site.place(at)));
    } else if (Opcodes.isIn(opcode, Opcodes.IRETURN, Opcodes.ARETURN)) {
      body.returns(evaluation.operands(at).values().get(0), site.place(at));
    } else if (opcode == Opcodes.RETURN) {
      body.exit();
    }
  }

  private Condition condition(int at, int opcode) {
    List<Value> compared = evaluation.operands(at).values();
    return new Condition(compared.get(0), comparison(opcode), compared.get(1));
  }

  private static Comparison comparison(int opcode) {
    return switch (opcode) {
      case Opcodes.IFEQ, Opcodes.IF_ICMPEQ, Opcodes.IF_ACMPEQ, Opcodes.IFNULL -> Comparison.EQ;
      case Opcodes.IFLT, Opcodes.IF_ICMPLT -> Comparison.LT;
      case Opcodes.IFGE, Opcodes.IF_ICMPGE -> Comparison.GE;
      case Opcodes.IFGT, Opcodes.IF_ICMPGT -> Comparison.GT;
      case Opcodes.IFLE, Opcodes.IF_ICMPLE -> Comparison.LE;
      default -> Comparison.NE;
    };
  }

  /** A handler that only exceptions reach is entered from the start of the code that it covers. */
  private void connectHandlers() {
    BitSet entered = new BitSet();
    for (int block = 0; block < graph.size(); block++) {
      if (numbers[block] >= 0) {
        for (int next : graph.successors(block)) {
          entered.set(next);
        }
      }
    }
    for (Code.Handler handler : code.handlers()) {
      int to = graph.blockOf(handler.at());
      int from = firstReached(handler);
      if (from >= 0 && !entered.get(to)) {
        body.edge(numbers[from], numbers[to]);
      }
    }
  }

  private int firstReached(Code.Handler handler) {
    for (int block = graph.blockOf(handler.from()); block < graph.size(); block++) {
      if (graph.start(block) >= handler.end()) {
        return -1;
      }
      if (numbers[block] >= 0) {
        return block;
      }
    }
    return -1;
  }
}
