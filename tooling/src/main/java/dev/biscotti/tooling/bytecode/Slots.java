package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.Piece;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/** The parameters and fields that names were found to come from. */
final class Slots {
  private final Map<String, Source> sources = new LinkedHashMap<>();

  /** What a slot stands for. */
  sealed interface Source {
    /** A parameter. */
    record Parameter(ClassNode owner, MethodNode method, int index) implements Source {}

    /** A field. */
    record Field(ClassNode owner, FieldNode field) implements Source {}
  }

  static String key(ClassNode owner, MethodNode method, int index) {
    return owner.name + "." + method.name + method.desc + "#" + index;
  }

  static String key(ClassNode owner, FieldNode field) {
    return owner.name + "." + field.name;
  }

  Piece.Slot parameter(ClassNode owner, MethodNode method, int index) {
    String key = key(owner, method, index);
    sources.putIfAbsent(key, new Source.Parameter(owner, method, index));
    return new Piece.Slot(
        key, "the parameter " + name(method, index) + " of " + describe(owner.name, method.name));
  }

  Piece.Slot field(ClassNode owner, FieldNode field) {
    String key = key(owner, field);
    sources.putIfAbsent(key, new Source.Field(owner, field));
    return new Piece.Slot(key, "the field " + describe(owner.name, field.name));
  }

  Optional<Source> source(Piece.Slot slot) {
    return Optional.ofNullable(sources.get(slot.key()));
  }

  /** The name that the source gives a parameter, if the class file holds it. */
  static Optional<String> sourceName(MethodNode method, int index) {
    int parameters = Access.parameterCount(method.desc);
    if (method.parameters != null && method.parameters.size() == parameters) {
      return Optional.ofNullable(method.parameters.get(index).name);
    }
    int local = Access.isStatic(method) ? 0 : 1;
    Type[] types = Type.getArgumentTypes(method.desc);
    for (int i = 0; i < index; i++) {
      local += types[i].getSize();
    }
    if (method.localVariables != null) {
      for (LocalVariableNode variable : method.localVariables) {
        if (variable.index == local) {
          return Optional.of(variable.name);
        }
      }
    }
    return Optional.empty();
  }

  private static String name(MethodNode method, int index) {
    return sourceName(method, index)
        .map(name -> "\"" + name + "\"")
        .orElseGet(() -> "number " + (index + 1));
  }

  static String describe(String owner, String member) {
    String simple = Access.simpleName(owner);
    return member.equals(Access.CONSTRUCTOR)
        ? "the constructor of " + simple
        : simple + "." + member;
  }
}
