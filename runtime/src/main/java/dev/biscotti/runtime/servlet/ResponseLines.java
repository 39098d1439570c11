package dev.biscotti.runtime.servlet;

import dev.biscotti.runtime.codec.SetCookieLine;
import dev.biscotti.runtime.servlet.ResponseLine.Origin;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The Set-Cookie lines of one response, each read once, and the only class that writes them to the
 * container. A response sets a cookie once (RFC 6265bis, section 4.1.1): a later line replaces an
 * earlier one. The earlier line is removed when the lines are next settled, so that many
 * replacements cost as much as one. A browser that gets both obeys the last.
 */
final class ResponseLines {
  private final ContainerLines container;
  private final boolean isDeduplicated;

  /** What the container is known to hold. */
  private Map<Object, ResponseLine> lines = new LinkedHashMap<>();

  private Map<String, ResponseLine> byText = new HashMap<>();

  /** Lines that were replaced or removed, and that the container may still hold. */
  private final Set<String> stale = new HashSet<>();

  /** Stale lines that must not reach a browser. */
  private final Set<String> refused = new HashSet<>();

  /** Lines that were written in place of lines that the container does not remove. */
  private final Set<String> standIns = new HashSet<>();

  /**
   * Lines that the filter adds itself, held until it is clear that no shared cache keeps the
   * response.
   */
  private final Map<Object, ResponseLine> held = new LinkedHashMap<>();

  /** Lines that guards wrote before the filter saw the request. */
  private final Map<Object, ResponseLine> earlier = new HashMap<>();

  /**
   * The lines of a response.
   *
   * @param container the container that they are written to
   * @param isDeduplicated false to leave lines of the application and the container unchanged
   * @param earlier lines that guards wrote before the filter saw the request
   */
  ResponseLines(ContainerLines container, boolean isDeduplicated, Collection<String> earlier) {
    this.container = container;
    this.isDeduplicated = isDeduplicated;
    for (String text : earlier) {
      ResponseLine line = ResponseLine.of(text, Origin.GUARD);
      this.earlier.put(slot(line), line);
    }
  }

