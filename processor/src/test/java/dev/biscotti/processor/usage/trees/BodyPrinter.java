package dev.biscotti.processor.usage.trees;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Condition;
import dev.biscotti.search.code.Descriptors;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Prints bodies for comparison in tests: one line for each call, with its number and the conditions
 * at that point, and one for each assignment and result. Braces enclose alternative values; {@code
 * ^} refers to the enclosing choice.
 */
final class BodyPrinter {
  private final Map<Call, Integer> numbers = new IdentityHashMap<>();
  private final List<Value> open = new ArrayList<>();

  private BodyPrinter(Body body) {
    body.withLambdas()
        .forEach(one -> one.calls().forEach(call -> numbers.put(call, numbers.size() + 1)));
  }

  /** The lines of a body, with the bodies of its lambdas indented. */
  static List<String> lines(Body body) {
    return new BodyPrinter(body).print(body);
  }

  private List<String> print(Body body) {
    List<String> lines = new ArrayList<>();
    body.calls().forEach(call -> lines.add(print(body, call)));
    body.functions().forEach(function -> lines.addAll(print(function)));
    body.fieldStores()
        .forEach(
            store ->
                lines.add(
                    store.object().map(object -> print(object) + ".").orElse("")
                        + store.field().inWords()
                        + " = "
                        + print(store.value())));
    body.arrayStores()
        .forEach(
            store ->
                lines.add(
                    print(store.array())
                        + "["
                        + print(store.index())
                        + "] = "
                        + print(store.value())));
    body.cases()
        .forEach(one -> lines.add("case " + print(one.selector()) + ": " + print(one.label())));
    body.namedLocals()
        .forEach(local -> lines.add(local.name() + local.names() + " = " + print(local.value())));
    body.returned().forEach(value -> lines.add("return " + print(value.value())));
    return lines;
  }

  private String print(Body body, Call call) {
    String conditions =
        body.flow().conditions(call).stream()
            .map(condition -> " if " + print(condition))
            .collect(Collectors.joining());
    return "#" + numbers.get(call) + " " + signature(call) + conditions;
  }

  private String signature(Call call) {
    String arguments =
        call.arguments().stream().map(this::print).collect(Collectors.joining(", ", "(", ")"));
    String receiver = call.receiver().map(object -> print(object) + ".").orElse("");
    String special =
        call.dispatch() == Call.Dispatch.SPECIAL && !call.method().isConstructor()
            ? "special "
            : "";
    return special + receiver + name(call.method()) + arguments;
  }

  private static String name(MethodRef method) {
    return Descriptors.simpleName(method.owner()) + "." + method.name();
  }

  private String print(Condition condition) {
    String comparison = condition.comparison().name().toLowerCase(Locale.ROOT);
    return print(condition.left()) + " " + comparison + " " + print(condition.right());
  }

  private List<String> print(Value.Function function) {
    List<String> lines = new ArrayList<>();
    lines.add(Descriptors.simpleName(function.type()) + " " + print((Value) function));
    function.lambda().ifPresent(lambda -> print(lambda).forEach(line -> lines.add("  " + line)));
    return lines;
  }

  private String print(Value value) {
    if (value instanceof Value.Choice choice) {
      return print(choice);
    }
    if (value instanceof Value.Constant constant) {
      return constant(constant.value());
    }
    if (value instanceof Value.ClassLiteral literal) {
      return Descriptors.simpleName(Descriptors.className(literal.descriptor())) + ".class";
    }
    if (value instanceof Value.Parameter parameter) {
      String kind = parameter.body().around().isPresent() ? "argument" : "parameter";
      return parameter.index() == Value.Parameter.THIS ? "this" : kind + parameter.index();
    }
    if (value instanceof Value.FieldRead read) {
      String object = read.object().map(one -> print(one) + ".").orElse("");
      return object + read.field().inWords();
    }
    if (value instanceof Value.Result result) {
      Integer number = numbers.get(result.call());
      return number == null ? "elsewhere" : "#" + number;
    }
    if (value instanceof Value.Concatenation concatenation) {
      return concatenation.parts().stream()
          .map(this::print)
          .collect(Collectors.joining(" + ", "(", ")"));
    }
    return value instanceof Value.Function function ? print(function.method()) : other(value);
  }

  private static String print(Optional<MethodRef> reference) {
    return reference.map(method -> "::" + name(method)).orElse("lambda");
  }

  private String other(Value value) {
    if (value instanceof Value.ArrayElement element) {
      return print(element.array()) + "[" + print(element.index()) + "]";
    }
    if (value instanceof Value.Member member) {
      return "member of " + print(member.container());
    }
    if (value instanceof Value.Cast cast) {
      return "(" + shortened(cast.descriptor()) + ") " + print(cast.value());
    }
    if (value instanceof Value.Converted converted) {
      return "(" + converted.type() + ") " + print(converted.value());
    }
    if (value instanceof Value.NewArray array) {
      return "new" + shortened(array.descriptor());
    }
    if (value instanceof Value.Vouched vouched) {
      return "vouched" + vouched.names();
    }
    return value instanceof Value.Unknown unknown ? "?" + unknown.reason() : "null";
  }

  private static String shortened(String descriptor) {
    String array = descriptor.substring(0, descriptor.lastIndexOf('[') + 1);
    String name = Descriptors.className(descriptor.substring(array.length()));
    return array
        + (name.isEmpty() ? descriptor.substring(array.length()) : Descriptors.simpleName(name));
  }

  private String print(Value.Choice choice) {
    if (open.contains(choice)) {
      return "^";
    }
    open.add(choice);
    String options =
        choice.options().stream().map(this::print).collect(Collectors.joining(" | ", "{", "}"));
    open.remove(choice);
    return options;
  }

  private static String constant(Object value) {
    if (value instanceof String) {
      return "\"" + value + "\"";
    }
    if (value instanceof Character) {
      return "'" + value + "'";
    }
    return value instanceof Long ? value + "L" : String.valueOf(value);
  }
}
