package dev.biscotti.search.use;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.sink.SinkForm;
import dev.biscotti.search.sink.SinkKind;
import dev.biscotti.search.sink.SinkMatcher;
import java.util.List;

/** Finds the calls that put a cookie into a response. */
final class SendingCalls {
  private static final int DEEPEST = 3;
  private final SinkMatcher sinks;
  private final ObjectUses objects;
  private final Callers callers;

  SendingCalls(SinkMatcher sinks, ObjectUses objects, Callers callers) {
    this.sinks = sinks;
    this.objects = objects;
    this.callers = callers;
  }

  /**
   * The calls in a body that do so, directly or indirectly; without those in a finally block that
   * only an exception reaches.
   */
  List<Call> of(Body body, Value cookie) {
    return of(body, cookie, 0).stream()
        .filter(call -> !body.flow().isUnavoidable(call, List.of()))
        .toList();
  }

  private List<Call> of(Body body, Value cookie, int depth) {
    return objects.arguments(body, cookie).stream()
        .filter(argument -> argument.call().body() == body)
        .filter(argument -> isSending(argument, depth))
        .map(ObjectUses.Argument::call)
        .distinct()
        .toList();
  }

  private boolean isSending(ObjectUses.Argument argument, int depth) {
    boolean carries =
        sinks
            .sink(argument.call())
            .filter(sink -> sink.kind() == SinkKind.SET && sink.form() == SinkForm.CARRIER)
            .isPresent();
    return carries
        || (depth < DEEPEST
            && callers.targets(argument.call()).stream()
                .flatMap(target -> objects.parameter(target, argument.index()).stream())
                .anyMatch(one -> !of(one.body(), one, depth + 1).isEmpty()));
  }
}
