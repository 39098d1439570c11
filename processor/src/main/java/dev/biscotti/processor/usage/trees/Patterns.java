package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.SourceModel.child;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Lowers patterns. Patterns newer than JDK 17 are recognised by the names of their kinds and by the
 * trees that a scanner finds in them.
 */
final class Patterns {
  private final BodyLowering lowering;

  Patterns(BodyLowering lowering) {
    this.lowering = lowering;
  }

  /** The direct children of a tree. */
  static List<Tree> children(Tree tree) {
    List<Tree> children = new ArrayList<>();
    tree.accept(
        new TreeScanner<@Nullable Void, @Nullable Void>() {
          @Override
          public @Nullable Void scan(@Nullable Tree child, @Nullable Void unused) {
            if (child != null) {
              children.add(child);
            }
            return null;
          }
        },
        null);
    return children;
  }

  /** Whether a tree is or contains a pattern. */
  static boolean isPattern(Tree tree) {
    return tree.getKind().name().contains("PATTERN");
  }

  /** Binds the variables of the patterns in a tree to the compared value. */
  void bind(TreePath path, Value value) {
    Tree tree = path.getLeaf();
    if (tree instanceof BindingPatternTree pattern) {
      TreePath variable = child(path, pattern.getVariable());
      lowering
          .source()
          .variable(variable)
          .ifPresent(one -> lowering.assignments().local(one, cast(value, one), variable));
    } else if (tree.getKind().name().equals("DECONSTRUCTION_PATTERN")) {
      deconstruct(path, value);
    } else {
      for (Tree child : children(tree)) {
        if (isPattern(child)) {
          bind(child(path, child), value);
        }
      }
    }
  }

  private Value cast(Value value, VariableElement variable) {
    return variable.asType().getKind().isPrimitive()
        ? value
        : new Value.Cast(value, lowering.context().names().descriptor(variable.asType()));
  }

  /** Binds the patterns in a record pattern to the results of the accessors. */
  private void deconstruct(TreePath path, Value value) {
    List<Tree> parts = children(path.getLeaf());
    Optional<TypeElement> type =
        parts.isEmpty()
            ? Optional.empty()
            : lowering
                .source()
                .type(child(path, parts.get(0)))
                .flatMap(lowering.source()::asElement);
    List<? extends RecordComponentElement> components =
        type.isPresent() ? type.get().getRecordComponents() : List.of();
    for (int i = 0; i < components.size() && i + 1 < parts.size(); i++) {
      ExecutableElement accessor = components.get(i).getAccessor();
      bind(child(path, parts.get(i + 1)), read(path, value, type.get(), accessor));
    }
  }

  private Value read(TreePath path, Value value, TypeElement type, ExecutableElement accessor) {
    JvmNames names = lowering.context().names();
    Call call =
        lowering.body().call(names.ref(accessor), Call.Dispatch.VIRTUAL, lowering.place(path));
    Value record = new Value.Cast(value, names.descriptor(type));
    call.complete(Optional.of(record), List.of(), List.of());
    return new Value.Result(call);
  }

  /** The condition after {@code when}; empty if a label has none. */
  static Optional<ExpressionTree> guard(
      List<Tree> parts, List<? extends Tree> labels, List<? extends Tree> code) {
    for (Tree part : parts) {
      if (part instanceof ExpressionTree guard && !labels.contains(part) && !code.contains(part)) {
        return Optional.of(guard);
      }
    }
    return Optional.empty();
  }
}
