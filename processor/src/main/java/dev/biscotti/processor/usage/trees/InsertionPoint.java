package dev.biscotti.processor.usage.trees;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Condition;
import dev.biscotti.search.code.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.element.VariableElement;

/** Where a body is being lowered: the block that is added to, and what variables hold there. */
final class InsertionPoint {
  private final Body body;
  private final Deque<Map<VariableElement, Set<Value>>> logs = new ArrayDeque<>();
  private final Choices choices;
  private Locals locals;
  private boolean alive = true;

  InsertionPoint(Body body, Locals locals, Choices choices) {
    this.body = body;
    this.choices = choices;
    this.locals = locals;
  }

  /** Whether the present point can be reached; what cannot is not compiled. */
  boolean isAlive() {
    return alive;
  }

  Locals locals() {
    return locals;
  }

  /** How many operands there are. */
  int mark() {
    return locals.mark();
  }

  /** Keeps an operand while others are evaluated, which may change it or branch. */
  void push(Value operand) {
    locals.push(operand, body.block());
  }

  /** Takes operands away, down to a mark. */
  List<Value> popTo(int mark) {
    return locals.popTo(mark);
  }

  /** Ends here; the way leads elsewhere. */
  Way leave() {
    Way way = Way.of(body.block(), locals);
    die();
    return way;
  }

  /** Ends here; what follows cannot be reached. */
  void die() {
    alive = false;
    locals = new Locals();
  }

  /** Ends here, with two ways: one if a condition holds, the other if not. */
  Branches leave(Condition condition) {
    Condition negated =
        new Condition(condition.left(), condition.comparison().negated(), condition.right());
    Way whenTrue = new Way(body.block(), List.of(condition), locals.copy(), List.of());
    Way whenFalse = new Way(body.block(), List.of(negated), locals, List.of());
    die();
    return new Branches(List.of(whenTrue), List.of(whenFalse));
  }

  /** Goes on where ways meet; without any, what follows cannot be reached. */
  void enter(List<Way> ways) {
    if (ways.isEmpty()) {
      die();
      return;
    }
    int block = body.newBlock();
    ways.forEach(way -> connect(way, block));
    body.enter(block);
    locals = Locals.join(ways.stream().map(Way::locals).toList(), body, block, choices);
    alive = true;
  }

  /** Lets a way lead to a block. */
  void connect(Way way, int block) {
    body.edge(way.from(), block, way.conditions());
  }

  /** Goes on in a new block behind the present one. */
  void next() {
    if (alive) {
      enter(List.of(leave()));
    }
  }

  void assign(VariableElement variable, Value value) {
    locals.put(variable, new Locals.Held(value, body.block()));
    logs.forEach(log -> log.computeIfAbsent(variable, one -> new LinkedHashSet<>()).add(value));
  }

  /** Changes what variables and operands hold. */
  void replace(UnaryOperator<Value> change) {
    locals.forEach(
        (variable, value) -> {
          Value changed = change.apply(value);
          if (changed != value) {
            logs.forEach(
                log -> log.computeIfAbsent(variable, one -> new LinkedHashSet<>()).add(changed));
          }
        });
    locals.replaceAll(change, body.block());
  }

  /** Notes from now on what is assigned. */
  void startLog() {
    logs.push(new LinkedHashMap<>());
  }

  /** What was assigned since the last log was started, which ends. */
  Map<VariableElement, Set<Value>> endLog() {
    return logs.pop();
  }
}
