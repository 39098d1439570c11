package dev.biscotti.search.use;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.sink.CookieSink;
import dev.biscotti.search.sink.SinkKind;
import dev.biscotti.search.sink.SinkMatcher;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows a cookie that both servers and clients create to its destination. */
final class Destinations {
  private static final int DEEPEST = 3;
  private final SinkMatcher sinks;
  private final ObjectUses objects;
  private final Callers callers;

  Destinations(SinkMatcher sinks, ObjectUses objects, Callers callers) {
    this.sinks = sinks;
    this.objects = objects;
    this.callers = callers;
  }

  Destination of(Call made) {
    Set<Destination> reached = EnumSet.noneOf(Destination.class);
    reach(made.body(), ObjectUses.made(made), reached, 0);
    return Destination.of(reached);
  }

  private void reach(Body body, Value cookie, Set<Destination> reached, int depth) {
    if (depth > DEEPEST) {
      reached.add(Destination.UNSEEN);
      return;
    }
    for (Call call : objects.calls(body, cookie)) {
      // For example, a method of the cookie that creates the header line.
      sinks
          .sink(call)
          .filter(sink -> sink.kind() == SinkKind.SET && sink.nameArgument().isEmpty())
          .map(Destination::of)
          .filter(Destination.RESPONSE::equals)
          .ifPresent(reached::add);
    }
    for (ObjectUses.Argument argument : objects.arguments(body, cookie)) {
      handedTo(argument, reached, depth);
    }
    if (objects.isKept(body, cookie)) {
      reached.add(Destination.UNSEEN);
    }
    for (Body one : ObjectUses.outermost(body).withLambdas()) {
      if (objects.isReturned(one, cookie)) {
        returned(one, reached, depth);
      }
    }
  }

  private void handedTo(ObjectUses.Argument argument, Set<Destination> reached, int depth) {
    Call call = argument.call();
    Optional<CookieSink> sink = sinks.sink(call);
    if (sink.isPresent()) {
      reached.add(Destination.of(sink.get()));
      return;
    }
    List<MethodInfo> targets = callers.targets(call);
    if (targets.isEmpty()) {
      reached.add(Destination.UNSEEN);
    }
    for (MethodInfo target : targets) {
      Optional<Value.Parameter> parameter = objects.parameter(target, argument.index());
      if (parameter.isPresent()) {
        reach(parameter.get().body(), parameter.get(), reached, depth + 1);
      } else {
        reached.add(Destination.UNSEEN);
      }
    }
  }

  private void returned(Body body, Set<Destination> reached, int depth) {
    List<Call> calls = body.around().isPresent() ? List.of() : callers.of(body.method()).calls();
    if (calls.isEmpty()) {
      reached.add(Destination.UNSEEN);
    }
    calls.forEach(call -> reach(call.body(), new Value.Result(call), reached, depth + 1));
  }
}
