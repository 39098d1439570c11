package dev.biscotti.search.use;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.Flag;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Place;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.text.Slot;
import dev.biscotti.search.text.Step;
import dev.biscotti.search.text.Texts;
import dev.biscotti.search.value.Evaluator;
import dev.biscotti.search.value.Values;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Takes each use of a name that a parameter or field supplies to the code that supplies it, until
 * all names are known or cannot be.
 */
final class Settlement {
  /**
   * More than any code that people wrote needs; keeps the time bounded for code that machines
   * wrote.
   */
  private static final int LIMIT = 100_000;

  private final Program program;
  private final Evaluator evaluator;
  private final Callers callers;
  private final Deque<NameUse> open = new ArrayDeque<>();
  private final Set<NameUse> seen = new HashSet<>();
  private final List<NameUse> settled = new ArrayList<>();

  /** For each call, the methods that were found to use a name that it gives. */
  private final Map<Call, Set<MethodInfo>> using = new HashMap<>();

  Settlement(Program program, Evaluator evaluator, Callers callers) {
    this.program = program;
    this.evaluator = evaluator;
    this.callers = callers;
  }

  /** Adds a use, unless it is known already or an exception covers it. */
  void add(NameUse use) {
    if (seen.size() < LIMIT && seen.add(use) && !use.at().isAllowed()) {
      open.add(use);
    }
  }

  /** Settles everything added so far, and what follows from it; takes out what is known now. */
  List<NameUse> settle() {
    while (!open.isEmpty()) {
      settle(open.remove());
    }
    List<NameUse> done = settled.stream().map(this::judgeable).toList();
    settled.clear();
    return done;
  }

  /** A use is certain only if every method that its calls can run uses the name. */
  private NameUse judgeable(NameUse use) {
    boolean everywhere =
        use.through().stream()
            .allMatch(
                one ->
                    using
                        .getOrDefault(one.call(), Set.of())
                        .containsAll(callers.targets(one.call())));
    return everywhere ? use : use.uncertain();
  }

  private void settle(NameUse use) {
    Set<Slot> slots = use.slots();
    if (slots.isEmpty()) {
      settled.add(use);
      return;
    }
    if (use.header().filter(Texts::hasSlots).isPresent()) {
      hand(use, slots.iterator().next());
      return;
    }
    // What is known here is judged here, the rest where it comes from.
    settled.add(use.with(use.texts().withSlots(false)));
    NameUse rest = use.with(use.texts().withSlots(true));
    hand(rest, rest.slots().iterator().next());
  }

  private void hand(NameUse use, Slot slot) {
    if (slot.source() instanceof Slot.Source.Field field) {
      toAssignments(use, slot, field.field());
      return;
    }
    Slot.Source.Parameter parameter = (Slot.Source.Parameter) slot.source();
    if (parameter.index() == Value.Parameter.THIS) {
      toField(use, slot);
    } else {
      toCallers(use, slot, parameter);
    }
  }

  /** A field of the object itself: whoever assigns the field, in any object. */
  private void toField(NameUse use, Slot slot) {
    Optional<FieldInfo> field =
        !slot.path().isEmpty() && slot.path().get(0) instanceof Step.OfField step
            ? program.field(step.field())
            : Optional.empty();
    if (field.isEmpty()) {
      giveUp(use, slot);
      return;
    }
    List<Step> rest = slot.path().subList(1, slot.path().size());
    Texts ofField = Texts.slot(new Slot(new Slot.Source.Field(field.get()), rest));
    add(use.fill(use.at(), only(slot, ofField)));
  }

  private static Function<Slot, Optional<Texts>> only(Slot slot, Texts texts) {
    return one -> one.equals(slot) ? Optional.of(texts) : Optional.empty();
  }

  private void toCallers(NameUse use, Slot slot, Slot.Source.Parameter parameter) {
    MethodInfo method = parameter.method();
    Callers.Found found = callers.of(method);
    for (Call call : found.calls()) {
      using.computeIfAbsent(call, one -> new LinkedHashSet<>()).add(method);
      for (NameUse there : at(call, use, slot, parameter)) {
        add(callers.targets(call).size() > 1 ? there.through(call, method) : there);
      }
    }
    for (Value.Function function : found.references()) {
      add(use.fill(function.at(), given -> given(given, function, method, slot)));
    }
    boolean supplied =
        parameter.index() < method.parameters().size()
            && Frameworks.supply(method.parameters().get(parameter.index()).annotations());
    if (found.isEmpty() || supplied) {
      giveUp(use, slot);
    }
  }

