package dev.biscotti.search.value;

import dev.biscotti.search.text.Step;
import dev.biscotti.search.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Joins and splits paths. */
final class StepPaths {
  private StepPaths() {}

  /** A step followed by a path. */
  static List<Step> within(Step first, List<Step> rest) {
    List<Step> path = new ArrayList<>(rest.size() + 1);
    path.add(first);
    path.addAll(rest);
    return List.copyOf(path);
  }

  static boolean begins(List<Step> path, Step step) {
    return !path.isEmpty() && path.get(0).equals(step);
  }

  static List<Step> rest(List<Step> path) {
    return path.subList(1, path.size());
  }

  /** Whether a path begins with a part of a platform object. */
  static boolean isInContainer(List<Step> path) {
    return begins(path, Step.Part.MEMBER)
        || begins(path, Step.Part.KEY)
        || begins(path, Step.Part.VALUE)
        || (!path.isEmpty() && path.get(0) instanceof Step.ValueOf);
  }

  /** Whether a path may begin with the value of a key in a map. */
  static boolean concerns(List<Step> path, Texts key) {
    return path.isEmpty()
        || !(path.get(0) instanceof Step.ValueOf wanted)
        || key.alternatives().stream()
            .anyMatch(text -> text.literal().filter(one -> !one.equals(wanted.key())).isEmpty());
  }
}
