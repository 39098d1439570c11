package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.Texts;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Evaluates a value to every text that it can be. */
final class NameEvaluator {
  /** Longer ways are given up, so that neither time nor the stack runs out. */
  private static final int DEEPEST = 150;

  private static final String LOOP = "it grows in a loop";

  private final Slots slots;
  private final SinkMatcher sinks;
  private final CookieNames names;
  private final LambdaSites lambdas;
  private final FieldValues fields;
  private final MethodValues methods;
  private final CollectionValues elements;
  private final Constructions constructions;
  private final Concatenations concatenations;

  private final IdentityHashMap<AbstractInsnNode, Texts> known = new IdentityHashMap<>();
  private final Set<AbstractInsnNode> open = Collections.newSetFromMap(new IdentityHashMap<>());

  /** What a variable holds when a loop begins, by the instruction in the loop that changes it. */
  private final IdentityHashMap<AbstractInsnNode, Texts> beginnings = new IdentityHashMap<>();

  private int depth;

  /** How often something was given up: a text that depends on that is not kept. */
  private int givenUp;

  NameEvaluator(
      Flows flows,
      Hierarchy hierarchy,
      SinkMatcher sinks,
      Slots slots,
      CookieNames names,
      LambdaSites lambdas) {
    this.slots = slots;
    this.sinks = sinks;
    this.names = names;
    this.lambdas = lambdas;
    this.constructions = new Constructions(flows, hierarchy, slots, this);
    this.elements = new CollectionValues(flows, sinks, this);
    this.fields = new FieldValues(flows, hierarchy, sinks, slots, this);
    this.methods = new MethodValues(flows, hierarchy, sinks, slots, names, this);
    this.concatenations = new Concatenations(this);
  }

  Constructions constructions() {
    return constructions;
  }

  FieldValues fields() {
    return fields;
  }

  LambdaSites lambdas() {
    return lambdas;
  }

  /** The members of lists, arrays and streams. */
  CollectionValues elementsOf() {
    return elements;
  }

  /** An argument of a call, as the parameter's type shows it. */
  Texts argument(Point call, int index) {
    Type type = Type.getArgumentTypes(MethodFlow.descriptor(call.instruction()))[index];
    return as(texts(call.flow(), call.argument(index)), type);
  }