  /**
   * A use as it is in a call; each member of an array that is made for the call is one of its own.
   */
  private List<NameUse> at(Call call, NameUse use, Slot slot, Slot.Source.Parameter parameter) {
    Place place = use.isNamedBy(slot) ? call.at(parameter.index()) : use.at();
    boolean member = !slot.path().isEmpty() && slot.path().get(0) == Step.Part.MEMBER;
    if (!member
        || !(Values.plain(call.argument(parameter.index())) instanceof Value.NewArray array)) {
      return List.of(use.fill(place, given -> given(given, call, parameter.method(), slot)));
    }
    List<Step> rest = slot.path().subList(1, slot.path().size());
    return evaluator.stores(array).stream()
        .map(
            store ->
                use.fill(
                    use.isNamedBy(slot) ? store.at() : place,
                    given ->
                        given.equals(slot)
                            ? Optional.of(evaluator.at(store.value(), rest))
                            : given(given, call, parameter.method(), slot)))
        .toList();
  }

  private Optional<Texts> given(Slot slot, Call call, MethodInfo method, Slot wanted) {
    if (!(slot.source() instanceof Slot.Source.Parameter parameter)
        || !parameter.method().equals(method)) {
      return Optional.empty();
    }
    Texts texts =
        parameter.index() >= 0
            ? evaluator.at(call.argument(parameter.index()), slot.path())
            : evaluator.at(call.receiver().orElseGet(() -> new Value.Result(call)), slot.path());
    return Optional.of(texts.withoutGrowthOf(wanted));
  }

  private Optional<Texts> given(
      Slot slot, Value.Function function, MethodInfo method, Slot wanted) {
    if (!(slot.source() instanceof Slot.Source.Parameter parameter)
        || !parameter.method().equals(method)
        || parameter.index() < 0) {
      return Optional.empty();
    }
    boolean onArgument =
        function.receiver().isEmpty() && !method.is(Flag.STATIC) && !method.ref().isConstructor();
    int index = onArgument ? parameter.index() + 1 : parameter.index();
    return Optional.of(
        evaluator.functions().argument(function, index, slot.path()).withoutGrowthOf(wanted));
  }

  private void toAssignments(NameUse use, Slot slot, FieldInfo field) {
    Optional<Texts> configured = evaluator.configured(field);
    if (configured.isPresent()) {
      // The framework's value takes the place of what the code assigns.
      add(use.fill(use.at(), only(slot, configured.get())));
      return;
    }
    boolean found = false;
    for (Body body : program.using(field)) {
      for (Body one : body.withLambdas()) {
        for (Body.FieldStore store : one.fieldStores()) {
          if (store.field().equals(field.ref())) {
            found = true;
            Texts value = evaluator.at(store.value(), slot.path()).withoutGrowthOf(slot);
            Place place = use.isNamedBy(slot) ? store.at() : use.at();
            add(use.fill(place, only(slot, value)));
          }
        }
      }
    }
    boolean open =
        !field.is(Flag.PRIVATE)
            && !field.is(Flag.FINAL)
            && (field.is(Flag.PUBLIC) || field.is(Flag.PROTECTED));
    if (!found || Frameworks.supply(field.annotations())) {
      giveUp(use, slot);
    } else if (open) {
      add(use.fill(use.at(), only(slot, Texts.unknown(slot.inWords() + " is assigned elsewhere"))));
    }
  }

  /** Nobody who supplies the slot can be seen, but its type may tell what it can be. */
  private void giveUp(NameUse use, Slot slot) {
    Texts texts =
        evaluator
            .ofType(slot)
            .orElseGet(() -> Texts.unknown(slot.inWords() + " is supplied elsewhere"));
    add(use.fill(use.at(), only(slot, texts)));
  }
}
