package dev.biscotti.search.use;

import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Flag;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Place;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.text.Slot;
import dev.biscotti.search.text.Step;
import dev.biscotti.search.text.Texts;
import dev.biscotti.search.value.Arrays;
import dev.biscotti.search.value.Evaluator;
import dev.biscotti.search.value.Slots;
import dev.biscotti.search.value.Values;
import java.util.List;
import java.util.Optional;

/** Takes a use of a name from a method to a call of it, with what the call gives. */
final class Arguments {
  private final Program program;
  private final Evaluator evaluator;

  Arguments(Program program, Evaluator evaluator) {
    this.program = program;
    this.evaluator = evaluator;
  }

  /**
   * A use as it is in a call; each member of an array that is made for the call is one of its own.
   */
  List<NameUse> at(Call call, NameUse use, Slot slot, Slot.Source.Parameter parameter) {
    Place place = use.isNamedBy(slot) ? call.at(parameter.index()) : use.at();
    boolean member = !slot.path().isEmpty() && slot.path().get(0) == Step.Part.MEMBER;
    if (!member
        || !(Values.plain(call.argument(parameter.index())) instanceof Value.NewArray array)) {
      return objectByObject(call, use, slot, parameter.method(), place);
    }
    List<Step> rest = slot.path().subList(1, slot.path().size());
    return Arrays.stores(array).stream()
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

  private List<NameUse> objectByObject(
      Call call, NameUse use, Slot wanted, MethodInfo method, Place place) {
    Optional<Integer> index = Slots.readTwice(use.allSlots(), method);
    List<Value> objects =
        index.map(one -> evaluator.apart(Slots.given(call, one))).orElse(List.of());
    if (objects.size() < 2) {
      return List.of(use.fill(place, given -> given(given, call, method, wanted)));
    }
    return objects.stream()
        .map(
            object ->
                use.fill(
                    place,
                    given ->
                        Slots.isOf(given, method, index.get())
                            ? Optional.of(
                                evaluator.at(object, given.path()).withoutGrowthOf(wanted))
                            : given(given, call, method, wanted)))
        .toList();
  }

  private Optional<Texts> given(Slot slot, Call call, MethodInfo method, Slot wanted) {
    if (!(slot.source() instanceof Slot.Source.Parameter parameter)
        || !parameter.method().equals(method)) {
      return Optional.empty();
    }
    Texts texts = evaluator.argument(call, parameter.index(), slot.path());
    Optional<Texts> ofField =
        parameter.index() == Value.Parameter.THIS && texts.hasGap()
            ? ofField(slot)
            : Optional.empty();
    return Optional.of(ofField.orElse(texts).withoutGrowthOf(wanted));
  }

  /** What a reference to a method gives a slot in a parameter of the method. */
  Optional<Texts> given(Slot slot, Value.Function function, MethodInfo method, Slot wanted) {
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

  /** The first field on the way to a slot, in any object. */
  Optional<Texts> ofField(Slot slot) {
    return slot.path().isEmpty() || !(slot.path().get(0) instanceof Step.OfField step)
        ? Optional.empty()
        : program
            .field(step.field())
            .map(
                field ->
                    Texts.slot(
                        new Slot(
                            new Slot.Source.Field(field),
                            slot.path().subList(1, slot.path().size()))));
  }
}
