package dev.biscotti.search.classfile;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Descriptors;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints the content of a body, for comparison in tests. */
final class BodyText {
  private final Set<Value> open = new HashSet<>();

  private BodyText() {}

  static String of(Value value) {
    return new BodyText().text(value);
  }

  /** The calls of a body, including those of its lambdas. */
  static List<String> calls(Body body) {
    List<String> lines = new ArrayList<>();
    for (Body one : body.withLambdas()) {
      one.calls().forEach(call -> lines.add(new BodyText().call(call)));
    }
    return lines;
  }

  static List<String> returned(Body body) {
    return body.returned().stream().map(located -> of(located.value())).toList();
  }

  static List<String> fieldStores(Body body) {
    return body.fieldStores().stream()
        .map(
            store ->
                store.object().map(object -> of(object) + ".").orElse("")
                    + store.field().inWords()
                    + " = "
                    + of(store.value()))
        .toList();
  }

  static List<String> arrayStores(Body body) {
    return body.arrayStores().stream()
        .map(store -> of(store.array()) + "[" + of(store.index()) + "] = " + of(store.value()))
        .toList();
  }

  static List<String> conditions(Body body, Call call) {
    return body.flow().conditions(call).stream()
        .map(one -> of(one.left()) + " " + one.comparison() + " " + of(one.right()))
        .toList();
  }

  private String call(Call call) {
    String arguments =
        call.arguments().stream().map(this::text).collect(Collectors.joining(", ", "(", ")"));
    String owner = Descriptors.simpleName(call.method().owner());
    if (call.isCreation()) {
      return "new " + owner + arguments;
    }
    String on = call.receiver().map(this::text).orElse(owner);
    String name = call.method().isConstructor() ? owner + ".<init>" : call.method().name();
    return on + "." + name + arguments;
  }

  private String text(Value value) {
    if (!(value instanceof Value.Choice choice)) {
      return plain(value);
    }
    if (!open.add(choice)) {
      return "itself";
    }
    String options =
        choice.options().stream().map(this::text).collect(Collectors.joining(" | ", "(", ")"));
    open.remove(choice);
    return options;
  }

  private String plain(Value value) {
    if (value instanceof Value.Constant constant) {
      return constant(constant.value());
    }
    if (value instanceof Value.ClassLiteral literal) {
      return Descriptors.simpleName(Descriptors.className(literal.descriptor())) + ".class";
    }
    if (value instanceof Value.Parameter parameter) {
      String name = parameter.body().around().isPresent() ? "own" : "p";
      return parameter.index() < 0 ? "this" : name + parameter.index();
    }
    if (value instanceof Value.FieldRead read) {
      String on =
          read.object().map(this::text).orElse(Descriptors.simpleName(read.field().owner()));
      return on + "." + read.field().name();
    }
    if (value instanceof Value.Result result) {
      return call(result.call());
    }
    if (value instanceof Value.Concatenation concatenation) {
      return concatenation.parts().stream()
          .map(this::text)
          .collect(Collectors.joining(" + ", "[", "]"));
    }
    if (value instanceof Value.ArrayElement element) {
      return text(element.array()) + "[" + text(element.index()) + "]";
    }
    if (value instanceof Value.Cast cast) {
      return "(" + cast.descriptor() + ")" + text(cast.value());
    }
    if (value instanceof Value.Converted converted) {
      return "(" + converted.type() + ")" + text(converted.value());
    }
    if (value instanceof Value.Unknown unknown) {
      return "?" + unknown.reason();
    }
    if (value instanceof Value.NewArray array) {
      return "new " + array.descriptor();
    }
    if (value instanceof Value.Vouched vouched) {
      return "vouched" + vouched.names();
    }
    return value instanceof Value.Function function ? function(function) : "null";
  }

  private String function(Value.Function function) {
    String type = Descriptors.simpleName(function.type());
    if (function.lambda().isPresent()) {
      return type + "{" + String.join("; ", returned(function.lambda().get())) + "}";
    }
    String on = function.receiver().map(this::text).orElse("");
    return type + "{" + on + "::" + function.method().get().inWords() + "}";
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

  /** A body of a program by the name of its method. */
  static Body body(ClassFileProgram program, String type, String method) {
    MethodInfo found =
        program.type(type).orElseThrow().methods().stream()
            .filter(one -> one.ref().name().equals(method))
            .findFirst()
            .orElseThrow();
    return program.body(found).orElseThrow();
  }
}
