package dev.biscotti.tooling.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** Analyses methods of the module when they are asked for, each once. */
final class Flows {
  private final ClassPath classPath;
  private final Map<MethodNode, Optional<MethodFlow>> known = new HashMap<>();

  Flows(ClassPath classPath) {
    this.classPath = classPath;
  }

  Optional<ClassNode> type(String internalName) {
    return classPath.withCode(internalName);
  }

  Optional<MethodFlow> of(ClassNode owner, MethodNode method) {
    return known.computeIfAbsent(method, one -> analyse(owner, one));
  }

  Optional<MethodFlow> of(String owner, String name, String descriptor) {
    return type(owner)
        .flatMap(type -> Access.method(type, name, descriptor).flatMap(method -> of(type, method)));
  }

  /** Every method of a class that has code. */
  List<MethodFlow> ofAll(ClassNode owner) {
    List<MethodFlow> flows = new ArrayList<>();
    owner.methods.forEach(method -> of(owner, method).ifPresent(flows::add));
    return flows;
  }

  private Optional<MethodFlow> analyse(ClassNode owner, MethodNode method) {
    if (method.instructions.size() == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(MethodFlow.of(owner, method));
    } catch (AnalyzerException | RuntimeException malformed) {
      classPath.problem(
          owner.name, "The code of its method " + method.name + " is malformed: " + malformed);
      return Optional.empty();
    }
  }
}
