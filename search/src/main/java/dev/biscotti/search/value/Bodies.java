package dev.biscotti.search.value;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Program;
import java.util.List;

/** Looks through bodies together with the lambdas in them. */
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
}
