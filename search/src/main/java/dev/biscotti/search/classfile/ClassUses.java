package dev.biscotti.search.classfile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What each method of a class, including its lambdas, calls, refers to, reads and assigns. */
final class ClassUses {
  private final ClassFile file;
  private final Map<ClassMethod, Uses> own = new LinkedHashMap<>();
  private final Map<ClassMethod, Uses> all = new HashMap<>();

  private ClassUses(ClassFile file) {
    this.file = file;
  }

  /** What a method uses, and the methods that contain the code of its lambdas. */
  record Uses(
      Set<ConstantPool.Method> methods, Set<ConstantPool.Field> fields, Set<ClassMethod> lambdas) {
    Uses() {
      this(new HashSet<>(), new HashSet<>(), new HashSet<>());
    }
  }

  static ClassUses of(ClassFile file) {
    ClassUses uses = new ClassUses(file);
    for (ClassMethod method : file.methods()) {
      uses.own.put(method, uses.read(method));
    }
    return uses;
  }

  /** What a method uses, including its lambdas. */
  Uses of(ClassMethod method) {
    return all.computeIfAbsent(method, this::withLambdas);
  }

  private Uses withLambdas(ClassMethod method) {
    Uses uses = new Uses();
    Deque<ClassMethod> open = new ArrayDeque<>();
    open.add(method);
    while (!open.isEmpty()) {
      Uses next = own.getOrDefault(open.remove(), new Uses());
      uses.methods().addAll(next.methods());
      uses.fields().addAll(next.fields());
      for (ClassMethod lambda : next.lambdas()) {
        if (uses.lambdas().add(lambda)) {
          open.add(lambda);
        }
      }
    }
    return uses;
  }

  /**
   * A method that cannot be read counts as using nothing; requesting its body reports the problem.
   */
  private Uses read(ClassMethod method) {
    Uses uses = new Uses();
    try {
      Optional<Code> code = method.code();
      if (code.isPresent()) {
        read(code.get(), uses);
      }
    } catch (MalformedClassFileException malformed) {
      return uses;
    }
    return uses;
  }

  private void read(Code code, Uses uses) {
    Instructions instructions = new Instructions(code);
    for (int at = 0; at < code.length(); at = instructions.next(at)) {
      int opcode = code.u1(at);
      if (Opcodes.isIn(opcode, Opcodes.GETSTATIC, Opcodes.PUTFIELD)) {
        uses.fields().add(file.pool().field(code.u2(at + 1)));
      } else if (Opcodes.isIn(opcode, Opcodes.INVOKEVIRTUAL, Opcodes.INVOKEINTERFACE)) {
        uses.methods().add(file.pool().method(code.u2(at + 1)));
      } else if (opcode == Opcodes.INVOKEDYNAMIC) {
        int bootstrap = file.pool().invokeDynamic(code.u2(at + 1)).bootstrap();
        file.bootstraps().function(bootstrap).ifPresent(handle -> refer(handle.method(), uses));
      }
    }
  }

  private void refer(ConstantPool.Method method, Uses uses) {
    uses.methods().add(method);
    if (method.owner().equals(file.name())) {
      file.method(method.name(), method.descriptor()).ifPresent(uses.lambdas()::add);
    }
  }
}
