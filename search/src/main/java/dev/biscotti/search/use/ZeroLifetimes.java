package dev.biscotti.search.use;

import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.FieldRef;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.text.Input;
import dev.biscotti.search.text.Step;
import dev.biscotti.search.text.Text;
import dev.biscotti.search.text.Texts;
import dev.biscotti.search.value.Evaluator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds lifetimes of 0 that code assigns to fields of objects. */
final class ZeroLifetimes {
  private final Program program;
  private final Evaluator evaluator;
  private final Callers callers;
  private final Map<FieldRef, Boolean> known = new HashMap<>();

  ZeroLifetimes(Program program, Evaluator evaluator, Callers callers) {
    this.program = program;
    this.evaluator = evaluator;
    this.callers = callers;
  }

  /** Whether a use may be a deletion: its lifetime is in a field that can be 0. */
  boolean mayBeZero(NameUse use) {
    return use.certain()
        && use.state().maxAge().alternatives().stream()
            .flatMap(text -> text.inputs().stream())
            .flatMap(input -> field(input).stream())
            .anyMatch(this::mayBeZero);
  }

  private Optional<FieldInfo> field(Input input) {
    if (input.source() instanceof Input.Source.Field source) {
      return Optional.of(source.field());
    }
    return !input.path().isEmpty() && input.path().get(0) instanceof Step.OfField step
        ? program.field(step.field())
        : Optional.empty();
  }

  private boolean mayBeZero(FieldInfo field) {
    Boolean before = known.get(field.ref());
    if (before == null) {
      before =
          program.using(field).stream()
              .flatMap(body -> body.withLambdas().stream())
              .flatMap(body -> body.fieldStores().stream())
              .filter(store -> store.field().equals(field.ref()))
              .anyMatch(store -> mayBeZero(evaluator.at(store.value(), List.of())));
      known.put(field.ref(), before);
    }
    return before;
  }

  private boolean mayBeZero(Texts texts) {
    return texts.alternatives().stream()
        .anyMatch(text -> isZero(text) || text.inputs().stream().anyMatch(this::isGivenZero));
  }

  private static boolean isZero(Text text) {
    return text.literal().filter("0"::equals).isPresent();
  }

  private boolean isGivenZero(Input input) {
    if (!(input.source() instanceof Input.Source.Parameter parameter)
        || parameter.index() == Value.Parameter.THIS) {
      return false;
    }
    for (Call call : callers.of(parameter.method()).calls()) {
      Texts given = evaluator.argument(call, parameter.index(), input.path());
      if (given.alternatives().stream().anyMatch(ZeroLifetimes::isZero)) {
        return true;
      }
    }
    return false;
  }
}
