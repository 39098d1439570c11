package dev.biscotti.processor.usage.trees;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/**
 * The objects whose members code uses without naming them: {@code this} and the enclosing objects.
 *
 * @param all the objects, the innermost first; none in a static method
 */
record Instances(List<Instance> all) {
  static final Instances NONE = new Instances(List.of());

  /**
   * One of the objects.
   *
   * @param type its class
   * @param value the object
   */
  record Instance(TypeElement type, Value value) {}

  /** The objects in an instance method of a class. */
  static Instances in(TypeElement type, Body body, TreeContext context) {
    List<Instance> all = new ArrayList<>();
    TypeElement at = type;
    Value value = new Value.Parameter(body, Value.Parameter.THIS);
    while (true) {
      all.add(new Instance(at, value));
      if (at.getNestingKind() != NestingKind.MEMBER) {
        all.addAll(context.captures().of(at).instances().all());
        return new Instances(all);
      }
      Optional<TypeElement> outer = context.source().instanceAround(at);
      if (outer.isEmpty()) {
        return new Instances(all);
      }
      value =
          new Value.FieldRead(
              context.names().outerField(at, outer.get()),
              context.names().descriptor(outer.get()),
              Optional.of(value));
      at = outer.get();
    }
  }

  /** The innermost object that has the members of a class. */
  Optional<Instance> having(TypeElement members, SourceModel source) {
    return all.stream().filter(one -> source.isSubclass(one.type(), members)).findFirst();
  }

  /** {@code this}. */
  Optional<Value> innermost() {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0).value());
  }
}
