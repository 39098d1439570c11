package dev.biscotti.processor.usage;

import static dev.biscotti.processor.usage.SourceModel.child;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.biscotti.search.FormatString;
import dev.biscotti.search.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Evaluates calls of the String API, and of the few others that hand their argument on. */
final class StringCalls {
  private final NameEvaluator evaluator;

  StringCalls(NameEvaluator evaluator) {
    this.evaluator = evaluator;
  }

  Optional<Texts> texts(
      TreePath path,
      MethodInvocationTree call,
      ExecutableElement method,
      Optional<TreePath> receiver,
      Scope scope) {
    if (!(method.getEnclosingElement() instanceof TypeElement owner)) {
      return Optional.empty();
    }
    Arguments arguments = new Arguments(path, call.getArguments(), scope);
    String name = method.getSimpleName().toString();
    return switch (owner.getQualifiedName().toString()) {
      case "java.lang.String" -> ofString(name, arguments, receiver, scope);
      case "java.util.Objects" -> ofObjects(name, arguments);
      case "java.util.Optional" -> ofOptional(name, arguments, receiver, scope);
      case "java.lang.CharSequence", "java.lang.Object" ->
          name.equals("toString") && receiver.isPresent() && isTextual(receiver.get())
              ? Optional.of(evaluator.texts(receiver.get(), scope))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private boolean isTextual(TreePath path) {
    return evaluator
        .source()
        .type(path)
        .filter(
            type ->
                evaluator.isNamed(type, "java.lang.String")
                    || evaluator.isNamed(type, "java.lang.CharSequence"))
        .isPresent();
  }

  /** The arguments of the call, evaluated when asked for. */
  private final class Arguments {
    private final TreePath call;
    private final List<? extends ExpressionTree> trees;
    private final Scope scope;

    Arguments(TreePath call, List<? extends ExpressionTree> trees, Scope scope) {
      this.call = call;
      this.trees = trees;
      this.scope = scope;
    }

    int size() {
      return trees.size();
    }

    Texts get(int index) {
      return evaluator.texts(child(call, trees.get(index)), scope);
    }

    Texts getOrUnknown(int index) {
      return index < trees.size() ? get(index) : Texts.unknown("its format has too few arguments");
    }

    Optional<String> literal(int index) {
      return index < trees.size() ? only(get(index)) : Optional.empty();
    }

    boolean isLocale(int index) {
      return index < trees.size()
          && evaluator
              .source()
              .type(child(call, trees.get(index)))
              .filter(type -> evaluator.isNamed(type, "java.util.Locale"))
              .isPresent();
    }
  }

  private static Optional<String> only(Texts texts) {
    return texts.alternatives().size() == 1
        ? texts.alternatives().iterator().next().literal()
        : Optional.empty();
  }

  private Optional<Texts> ofString(
      String name, Arguments arguments, Optional<TreePath> receiver, Scope scope) {
    return switch (name) {
      case "format" -> {
        int start = arguments.isLocale(0) ? 1 : 0;
        yield arguments
            .literal(start)
            .map(format -> formatted(format, arguments, start + 1))
            .or(() -> Optional.of(Texts.unknown("its format is not constant")));
      }
      case "valueOf", "copyValueOf" ->
          arguments.size() == 1 ? Optional.of(arguments.get(0)) : Optional.empty();
      case "join" -> Optional.of(joined(arguments));
      default ->
          receiver.flatMap(path -> onReceiver(name, evaluator.texts(path, scope), arguments));
    };
  }

  private Optional<Texts> onReceiver(String name, Texts text, Arguments arguments) {
    return switch (name) {
      case "formatted" ->
          only(text)
              .map(format -> formatted(format, arguments, 0))
              .or(() -> Optional.of(Texts.unknown("its format is not constant")));
      case "concat" -> Optional.of(text.plus(arguments.get(0)));
      case "toString", "intern" -> Optional.of(text);
      case "trim", "strip" -> Optional.of(changed(text, String::strip));
      // A name has ASCII letters only, so the locale makes no difference that anyone means.
      case "toLowerCase" -> Optional.of(changed(text, it -> it.toLowerCase(Locale.ROOT)));
      case "toUpperCase" -> Optional.of(changed(text, it -> it.toUpperCase(Locale.ROOT)));
      case "replace" -> Optional.of(replaced(text, arguments));
      case "substring" -> Optional.of(substring(text, arguments));
      default -> Optional.empty();
    };
  }

  private static Texts changed(Texts text, UnaryOperator<String> change) {
    return text.map(change, Texts.unknown("only a part of it is known before it is changed"));
  }

  private static Texts replaced(Texts text, Arguments arguments) {
    Optional<String> from = arguments.literal(0);
    Optional<String> to = arguments.literal(1);
    return from.isPresent() && to.isPresent()
        ? changed(text, it -> it.replace(from.get(), to.get()))
        : Texts.unknown("a part of it is replaced");
  }

  private static Texts substring(Texts text, Arguments arguments) {
    try {
      Optional<Integer> begin = arguments.literal(0).map(Integer::valueOf);
      Optional<Integer> end = arguments.literal(1).map(Integer::valueOf);
      boolean known = begin.isPresent() && (end.isPresent() || arguments.size() == 1);
      if (known) {
        return changed(text, it -> it.substring(begin.get(), end.orElseGet(it::length)));
      }
    } catch (NumberFormatException | IndexOutOfBoundsException wrong) {
      return Texts.unknown("it is a part that does not exist");
    }
    return Texts.unknown("it is a part of another text");
  }

  private static Texts joined(Arguments arguments) {
    Texts separator = arguments.get(0);
    Texts whole = Texts.literal("");
    for (int i = 1; i < arguments.size(); i++) {
      whole = i == 1 ? arguments.get(i) : whole.plus(separator).plus(arguments.get(i));
    }
    return whole;
  }

  private static Texts formatted(String format, Arguments arguments, int first) {
    return new FormatString(format).texts(index -> arguments.getOrUnknown(first + index));
  }

  private static Optional<Texts> ofObjects(String name, Arguments arguments) {
    return switch (name) {
      case "requireNonNull" -> Optional.of(arguments.get(0));
      case "requireNonNullElse" -> Optional.of(arguments.get(0).or(arguments.get(1)));
      case "toString" -> Optional.of(arguments.get(0));
      default -> Optional.empty();
    };
  }

  private Optional<Texts> ofOptional(
      String name, Arguments arguments, Optional<TreePath> receiver, Scope scope) {
    if (receiver.isEmpty()) {
      return Optional.empty();
    }
    Texts inside = evaluator.elementsOf().texts(receiver.get(), scope);
    return switch (name) {
      case "get", "orElseThrow" -> Optional.of(inside);
      case "orElse" -> Optional.of(inside.or(arguments.get(0)));
      default -> Optional.empty();
    };
  }
}
