package dev.biscotti.search.value;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.text.Step;
import dev.biscotti.search.text.Texts;
import java.util.List;
import java.util.Optional;

/** Evaluates the elements of arrays. */
final class ArrayElements {
  static final String EMPTY = "it is taken from an array that cannot be followed";

  private final ListedMembers members;
  private final Evaluator evaluator;

  ArrayElements(ListedMembers members, Evaluator evaluator) {
    this.members = members;
    this.evaluator = evaluator;
  }

  Texts texts(Value.ArrayElement element, List<Step> path) {
    Value array = Values.plain(element.array());
    if (array instanceof Value.NewArray made
        && element.index() instanceof Value.Constant index
        && index.value() instanceof Integer) {
      return stored(made, Optional.of(index), path);
    }
    Optional<List<Value>> indexed = indexed(array, element.index());
    return indexed.isPresent()
        ? indexed.get().stream().map(one -> evaluator.at(one, path)).reduce(Texts.none(), Texts::or)
        : evaluator.at(array, StepPaths.within(Step.Part.MEMBER, path));
  }

  /**
   * The values at one index of a container whose members the code lists; empty for other
   * containers.
   */
  Optional<List<Value>> indexed(Value container, Value index) {
    return evaluator.texts(index).only().flatMap(number -> members.at(container, number));
  }

  /** The texts stored in an array, at one index if all indexes are known. */
  Texts stored(Value.NewArray array, Optional<Value.Constant> index, List<Step> path) {
    List<Body.ArrayStore> stores = ArrayStores.stores(array);
    boolean indexed =
        index.isPresent()
            && stores.stream().allMatch(store -> store.index() instanceof Value.Constant);
    return stores.stream()
        .filter(store -> !indexed || store.index().equals(index.get()))
        .map(store -> evaluator.at(store.value(), path))
        .reduce(Texts::or)
        .orElseGet(() -> Texts.unknown(EMPTY));
  }

  /** The elements of an array in order, such as the arguments of a format; empty if unknown. */
  Optional<List<Texts>> inOrder(Value array) {
    return Values.plain(array) instanceof Value.NewArray made
        ? Optional.of(
            ArrayStores.stores(made).stream()
                .map(store -> evaluator.operand(store.value()))
                .toList())
        : Optional.empty();
  }
}
