package dev.biscotti.search.use;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Flag;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.value.ExactTypes;
import dev.biscotti.search.value.Targets;
import dev.biscotti.search.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the code in the module that runs a method. */
final class Callers {
  private final Program program;
  private final Targets targets;
  private final ExactTypes exact;
  private final Map<MethodInfo, Found> known = new HashMap<>();

  Callers(Program program) {
    this.program = program;
    this.targets = new Targets(program);
    this.exact = new ExactTypes(program);
  }

  /**
   * The code that runs a method.
   *
   * @param calls its calls
   * @param references the method references to it
   */
  record Found(List<Call> calls, List<Value.Function> references) {
    boolean isEmpty() {
      return calls.isEmpty() && references.isEmpty();
    }
  }

  Found of(MethodInfo method) {
    Found found = known.get(method);
    if (found == null) {
      found = find(method);
      known.put(method, found);
    }
    return found;
  }

  private Found find(MethodInfo method) {
    List<MethodInfo> declared = program.withOverridden(method);
    Set<Body> bodies = new LinkedHashSet<>();
    declared.forEach(one -> bodies.addAll(program.calling(one)));
    List<Call> calls = new ArrayList<>();
    List<Value.Function> references = new ArrayList<>();
    for (Body outer : bodies) {
      for (Body body : outer.withLambdas()) {
        body.calls().stream().filter(call -> runs(call, method, declared)).forEach(calls::add);
        body.functions().stream()
            .filter(function -> refersTo(function, declared))
            .forEach(references::add);
      }
    }
    return new Found(List.copyOf(calls), List.copyOf(references));
  }

  private boolean runs(Call call, MethodInfo method, List<MethodInfo> declared) {
    if (!call.method().name().equals(method.ref().name())
        || call.arguments().size() != method.ref().parameterTypes().size()) {
      return false;
    }
    Optional<MethodInfo> named = program.method(call.method());
    if (named.isEmpty() || !declared.contains(named.get())) {
      return false;
    }
    return named.get().equals(method)
        ? call.dispatch() != Call.Dispatch.VIRTUAL
            || targets.of(call).contains(method)
            || method.is(Flag.ABSTRACT)
        : call.dispatch() == Call.Dispatch.VIRTUAL && targets.of(call).contains(method);
  }

  private boolean refersTo(Value.Function function, List<MethodInfo> declared) {
    return function
        .method()
        .filter(method -> method.name().equals(declared.get(0).ref().name()))
        .flatMap(program::method)
        .filter(declared::contains)
        .isPresent();
  }

  /** The methods that a call can run, including the named one if it has a body. */
  List<MethodInfo> targets(Call call) {
    return targets.of(call);
  }

  /** Whether a method runs on an object. */
  enum Runs {
    /** It always runs. */
    ALWAYS,
    /** It or an overriding method runs. */
    PERHAPS,
    /** It never runs. */
    NEVER
  }

  /** Whether a call of the declared method on an object runs this method. */
  Runs runs(MethodInfo method, Value object) {
    Optional<Set<String>> types = exact.of(object);
    if (types.isPresent()) {
      long running = types.get().stream().filter(type -> isIn(type, method)).count();
      return running == 0 ? Runs.NEVER : running == types.get().size() ? Runs.ALWAYS : Runs.PERHAPS;
    }
    String type = Values.className(object);
    String owner = method.ref().owner();
    boolean related =
        type.isEmpty()
            || program.type(type).filter(one -> one.is(Flag.INTERFACE)).isPresent()
            || program.isSubtype(owner, type)
            || program.isSubtype(type, owner);
    return related ? Runs.PERHAPS : Runs.NEVER;
  }

  private boolean isIn(String type, MethodInfo method) {
    MethodRef ref = method.ref();
    return program
        .method(new MethodRef(type, ref.name(), ref.descriptor()))
        .filter(method::equals)
        .isPresent();
  }
}