  /** The JVM has numbers where the source has characters and truth values. */
  static Texts as(Texts texts, Type type) {
    if (type.getSort() == Type.CHAR) {
      return texts.map(
          text -> isNumber(text) ? String.valueOf((char) Integer.parseInt(text)) : text,
          Texts.unknown("it is a character that is computed"));
    }
    return type.getSort() == Type.BOOLEAN
        ? texts.map(text -> text.equals("0") ? "false" : text.equals("1") ? "true" : text, texts)
        : texts;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() < 6
        && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  Texts texts(MethodFlow flow, FlowValue value) {
    if (value.origins().isEmpty()) {
      return Texts.unknown("it cannot be followed");
    }
    if (!value.isString() && sinks.isCookieType(value.className())) {
      // The text of a cookie, whose name was checked where it was made.
      return Texts.settled();
    }
    if (depth >= DEEPEST) {
      givenUp++;
      return Texts.unknown("it goes through too many declarations");
    }
    depth++;
    try {
      return union(flow, value.origins());
    } finally {
      depth--;
    }
  }

  private Texts union(MethodFlow flow, Set<Origin> origins) {
    Texts all = Texts.none();
    Set<AbstractInsnNode> looping = new LinkedHashSet<>();
    for (Origin origin : origins) {
      if (origin instanceof Origin.Made made && open.contains(made.instruction())) {
        looping.add(made.instruction());
      } else {
        all = all.or(texts(flow, origin));
      }
    }
    return looping.isEmpty() ? all : looped(all, looping);
  }

  /**
   * What a variable holds in a loop: what it begins with, and that with something behind it. The
   * instructions that change it are being evaluated and check whether that is so.
   */
  private Texts looped(Texts beginning, Set<AbstractInsnNode> instructions) {
    givenUp++;
    instructions.forEach(instruction -> beginnings.put(instruction, beginning));
    return beginning.or(beginning.grown(beginning, Texts.unknown(LOOP)));
  }

  private Texts texts(MethodFlow flow, Origin origin) {
    if (origin instanceof Origin.Parameter parameter) {
      int index = flow.parameterIndex(parameter.local());
      return index < 0 ? Texts.unknown("an object is no text") : parameter(flow, index);
    }
    if (origin instanceof Origin.Made made) {
      return made(new Point(flow, made.instruction()));
    }
    return Texts.unknown("its StringBuilder is handed on");
  }

  private Texts made(Point point) {
    AbstractInsnNode instruction = point.instruction();
    Texts before = known.get(instruction);
    if (before != null) {
      return before;
    }
    if (!open.add(instruction)) {
      givenUp++;
      return Texts.unknown(LOOP);
    }
    int givenUpBefore = givenUp;
    try {
      Texts texts = evaluate(point);
      Texts beginning = beginnings.remove(instruction);
      if (beginning != null) {
        Texts appended = beginning.plus(Texts.unknown(LOOP));
        boolean only = beginning.grown(texts, Texts.unknown(LOOP)).equals(appended);
        return only ? appended : Texts.unknown(LOOP);
      }
      if (givenUp == givenUpBefore) {
        known.put(instruction, texts);
      }
      return texts;
    } finally {
      open.remove(instruction);
    }
  }

  private Texts evaluate(Point point) {
    AbstractInsnNode instruction = point.instruction();
    if (instruction instanceof LdcInsnNode constant) {
      return constant.cst instanceof String || constant.cst instanceof Number
          ? Texts.literal(String.valueOf(constant.cst))
          : Texts.unknown("an object is no text");
    }
    if (instruction instanceof FieldInsnNode access) {
      return fields.texts(point, access);
    }
    if (instruction instanceof MethodInsnNode call) {
      return methods.texts(point, call);
    }
    if (instruction instanceof InvokeDynamicInsnNode call) {
      return concatenations.texts(point, call);
    }
    if (instruction instanceof IntInsnNode number && instruction.getOpcode() != Opcodes.NEWARRAY) {
      return Texts.literal(String.valueOf(number.operand));
    }
    return switch (instruction.getOpcode()) {
      case Opcodes.ACONST_NULL -> Texts.none();
      case Opcodes.ICONST_M1 -> Texts.literal("-1");
      case Opcodes.ICONST_0, Opcodes.LCONST_0 -> Texts.literal("0");
      case Opcodes.ICONST_1, Opcodes.LCONST_1 -> Texts.literal("1");
      case Opcodes.ICONST_2 -> Texts.literal("2");
      case Opcodes.ICONST_3 -> Texts.literal("3");
      case Opcodes.ICONST_4 -> Texts.literal("4");
      case Opcodes.ICONST_5 -> Texts.literal("5");
      // Widening and boxing change nothing about how a number reads.
      case Opcodes.I2L -> texts(point.flow(), point.flow().stack(instruction, 0));
      case Opcodes.AALOAD -> elements.texts(point.flow(), point.flow().stack(instruction, 1));
      default -> Texts.unknown("it is computed");
    };
  }

  private Texts parameter(MethodFlow flow, int index) {
    ClassNode owner = flow.owner();
    MethodNode method = flow.method();
    Optional<Point> site = lambdas.of(owner, method);
    if (site.isPresent()) {
      return lambdaParameter(site.get(), flow, index);
    }
    if (sinks.isNameParameter(owner, method, index)) {
      return Texts.settled();
    }
    return names
        .ofParameter(owner, method, index)
        .orElseGet(() -> Texts.slot(slots.parameter(owner, method, index)));
  }

  private Texts lambdaParameter(Point site, MethodFlow body, int index) {
    Optional<FlowValue> captured = lambdas.captured(site, body.method(), index);
    if (captured.isPresent()) {
      return texts(site.flow(), captured.get());
    }
    return elements
        .handedToLambda(site)
        .orElseGet(() -> Texts.unknown("the parameter of a lambda is supplied elsewhere"));
  }

  /** Whether a value is the object itself, or the one around it. */
  boolean isThis(MethodFlow flow, FlowValue value) {
    return !value.origins().isEmpty()
        && value.origins().stream().allMatch(origin -> isThis(flow, origin));
  }

  private boolean isThis(MethodFlow flow, Origin origin) {
    if (origin instanceof Origin.Parameter parameter) {
      int index = flow.parameterIndex(parameter.local());
      if (index < 0) {
        return true;
      }
      Optional<Point> site = lambdas.of(flow.owner(), flow.method());
      return site.flatMap(at -> lambdas.captured(at, flow.method(), index))
          .filter(captured -> isThis(site.get().flow(), captured))
          .isPresent();
    }
    return origin instanceof Origin.Made made
        && made.instruction() instanceof FieldInsnNode access
        && access.getOpcode() == Opcodes.GETFIELD
        && (access.name.startsWith("this$") || access.name.equals("$outer"))
        && isThis(flow, flow.stack(access, 0));
  }
}
