package dev.biscotti.processor.usage.trees;

import dev.biscotti.search.code.Body;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where {@code break}, {@code continue}, {@code yield} and {@code return} lead. */
final class Jumps {
  private final Body body;
  private final InsertionPoint point;
  private final List<Frame> frames = new ArrayList<>();

  /** The end of the body. */
  private final Target end = new Target();

  Jumps(Body body, InsertionPoint point) {
    this.body = body;
    this.point = point;
  }

  /** A point that jumps lead to. */
  static final class Target {
    private final List<Way> ways = new ArrayList<>();

    List<Way> ways() {
      return ways;
    }
  }

  /** A statement that jumps can leave. */
  sealed interface Frame {}

  /**
   * A loop, a switch, or a labelled statement.
   *
   * @param labels its labels
   * @param named whether only its labels name it
   * @param breaks behind it
   * @param continues where a loop goes on
   */
  record Breakable(List<String> labels, boolean named, Target breaks, Optional<Target> continues)
      implements Frame {}

  /**
   * A switch expression.
   *
   * @param yields behind it
   */
  record Yielding(Target yields) implements Frame {}

  /** A try statement: every jump out of it runs its finally block first. */
  static final class Finally implements Frame {
    private final Map<Target, List<Way>> leaving = new LinkedHashMap<>();

    Map<Target, List<Way>> leaving() {
      return leaving;
    }
  }

  void push(Frame frame) {
    frames.add(frame);
  }

  void pop() {
    frames.remove(frames.size() - 1);
  }

  /** Leaves for the end of a statement. */
  void leave(Optional<String> label) {
    for (int i = frames.size() - 1; i >= 0; i--) {
      if (frames.get(i) instanceof Breakable frame && isMeant(frame, label)) {
        route(point.leave(), frame.breaks());
        return;
      }
    }
    point.die();
  }

  /** Leaves for the next round of a loop. */
  void repeat(Optional<String> label) {
    for (int i = frames.size() - 1; i >= 0; i--) {
      if (frames.get(i) instanceof Breakable frame
          && frame.continues().isPresent()
          && isMeant(frame, label)) {
        route(point.leave(), frame.continues().get());
        return;
      }
    }
    point.die();
  }

  private static boolean isMeant(Breakable frame, Optional<String> label) {
    return label.isPresent() ? frame.labels().contains(label.get()) : !frame.named();
  }

  /** Leaves a switch expression, whose value is the last operand. */
  void yieldValue() {
    for (int i = frames.size() - 1; i >= 0; i--) {
      if (frames.get(i) instanceof Yielding frame) {
        route(point.leave(), frame.yields());
        return;
      }
    }
    point.die();
  }

  /** Leaves the body. */
  void exit(List<Way.Result> returned) {
    route(point.leave().returning(returned), end);
  }

  /** Lets a way lead to a target, by way of the finally block of a try statement between. */
  void route(Way way, Target target) {
    for (int i = frames.size() - 1; i >= 0; i--) {
      Frame frame = frames.get(i);
      if (frame instanceof Finally last) {
        last.leaving.computeIfAbsent(target, one -> new ArrayList<>()).add(way);
        return;
      }
      if (owns(frame, target)) {
        break;
      }
    }
    if (target == end) {
      returnFrom(way);
    } else {
      target.ways.add(way);
    }
  }

  private static boolean owns(Frame frame, Target target) {
    return frame instanceof Breakable loop
        ? loop.breaks() == target || loop.continues().filter(one -> one == target).isPresent()
        : frame instanceof Yielding yielding && yielding.yields() == target;
  }

  private void returnFrom(Way way) {
    int before = body.block();
    body.enter(way.from());
    if (way.returned().isEmpty()) {
      body.exit();
    }
    way.returned().forEach(one -> body.returns(one.value(), one.at()));
    body.enter(before);
  }
}
