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

/** The point at which a body is being lowered: the current block and the values of variables. */
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

  /** Whether the current point is reachable; unreachable code is not compiled. */
  boolean isAlive() {
    return alive;
  }

  Locals locals() {
    return locals;
  }

  /** The number of operands. */
  int mark() {
    return locals.mark();
  }

  /** Keeps an operand while others are evaluated, which may change it or branch. */
  void push(Value operand) {
    locals.push(operand, body.block());
  }

  /** Pops operands down to a mark. */
  List<Value> popTo(int mark) {
    return locals.popTo(mark);
  }

  /** Ends the block; the path leads elsewhere. */
  Way leave() {
    Way way = Way.of(body.block(), locals);
    die();
    return way;
  }

  /** Ends the block; what follows is unreachable. */
  void die() {
    alive = false;
    locals = new Locals();
  }

  /** Ends the block with two paths: one if a condition is true, the other if not. */
  Branches leave(Condition condition) {
    Condition negated =
        new Condition(condition.left(), condition.comparison().negated(), condition.right());
    Way whenTrue = new Way(body.block(), List.of(condition), locals.copy(), List.of());
    Way whenFalse = new Way(body.block(), List.of(negated), locals, List.of());
    die();
    return new Branches(List.of(whenTrue), List.of(whenFalse));
  }

  /** Continues where paths meet; without any, what follows is unreachable. */
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

  /** Connects a path to a block. */
  void connect(Way way, int block) {
    body.edge(way.from(), block, way.conditions());
  }

  /** Continues in a new block after the current one. */
  void next() {
    if (alive) {
      enter(List.of(leave()));
    }
  }

  void assign(VariableElement variable, Value value) {
    locals.put(variable, new Locals.Held(value, body.block()));
    logs.forEach(log -> log.computeIfAbsent(variable, one -> new LinkedHashSet<>()).add(value));
  }

  /** Changes the values of variables and operands. */
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

  /** Starts to record assignments. */
  void startLog() {
    logs.push(new LinkedHashMap<>());
  }

  /** Ends the last log and returns the assignments since its start. */
  Map<VariableElement, Set<Value>> endLog() {
    return logs.pop();
  }
}
