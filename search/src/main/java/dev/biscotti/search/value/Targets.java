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
import java.util.List;
import java.util.Optional;

/** Finds the methods that a call can run. */
public final class Targets {
  private final Program program;

  /**
   * For one program.
   *
   * @param program the program
   */
  public Targets(Program program) {
    this.program = program;
  }

  /**
   * The methods that a call can run, as far as they can be seen.
   *
   * @param call the call
   * @return the methods with a body; none if what it calls cannot be found
   */
  public List<MethodInfo> of(Call call) {
    Optional<MethodInfo> named = program.method(call.method());
    if (named.isEmpty()) {
      return List.of();
    }
    Optional<MethodInfo> exact =
        call.dispatch() == Call.Dispatch.VIRTUAL ? ofMadeObject(call) : Optional.empty();
    if (exact.isPresent()) {
      return List.of(exact.get());
    }
    if (call.dispatch() != Call.Dispatch.VIRTUAL || isFinal(named.get())) {
      return List.of(named.get());
    }
    List<MethodInfo> targets = new ArrayList<>();
    if (!named.get().is(Flag.ABSTRACT)) {
      targets.add(named.get());
    }
    String owner = call.method().owner();
    for (MethodInfo one : program.overriding(named.get())) {
      boolean possible = program.isSubtype(one.ref().owner(), owner);
      if (possible && !one.is(Flag.ABSTRACT)) {
        targets.add(one);
      }
    }
    return targets;
  }

  /** The method of the class of an object that is made where it is called. */
  private Optional<MethodInfo> ofMadeObject(Call call) {
    if (call.receiver().isEmpty()
        || !(Values.plain(call.receiver().get()) instanceof Value.Result made)
        || !made.call().isCreation()) {
      return Optional.empty();
    }
    MethodRef method = call.method();
    return program.method(
        new MethodRef(made.call().method().owner(), method.name(), method.descriptor()));
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
