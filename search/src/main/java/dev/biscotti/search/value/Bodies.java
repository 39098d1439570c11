package dev.biscotti.search.value;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.text.Input;
import dev.biscotti.search.text.Texts;
import java.util.List;
import java.util.Optional;

/** Searches bodies including their lambdas. */
final class Bodies {
  private Bodies() {}

  static List<Call> calls(Program program, MethodInfo method) {
    return program.body(method).map(Bodies::calls).orElse(List.of());
  }

  static List<Call> calls(Body body) {
    return body.withLambdas().stream().flatMap(one -> one.calls().stream()).toList();
  }

  static List<Body.FieldStore> fieldStores(Body body) {
    return body.withLambdas().stream().flatMap(one -> one.fieldStores().stream()).toList();
  }

  /** The argument for an input that is a parameter; empty for other inputs. */
  static Optional<Texts> argument(Evaluator evaluator, Input input, Call call, MethodInfo target) {
    return input.source() instanceof Input.Source.Parameter parameter
            && parameter.method().equals(target)
            && parameter.index() >= 0
        ? Optional.of(evaluator.argument(call, parameter.index(), input.path()))
        : Optional.empty();
  }
}