  private Object slot(ResponseLine line) {
    return isDeduplicated || line.origin() != Origin.OTHERS ? line.key() : line.text();
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  List<ResponseLine> all() {
    return List.copyOf(lines.values());
  }

  /** Returns the line of a cookie, if the container is known to hold it. */
  Optional<ResponseLine> at(ResponseLine.Key key) {
    return Optional.ofNullable(lines.get(key));
  }

  /** Adds a line to the container at once. */
  void add(ResponseLine line) {
    held.remove(slot(line));
    ResponseLine before = lines.put(slot(line), line);
    if (before == null || !before.text().equals(line.text())) {
      if (before != null) {
        retire(before);
      }
      stale.remove(line.text());
      byText.put(line.text(), line);
      container.add(line.text());
    }
  }

  /** Holds a line back until the lines are settled. */
  void hold(ResponseLine line) {
    held.put(slot(line), line);
  }

  private void remove(ResponseLine line) {
    lines.remove(slot(line));
    retire(line);
  }

  private void retire(ResponseLine line) {
    byText.remove(line.text());
    stale.add(line.text());
  }

  /** Removes an earlier line that a later one replaces, unless both have the same slot. */
  void removeFor(ResponseLine later, String earlier) {
    ResponseLine line = byText.get(earlier);
    if (line != null && !slot(line).equals(slot(later))) {
      remove(line);
    }
    held.entrySet()
        .removeIf(
            one -> one.getValue().text().equals(earlier) && !one.getKey().equals(slot(later)));
  }

  /** Removes a line that must not reach a browser. */
  void refuse(ResponseLine line) {
    remove(line);
    refused.add(line.text());
  }

  /** Removes the lines of the application and the container; lines that the filter added remain. */
  void removeAllButOwn() {
    for (ResponseLine line : all()) {
      if (line.origin() != Origin.FILTER) {
        remove(line);
      }
    }
  }

  /** Removes all lines. */
  void removeAll() {
    all().forEach(this::remove);
    held.clear();
  }

  /** The container has lost all headers. */
  void forget() {
    lines = new LinkedHashMap<>();
    byText = new HashMap<>();
    stale.clear();
    refused.clear();
    held.clear();
  }

  /**
   * Reviews lines that can no longer be changed.
   *
   * @param texts all lines
   * @param review receives each new line
   */
  void inspect(Collection<String> texts, Consumer<ResponseLine> review) {
    for (String text : texts) {
      if (!byText.containsKey(text) && !stale.contains(text)) {
        ResponseLine line = ResponseLine.of(text, Origin.OTHERS);
        Optional<ResponseLine> recognised = recognised(line);
        if (recognised.isEmpty()) {
          review.accept(line);
        }
        byText.put(text, recognised.orElse(line));
      }
    }
  }

  /**
   * Synchronises these lines with the container: decides on new lines, writes lines that were held
   * back, removes lines that were replaced or refused, and reads back the result.
   *
   * @param decision returns what is sent in place of a new line; empty to drop the line
   * @param isShared whether a shared cache may keep the response; the filter then adds nothing
   * @param isLast whether the response may be committed next, so that no line can be held back
   *     longer
   * @param mayReset whether the body is still empty
   * @return the lines that must not be sent but that the container does not remove
   */
  Set<String> settle(
      Function<ResponseLine, Optional<ResponseLine>> decision,
      boolean isShared,
      boolean isLast,
      boolean mayReset) {
    List<String> before = container.read();
    Map<Object, ResponseLine> after = new LinkedHashMap<>();
    for (String text : before) {
      decided(text, decision).ifPresent(line -> after.put(slot(line), line));
    }
    if (isShared) {
      after.values().removeIf(line -> line.origin() == Origin.FILTER);
    }
    if (isLast) {
      if (!isShared) {
        held.forEach(after::putIfAbsent);
      }
      held.clear();
    }
    Set<String> stuck = write(before, after, mayReset);
    stale.clear();
    refused.clear();
    return stuck;
  }

  private Optional<ResponseLine> decided(
      String text, Function<ResponseLine, Optional<ResponseLine>> decision) {
    ResponseLine known = byText.get(text);
    if (known != null) {
      return Optional.of(known);
    }
    if (stale.contains(text)) {
      return Optional.empty();
    }
    if (standIns.contains(text)) {
      return Optional.of(ResponseLine.of(text, Origin.GUARD));
    }
    ResponseLine line = ResponseLine.of(text, Origin.OTHERS);
    Optional<ResponseLine> recognised = recognised(line);
    if (recognised.isPresent()) {
      return recognised;
    }
    Optional<ResponseLine> sent = decision.apply(line);
    if (sent.filter(one -> one.text().equals(text)).isEmpty()) {
      refused.add(text);
    }
    return sent;
  }

  /**
   * Recognises a line that the container has rewritten, or one that a guard wrote before the filter
   * saw the request.
   */
  private Optional<ResponseLine> recognised(ResponseLine line) {
    SetCookieLine cookie = line.cookie();
    ResponseLine same = lines.get(line.key());
    if (same == null) {
      same = earlier.get(line.key());
    }
    return same != null && same.saysTheSameAs(cookie)
        ? Optional.of(new ResponseLine(line.text(), cookie, same.origin()))
        : Optional.empty();
  }

  private Set<String> write(
      List<String> before, Map<Object, ResponseLine> after, boolean mayReset) {
    List<String> wanted = texts(after);
    Set<String> stuck = Set.of();
    if (wanted.size() >= before.size() && wanted.subList(0, before.size()).equals(before)) {
      wanted.subList(before.size(), wanted.size()).forEach(container::add);
    } else {
      Set<String> dropped = new LinkedHashSet<>(before);
      wanted.forEach(dropped::remove);
      if (!container.write(wanted, dropped, mayReset)) {
        stuck = replaceLast(dropped, after);
      }
    }
    lines = after;
    byText = new HashMap<>();
    after.values().forEach(line -> byText.put(line.text(), line));
    return stuck;
  }

  private static List<String> texts(Map<Object, ResponseLine> lines) {
    return lines.values().stream().map(ResponseLine::text).toList();
  }

  /**
   * Tomcat 10.1 can replace its last Set-Cookie line but not remove it. A line that must not reach
   * a browser is therefore turned into its own deletion; other lines remain.
   */
  private Set<String> replaceLast(Set<String> dropped, Map<Object, ResponseLine> after) {
    Set<String> unlawful = new LinkedHashSet<>();
    for (String text : dropped) {
      ResponseLine line = ResponseLine.of(text, Origin.OTHERS);
      if (refused.contains(text)) {
        line = line.deletion();
        standIns.add(line.text());
        if (!line.text().equals(text)) {
          unlawful.add(text);
        }
      }
      after.putIfAbsent(slot(line), line);
    }
    container.write(texts(after), unlawful, false);
    List<String> still = container.read();
    unlawful.retainAll(still);
    return unlawful;
  }
}
