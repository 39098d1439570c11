package dev.biscotti.search.classfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The methods that create the values requested by {@code invokedynamic} (JVMS 4.7.23). */
final class BootstrapMethods {
  private static final String FUNCTIONS = "java.lang.invoke.LambdaMetafactory";
  private static final String CONCATENATIONS = "java.lang.invoke.StringConcatFactory";

  private final ConstantPool pool;
  private final List<Entry> entries;
  private final Map<Integer, Recipe> recipes = new HashMap<>();

  private BootstrapMethods(ConstantPool pool, List<Entry> entries) {
    this.pool = pool;
    this.entries = entries;
  }

  /** A method and its constant arguments. */
  private record Entry(int handle, List<Integer> arguments) {}

  static BootstrapMethods read(ConstantPool pool, Attributes attributes) {
    List<Entry> entries = new ArrayList<>();
    Optional<AttributeReader> found = attributes.find("BootstrapMethods");
    if (found.isPresent()) {
      AttributeReader reader = found.get();
      int count = reader.u2();
      for (int i = 0; i < count; i++) {
        int handle = reader.u2();
        List<Integer> arguments = new ArrayList<>();
        for (int left = reader.u2(); left > 0; left--) {
          arguments.add(reader.u2());
        }
        entries.add(new Entry(handle, arguments));
      }
    }
    return new BootstrapMethods(pool, entries);
  }

  private Optional<Entry> entry(int index, String factory) {
    if (index >= entries.size()) {
      throw MalformedClassFileException.of("it has no such bootstrap method");
    }
    Entry entry = entries.get(index);
    Optional<ConstantPool.Handle> handle = pool.methodHandle(entry.handle());
    boolean made = handle.isPresent() && handle.get().method().owner().equals(factory);
    return made ? Optional.of(entry) : Optional.empty();
  }

  /** The method that implements a function; empty if something else is created. */
  Optional<ConstantPool.Handle> function(int index) {
    Optional<Entry> entry = entry(index, FUNCTIONS);
    return entry.isPresent() && entry.get().arguments().size() > 1
        ? pool.methodHandle(entry.get().arguments().get(1))
        : Optional.empty();
  }

  /** All methods that implement functions. */
  List<ConstantPool.Method> functions() {
    List<ConstantPool.Method> all = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      function(i).ifPresent(handle -> all.add(handle.method()));
    }
    return all;
  }

  boolean isConcatenation(int index) {
    return entry(index, CONCATENATIONS).isPresent();
  }

  /** The parts of a string concatenation; empty if something else is created. */
  Optional<Recipe> concatenation(int index) {
    if (!isConcatenation(index)) {
      return Optional.empty();
    }
    Recipe recipe = recipes.get(index);
    if (recipe == null) {
      List<Object> constants = new ArrayList<>();
      for (int argument : entries.get(index).arguments()) {
        constants.add(pool.value(argument));
      }
      recipe = Recipe.of(constants);
      recipes.put(index, recipe);
    }
    return Optional.of(recipe);
  }
}
