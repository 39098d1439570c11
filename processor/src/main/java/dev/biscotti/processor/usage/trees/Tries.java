package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.SourceModel.child;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Lowers try statements. As in javac, a finally block is lowered once for each place that it can
 * lead to.
 */
final class Tries {
  /** A more deeply nested finally block is lowered only once, which bounds the size. */
  private static final int DEEPEST = 3;

  private final BodyLowering lowering;
  private int depth;

  Tries(BodyLowering lowering) {
    this.lowering = lowering;
  }

  void statement(TreePath path, TryTree tree) {
    InsertionPoint point = lowering.point();
    Jumps.Finally last = new Jumps.Finally();
    boolean hasFinally = tree.getFinallyBlock() != null;
    if (hasFinally) {
      lowering.jumps().push(last);
    }
    Way start = point.leave();
    point.startLog();
    List<Way> ends = protectedPart(path, tree, start);
    Map<VariableElement, Set<Value>> assigned = point.endLog();
    if (hasFinally) {
      lowering.jumps().pop();
      TreePath block = child(path, tree.getFinallyBlock());
      lastBlock(block, ends, last, failing(start, assigned));
    } else {
      point.enter(ends);
    }
  }

  /** Lowers the try block and the catch blocks; returns the paths from their ends. */
  private List<Way> protectedPart(TreePath path, TryTree tree, Way start) {
    InsertionPoint point = lowering.point();
    List<Way> ends = new ArrayList<>();
    point.startLog();
    point.enter(List.of(Way.of(start.from(), start.locals().copy())));
    for (Tree resource : tree.getResources()) {
      resource(child(path, resource));
    }
    lowering.statement(child(path, tree.getBlock()));
    close(path, tree.getResources());
    addEnd(ends);
    Map<VariableElement, Set<Value>> assigned = point.endLog();
    for (CatchTree handler : tree.getCatches()) {
      point.enter(List.of(failing(start, assigned)));
      caught(child(path, handler), handler);
      addEnd(ends);
    }
    return ends;
  }

  private void addEnd(List<Way> ends) {
    if (lowering.point().isAlive()) {
      ends.add(lowering.point().leave());
    }
  }

  /** The path from the start to an exception handler: any assignment may have happened. */
  private Way failing(Way start, Map<VariableElement, Set<Value>> assigned) {
    Locals locals = start.locals().copy();
    assigned.forEach(
        (variable, values) -> {
          Optional<Value> before = locals.get(variable);
          if (before.isPresent()) {
            List<Value> options = new ArrayList<>(List.of(before.get()));
            options.addAll(values);
            locals.put(
                variable,
                new Locals.Held(lowering.context().choices().of(options), OptionalInt.empty()));
          }
        });
    return Way.of(start.from(), locals);
  }

  private void caught(TreePath path, CatchTree handler) {
    TreePath parameter = child(path, handler.getParameter());
    lowering
        .source()
        .variable(parameter)
        .ifPresent(
            variable -> lowering.assignments().local(variable, BodyLowering.OBJECT, parameter));
    lowering.statement(child(path, handler.getBlock()));
  }

  private void resource(TreePath path) {
    if (path.getLeaf() instanceof ExpressionTree) {
      Value unused = lowering.value(path);
    } else {
      lowering.statement(path);
    }
  }

  /** The calls of {@code close()}, the last resource first. */
  private void close(TreePath path, List<? extends Tree> resources) {
    for (int i = resources.size() - 1; i >= 0 && lowering.point().isAlive(); i--) {
      TreePath at = child(path, resources.get(i));
      Optional<TypeMirror> type = lowering.source().type(at);
      Optional<Value> object =
          at.getLeaf() instanceof VariableTree
              ? lowering
                  .source()
                  .variable(at)
                  .flatMap(variable -> lowering.point().locals().get(variable))
              : Optional.of(lowering.value(at));
      Optional<TypeElement> resource = type.flatMap(lowering.source()::asElement);
      if (object.isPresent() && resource.isPresent()) {
        closeMethod(resource.get()).ifPresent(method -> close(at, object.get(), method));
      }
    }
  }

  private Optional<ExecutableElement> closeMethod(TypeElement type) {
    return ElementFilter.methodsIn(lowering.source().elements().getAllMembers(type)).stream()
        .filter(method -> method.getSimpleName().contentEquals("close"))
        .filter(method -> method.getParameters().isEmpty())
        .findFirst();
  }

  private void close(TreePath at, Value object, ExecutableElement method) {
    Call call =
        lowering
            .body()
            .call(
                lowering.context().names().ref(method), Call.Dispatch.VIRTUAL, lowering.place(at));
    call.complete(Optional.of(object), List.of(), List.of());
  }

  private void lastBlock(TreePath block, List<Way> ends, Jumps.Finally last, Way failing) {
    depth++;
    if (depth > DEEPEST) {
      once(block, ends, last, failing);
    } else {
      lowerFor(block, ends);
      List<Way> normally = new ArrayList<>();
      addEnd(normally);
      last.leaving().forEach((target, ways) -> leave(block, target, ways));
      lowerFor(block, List.of(failing));
      lowering.point().enter(normally);
    }
    depth--;
  }

  private void lowerFor(TreePath block, List<Way> ways) {
    lowering.point().enter(ways);
    lowering.statement(block);
  }

  private void leave(TreePath block, Jumps.Target target, List<Way> ways) {
    lowerFor(block, ways);
    if (lowering.point().isAlive()) {
      lowering.jumps().route(lowering.point().leave().returning(returned(ways)), target);
    }
  }

  private static List<Way.Result> returned(List<Way> ways) {
    return ways.stream().flatMap(way -> way.returned().stream()).toList();
  }

  /** Uses one block for all paths. */
  private void once(TreePath block, List<Way> ends, Jumps.Finally last, Way failing) {
    List<Way> all = new ArrayList<>(ends);
    last.leaving().values().forEach(all::addAll);
    all.add(failing);
    lowerFor(block, all);
    if (!lowering.point().isAlive()) {
      return;
    }
    Way end = lowering.point().leave();
    Map<Jumps.Target, List<Way>> leaving = new LinkedHashMap<>(last.leaving());
    leaving.forEach(
        (target, ways) ->
            lowering
                .jumps()
                .route(Way.of(end.from(), end.locals().copy()).returning(returned(ways)), target));
    lowering.point().enter(ends.isEmpty() ? List.of() : List.of(end));
  }
}
