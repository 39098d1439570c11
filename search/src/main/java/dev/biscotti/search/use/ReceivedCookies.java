package dev.biscotti.search.use;

import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Condition;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.sink.SinkForm;
import dev.biscotti.search.sink.SinkKind;
import dev.biscotti.search.sink.SinkMatcher;
import dev.biscotti.search.text.Texts;
import dev.biscotti.search.value.Evaluator;
import dev.biscotti.search.value.RequestNames;
import dev.biscotti.search.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recognizes cookies from a request, and what code has determined about their names. */
final class ReceivedCookies {
  static final Texts UNKNOWN = Texts.unknown("it is the name of a received cookie");

  private final SinkMatcher sinks;
  private final Evaluator evaluator;

  ReceivedCookies(SinkMatcher sinks, Evaluator evaluator) {
    this.sinks = sinks;
    this.evaluator = evaluator;
  }

  /** The names that a received cookie can have where a call gets it; empty for any other cookie. */
  Optional<Texts> names(Call call, Value cookie) {
    boolean asked =
        Values.options(cookie).stream()
            .anyMatch(
                option ->
                    option instanceof Value.Result result
                        && sinks
                            .sink(result.call())
                            .filter(
                                sink ->
                                    sink.kind() == SinkKind.READ && sink.form() == SinkForm.NAME)
                            .isPresent());
    Texts names = evaluator.name(cookie);
    if (asked) {
      return Optional.of(names);
    }
    boolean made =
        Values.options(cookie).stream()
            .allMatch(
                option -> option instanceof Value.Result result && result.call().isCreation());
    if (made || !RequestNames.isAmong(names)) {
      return Optional.empty();
    }
    Optional<Texts> compared = compared(call, cookie);
    return Optional.of(compared.orElse(UNKNOWN));
  }

  /** The texts to which the name was found equal on every path to a call. */
  private Optional<Texts> compared(Call call, Value cookie) {
    List<Condition> conditions = new ArrayList<>(call.body().flow().conditions(call));
    for (Condition condition : conditions) {
      Optional<Texts> name =
          condition.comparison() == Condition.Comparison.NE
                  && condition.left() instanceof Value.Result result
              ? comparedWith(result.call(), cookie)
              : Optional.empty();
      if (name.isPresent()) {
        return name;
      }
    }
    return Optional.empty();
  }

  private Optional<Texts> comparedWith(Call call, Value cookie) {
    if (!Comparisons.compares(call)) {
      return Optional.empty();
    }
    List<Value> sides = Comparisons.sides(call);
    if (isNameOf(sides.get(0), cookie)) {
      return Optional.of(evaluator.texts(sides.get(1)));
    }
    return isNameOf(sides.get(1), cookie)
        ? Optional.of(evaluator.texts(sides.get(0)))
        : Optional.empty();
  }

  private boolean isNameOf(Value value, Value cookie) {
    return Values.plain(value) instanceof Value.Result result
        && sinks.sink(result.call()).filter(sink -> sink.form() == SinkForm.SCAN).isPresent()
        && result
            .call()
            .receiver()
            .filter(object -> Values.plain(object).equals(Values.plain(cookie)))
            .isPresent();
  }
}
