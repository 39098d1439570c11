package dev.biscotti.search.use;

import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Flag;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Place;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.text.Input;
import dev.biscotti.search.text.Step;
import dev.biscotti.search.text.Texts;
import dev.biscotti.search.value.ArrayStores;
import dev.biscotti.search.value.Evaluator;
import dev.biscotti.search.value.ParameterInputs;
import dev.biscotti.search.value.Values;
import java.util.List;
import java.util.Optional;

/** Moves a use of a name from a method to a call of it and fills in the arguments. */
final class ArgumentSubstitution {
  private final Program program;
  private final Evaluator evaluator;

  ArgumentSubstitution(Program program, Evaluator evaluator) {
    this.program = program;
    this.evaluator = evaluator;
  }

  /** The use at a call; each element of an array created for the call becomes a separate use. */
  List<NameUse> at(Call call, NameUse use, Input input, Input.Source.Parameter parameter) {
    Place place = use.isNamedBy(input) ? call.at(parameter.index()) : use.at();
    boolean member = !input.path().isEmpty() && input.path().get(0) == Step.Part.MEMBER;
    if (!member
        || !(Values.plain(call.argument(parameter.index())) instanceof Value.NewArray array)) {
      return objectByObject(call, use, input, parameter.method(), place);
    }
    List<Step> rest = input.path().subList(1, input.path().size());
    return ArrayStores.stores(array).stream()
        .map(
            store ->
                use.fill(
                    use.isNamedBy(input) ? store.at() : place,
                    given ->
                        given.equals(input)
                            ? Optional.of(evaluator.at(store.value(), rest))
                            : given(given, call, parameter.method(), input)))
        .toList();
  }

  private List<NameUse> objectByObject(
      Call call, NameUse use, Input wanted, MethodInfo method, Place place) {
    Optional<Integer> index = ParameterInputs.readTwice(use.allInputs(), method);
    List<Value> objects =
        index.map(one -> evaluator.apart(ParameterInputs.given(call, one))).orElse(List.of());
    if (objects.size() < 2) {
      return List.of(use.fill(place, given -> given(given, call, method, wanted)));
    }
    return objects.stream()
        .map(
            object ->
                use.fill(
                    place,
                    given ->
                        ParameterInputs.isOf(given, method, index.get())
                            ? Optional.of(
                                evaluator.at(object, given.path()).withoutGrowthOf(wanted))
                            : given(given, call, method, wanted)))
        .toList();
  }

  private Optional<Texts> given(Input input, Call call, MethodInfo method, Input wanted) {
    if (!(input.source() instanceof Input.Source.Parameter parameter)
        || !parameter.method().equals(method)) {
      return Optional.empty();
    }
    Texts texts = evaluator.argument(call, parameter.index(), input.path());
    Optional<Texts> ofField =
        parameter.index() == Value.Parameter.THIS && texts.hasGap()
            ? ofField(input)
            : Optional.empty();
    return Optional.of(ofField.orElse(texts).withoutGrowthOf(wanted));
  }

  /** The texts that a method reference passes to an input in a parameter. */
  Optional<Texts> given(Input input, Value.Function function, MethodInfo method, Input wanted) {
    if (!(input.source() instanceof Input.Source.Parameter parameter)
        || !parameter.method().equals(method)
        || parameter.index() < 0) {
      return Optional.empty();
    }
    boolean onArgument =
        function.receiver().isEmpty() && !method.is(Flag.STATIC) && !method.ref().isConstructor();
    int index = onArgument ? parameter.index() + 1 : parameter.index();
    return Optional.of(
        evaluator.functions().argument(function, index, input.path()).withoutGrowthOf(wanted));
  }

  /** The texts of the first field on the path to an input, in any object. */
  Optional<Texts> ofField(Input input) {
    return input.path().isEmpty() || !(input.path().get(0) instanceof Step.OfField step)
        ? Optional.empty()
        : program
            .field(step.field())
            .map(
                field ->
                    Texts.input(
                        new Input(
                            new Input.Source.Field(field),
                            input.path().subList(1, input.path().size()))));
  }
}
