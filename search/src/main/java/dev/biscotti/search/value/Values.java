package dev.biscotti.search.value;

import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Descriptors;
import dev.biscotti.search.code.Value;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The type and the options of a value. */
public final class Values {
  private static final String STRING = "Ljava/lang/String;";
  private static final Set<String> BUILDERS =
      Set.of("java.lang.StringBuilder", "java.lang.StringBuffer");

  private Values() {}

  /**
   * The erased type of a value.
   *
   * @param value the value
   * @return its descriptor; empty if the code does not show it
   */
  public static String descriptor(Value value) {
    return descriptor(value, 0);
  }

  private static String descriptor(Value value, int depth) {
    if (value instanceof Value.Cast cast) {
      return cast.descriptor();
    }
    if (value instanceof Value.Converted converted) {
      return converted.type();
    }
    if (value instanceof Value.Parameter parameter) {
      return parameter.index() == Value.Parameter.THIS
          ? ofClass(parameter.body().method().ref().owner())
          : type(parameter.body().parameterTypes(), parameter.index());
    }
    if (value instanceof Value.FieldRead read) {
      return read.descriptor();
    }
    if (value instanceof Value.Result result) {
      Call call = result.call();
      return call.method().isConstructor()
          ? ofClass(call.method().owner())
          : call.method().resultType();
    }
    if (value instanceof Value.NewArray array) {
      return array.descriptor();
    }
    if (value instanceof Value.ArrayElement element) {
      String array = descriptor(element.array(), depth);
      return Descriptors.isArray(array) ? array.substring(1) : "";
    }
    if (value instanceof Value.Concatenation
        || value instanceof Value.Vouched
        || (value instanceof Value.Constant constant && constant.value() instanceof String)) {
      return STRING;
    }
    if (value instanceof Value.ClassLiteral) {
      return "Ljava/lang/Class;";
    }
    return value instanceof Value.Choice choice && depth < 4 ? common(choice, depth + 1) : "";
  }

  private static String common(Value.Choice choice, int depth) {
    List<String> types =
        choice.options().stream()
            .filter(option -> !(option instanceof Value.Null))
            .map(option -> descriptor(option, depth))
            .filter(type -> !type.isEmpty())
            .distinct()
            .toList();
    return types.size() == 1 ? types.get(0) : "";
  }

  private static String type(List<String> types, int index) {
    return index >= 0 && index < types.size() ? types.get(index) : "";
  }

  private static String ofClass(String binaryName) {
    return "L" + binaryName.replace('.', '/') + ";";
  }

  /**
   * The class of a value.
   *
   * @param value the value
   * @return its binary name; empty for an array, for a primitive type, or if the code does not show
   *     it
   */
  public static String className(Value value) {
    return Descriptors.className(descriptor(value));
  }

  /**
   * Whether a value is an array.
   *
   * @param value the value
   * @return true if so
   */
  public static boolean isArray(Value value) {
    return Descriptors.isArray(descriptor(value));
  }

  static boolean isBuilder(String type) {
    return BUILDERS.contains(type);
  }

  /**
   * A value without casts.
   *
   * @param value the value
   * @return what was cast
   */
  public static Value plain(Value value) {
    Value at = value;
    while (at instanceof Value.Cast cast) {
      at = cast.value();
    }
    return at;
  }

  /**
   * The options of a value.
   *
   * @param value the value
   * @return the options of choices in it, without casts; never a choice
   */
  public static Set<Value> options(Value value) {
    Set<Value> options = new LinkedHashSet<>();
    collect(value, options, Collections.newSetFromMap(new IdentityHashMap<>()));
    return options;
  }

  private static void collect(Value value, Set<Value> options, Set<Value> seen) {
    Value plain = plain(value);
    if (plain instanceof Value.Choice choice) {
      if (seen.add(choice)) {
        choice.options().forEach(option -> collect(option, options, seen));
      }
    } else {
      options.add(plain);
    }
  }
}
