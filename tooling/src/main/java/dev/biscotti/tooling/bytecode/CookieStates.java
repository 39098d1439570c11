package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.CookieState;
import dev.biscotti.search.Texts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Finds the value and lifetime of a cookie in the call that makes it and in the calls on it. */
final class CookieStates {
  private static final Set<String> AGE =
      Set.of("setMaxAge", "maxAge", "withMaxAge", "setMaxAgeSeconds");
  private static final Set<String> VALUE = Set.of("setValue", "value", "withValue");
  private static final String DURATION = "java/time/Duration";

  private final NameEvaluator evaluator;
  private final ObjectUses objects;

  CookieStates(NameEvaluator evaluator, ObjectUses objects) {
    this.evaluator = evaluator;
    this.objects = objects;
  }

  CookieState of(Point made, SinkCall sink) {
    List<Point> calls = objects.calls(made);
    Texts value = initialValue(made, sink);
    Texts age = Texts.none();
    boolean always = false;
    int ageIndex = sink.ageArgument();
    if (ageIndex >= 0 && ageIndex < made.arguments() && isGiven(made, ageIndex)) {
      age = age(made, ageIndex);
      always = true;
    }
    if (isAlwaysAged(made, calls)) {
      age = Texts.none();
      always = true;
    }
    for (Point call : calls) {
      if (call.arguments() == 1) {
        if (isNamed(call, AGE)) {
          age = age.or(age(call, 0));
        } else if (isNamed(call, VALUE)) {
          value = value.or(evaluator.argument(call, 0));
        }
      }
    }
    return new CookieState(value, always ? age : age.or(Texts.unknown("it is not always set")));
  }

  private static boolean isNamed(Point call, Set<String> names) {
    return call.instruction() instanceof MethodInsnNode method && names.contains(method.name);
  }

  private Texts initialValue(Point made, SinkCall sink) {
    int index = Math.max(0, sink.nameArgument()) + 1;
    Type[] types = Type.getArgumentTypes(MethodFlow.descriptor(made.instruction()));
    boolean text =
        index < types.length && types[index].getDescriptor().equals("Ljava/lang/String;");
    return text ? evaluator.argument(made, index) : Texts.none();
  }

  /** Whether a call of a variant for default arguments gives an argument. */
  private boolean isGiven(Point made, int index) {
    if (!(made.instruction() instanceof MethodInsnNode call)) {
      return true;
    }
    Optional<KotlinDefaults.Original> variant =
        KotlinDefaults.original(
            new ClassMentions.MethodReference(call.owner, call.name, call.desc));
    if (variant.isEmpty()) {
      return true;
    }
    Texts mask = evaluator.argument(made, made.arguments() - 2);
    return mask.alternatives().stream()
        .flatMap(text -> text.literal().stream())
        .noneMatch(
            text ->
                KotlinDefaults.isLeftOut(Integer.parseInt(text), index - variant.get().shift()));
  }

  private static boolean isAlwaysAged(Point made, List<Point> calls) {
    Set<AbstractInsnNode> aging = new LinkedHashSet<>();
    for (Point call : calls) {
      if (isNamed(call, AGE) && call.flow().equals(made.flow())) {
        aging.add(call.instruction());
      }
    }
    return !aging.isEmpty() && ObjectUses.isUnavoidable(made, aging);
  }

  /** A number of seconds, or a Duration. */
  private Texts age(Point call, int index) {
    Texts ages = Texts.none();
    FlowValue value = call.argument(index);
    if (!value.className().equals(DURATION)) {
      return evaluator.argument(call, index);
    }
    for (Origin origin : value.origins()) {
      ages = ages.or(duration(call.flow(), origin));
    }
    return ages;
  }

  private Texts duration(MethodFlow flow, Origin origin) {
    if (origin instanceof Origin.Made made) {
      if (made.instruction() instanceof FieldInsnNode access
          && access.getOpcode() == Opcodes.GETSTATIC
          && access.owner.equals(DURATION)
          && access.name.equals("ZERO")) {
        return Texts.literal("0");
      }
      if (made.instruction() instanceof MethodInsnNode call
          && call.owner.equals(DURATION)
          && call.name.startsWith("of")
          && MethodFlow.argumentCount(call) == 1) {
        return evaluator.argument(new Point(flow, call), 0);
      }
    }
    return evaluator.texts(flow, new FlowValue(1, Type.getObjectType(DURATION), Set.of(origin)));
  }
}
