package dev.biscotti.search.value;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Descriptors;
import dev.biscotti.search.code.Flag;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.TypeInfo;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the methods that a call can run. */
public final class Targets {
  private final Program program;
  private final ExactTypes exact;

  /**
   * Creates the finder for one program.
   *
   * @param program the program
   */
  public Targets(Program program) {
    this.program = program;
    this.exact = new ExactTypes(program);
  }

  /**
   * The visible methods that a call can run.
   *
   * @param call the call
   * @return the methods with a body; none if the called method cannot be found
   */
  public List<MethodInfo> of(Call call) {
    Optional<MethodInfo> named = program.method(call.method());
    if (named.isEmpty()) {
      return List.of();
    }
    if (call.dispatch() != Call.Dispatch.VIRTUAL || isFinal(named.get())) {
      return List.of(named.get());
    }
    Optional<List<MethodInfo>> exact = ofExactTypes(call);
    if (exact.isPresent()) {
      return exact.get();
    }
    String type = typeOfReceiver(call);
    MethodInfo nearest = program.method(on(type, call.method())).orElse(named.get());
    List<MethodInfo> targets = new ArrayList<>();
    if (!nearest.is(Flag.ABSTRACT)) {
      targets.add(nearest);
    }
    for (MethodInfo one : program.overriding(named.get())) {
      boolean possible = program.isSubtype(one.ref().owner(), type);
      if (possible && !one.is(Flag.ABSTRACT) && !one.equals(nearest)) {
        targets.add(one);
      }
    }
    return targets;
  }

  /** The type that a call names, or a known narrower type of the object. */
  private String typeOfReceiver(Call call) {
    String owner = call.method().owner();
    return call.receiver()
        .filter(Value.Cast.class::isInstance)
        .map(Values::className)
        .filter(type -> !type.isEmpty() && program.isSubtype(type, owner))
        .orElse(owner);
  }

  private static MethodRef on(String owner, MethodRef method) {
    return new MethodRef(owner, method.name(), method.descriptor());
  }

  /** The methods in the known classes of a call's object. */
  private Optional<List<MethodInfo>> ofExactTypes(Call call) {
    Optional<Set<String>> types = call.receiver().flatMap(exact::of);
    if (types.isEmpty()) {
      return Optional.empty();
    }
    Set<MethodInfo> targets = new LinkedHashSet<>();
    for (String type : types.get()) {
      Optional<MethodInfo> target =
          program.method(on(type, call.method())).filter(method -> !method.is(Flag.ABSTRACT));
      if (target.isEmpty()) {
        return Optional.empty();
      }
      targets.add(target.get());
    }
    return Optional.of(List.copyOf(targets));
  }

  private boolean isFinal(MethodInfo method) {
    return method.is(Flag.STATIC)
        || method.is(Flag.PRIVATE)
        || method.is(Flag.FINAL)
        || program.type(method.ref().owner()).filter(type -> type.is(Flag.FINAL)).isPresent();
  }

  /**
   * The method of a functional interface.
   *
   * @param type the interface's binary name
   * @return its only abstract method; empty if it is not a type of the module, or has none
   */
  Optional<MethodInfo> ofInterface(String type) {
    return program
        .type(type)
        .filter(TypeInfo::ofModule)
        .flatMap(
            one -> one.methods().stream().filter(method -> method.is(Flag.ABSTRACT)).findFirst());
  }

  /** The body of a method, unless it is the platform's. */
  Optional<Body> body(MethodInfo method) {
    return Descriptors.packageOf(method.ref().owner()).startsWith("java.")
        ? Optional.empty()
        : program.body(method);
  }
}
