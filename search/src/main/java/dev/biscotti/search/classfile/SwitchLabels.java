package dev.biscotti.search.classfile;

import dev.biscotti.search.code.Condition;
import dev.biscotti.search.code.Condition.Comparison;
import dev.biscotti.search.code.FieldRef;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the conditions for each branch of a switch. A switch over an enum compares numbers: an
 * array in a synthetic class maps each constant's ordinal to its number.
 */
final class SwitchLabels {
  private static final String JAVAC = "$SwitchMap$";
  private static final String KOTLIN = "$EnumSwitchMapping$";
  private static final String NUMBERS = "[I";

  private final ClassLookup lookup;
  private final Map<FieldRef, Map<Integer, Value>> known = new HashMap<>();

  SwitchLabels(ClassLookup lookup) {
    this.lookup = lookup;
  }

  /** The conditions for each number, then those for the default branch. */
  List<List<Condition>> conditions(Value selector, List<Integer> numbers) {
    List<Condition> labels = new ArrayList<>();
    for (int number : numbers) {
      labels.add(label(selector, number));
    }
    List<List<Condition>> all = new ArrayList<>();
    labels.forEach(label -> all.add(List.of(label)));
    all.add(Condition.none(selector, labels));
    return all;
  }

  private Condition label(Value selector, int number) {
    if (selector instanceof Value.ArrayElement element
        && element.array() instanceof Value.FieldRead read
        && element.index() instanceof Value.Result ordinal
        && ordinal.call().method().name().equals("ordinal")
        && ordinal.call().receiver().isPresent()) {
      Value constant = known.computeIfAbsent(read.field(), this::constants).get(number);
      if (constant != null) {
        return new Condition(ordinal.call().receiver().get(), Comparison.EQ, constant);
      }
    }
    return new Condition(selector, Comparison.EQ, new Value.Constant(number));
  }

  /** The enum constants by their numbers; none if the array does not belong to a switch. */
  private Map<Integer, Value> constants(FieldRef array) {
    if (!array.name().startsWith(JAVAC) && !array.name().startsWith(KOTLIN)) {
      return Map.of();
    }
    try {
      Optional<ClassFile> file = lookup.file(array.owner());
      if (file.isPresent()) {
        for (ClassMethod method : file.get().methods()) {
          Optional<Code> code = method.name().equals("<clinit>") ? method.code() : Optional.empty();
          if (code.isPresent()) {
            return new Scan(file.get().pool(), code.get(), array).run();
          }
        }
      }
      return Map.of();
    } catch (MalformedClassFileException malformed) {
      return Map.of();
    }
  }

  /** Reads what a static initializer stores in an array: {@code map[Mode.DROP.ordinal()] = 1}. */
  private static final class Scan {
    private final ConstantPool pool;
    private final Code code;
    private final FieldRef wanted;
    private final Map<Integer, Value> found = new HashMap<>();

    /** What was stored in an array that no field holds yet. */
    private final Map<Integer, Value> pending = new HashMap<>();

    private Optional<FieldRef> array = Optional.empty();
    private Optional<Value> constant = Optional.empty();
    private Optional<Integer> number = Optional.empty();

    Scan(ConstantPool pool, Code code, FieldRef wanted) {
      this.pool = pool;
      this.code = code;
      this.wanted = wanted;
    }

    Map<Integer, Value> run() {
      Instructions instructions = new Instructions(code);
      for (int at = 0; at < code.length(); at = instructions.next(at)) {
        step(at, code.u1(at));
      }
      return found;
    }

    private void step(int at, int opcode) {
      if (opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC) {
        ConstantPool.Field field = pool.field(code.u2(at + 1));
        FieldRef ref = new FieldRef(field.owner(), field.name());
        if (opcode == Opcodes.GETSTATIC) {
          read(ref, field.descriptor());
        } else if (field.descriptor().equals(NUMBERS)) {
          if (ref.equals(wanted)) {
            found.putAll(pending);
          }
          pending.clear();
        }
      } else if (opcode == Opcodes.ALOAD
          || Opcodes.isIn(opcode, Opcodes.ALOAD_0, Opcodes.ALOAD_3)) {
        array = Optional.empty();
      } else if (Opcodes.isIn(opcode, Opcodes.ICONST_0, Opcodes.ICONST_5)) {
        number = Optional.of(opcode - Opcodes.ICONST_0);
      } else if (opcode == Opcodes.BIPUSH) {
        number = Optional.of(code.s1(at + 1));
      } else if (opcode == Opcodes.SIPUSH) {
        number = Optional.of(code.s2(at + 1));
      } else if (opcode == Opcodes.IASTORE) {
        store();
      }
    }

    private void read(FieldRef field, String descriptor) {
      if (descriptor.equals(NUMBERS)) {
        array = Optional.of(field);
      } else {
        constant = Optional.of(new Value.FieldRead(field, descriptor, Optional.empty()));
      }
    }

    private void store() {
      if (constant.isPresent() && number.isPresent()) {
        if (array.isEmpty()) {
          pending.put(number.get(), constant.get());
        } else if (array.get().equals(wanted)) {
          found.put(number.get(), constant.get());
        }
      }
      constant = Optional.empty();
      number = Optional.empty();
    }
  }
}
