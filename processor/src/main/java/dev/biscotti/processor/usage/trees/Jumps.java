package dev.biscotti.processor.usage.trees;

import dev.biscotti.search.code.Body;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The targets of {@code break}, {@code continue}, {@code yield} and {@code return}. */
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
   * @param named whether only jumps with its labels leave it
   * @param breaks the point after it
   * @param continues the point where a loop continues
   */
  record Breakable(List<String> labels, boolean named, Target breaks, Optional<Target> continues)
      implements Frame {}

  /**
   * A switch expression.
   *
   * @param yields the point after it
   */
  record Yielding(Target yields) implements Frame {}

  /** A try statement, whose finally block runs before every jump out of it. */
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

  /** Jumps to the end of a statement. */
  void leave(Optional<String> label) {
    for (int i = frames.size() - 1; i >= 0; i--) {
      if (frames.get(i) instanceof Breakable frame && isMeant(frame, label)) {
        route(point.leave(), frame.breaks());
        return;
      }
    }
    point.die();
  }

  /** Jumps to the next iteration of a loop. */
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

  /** Connects a path to a target through the finally blocks in between. */
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
