package dev.biscotti.runtime.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.servlet.ResponseLine.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lines of a response after lines were added, replaced, refused and removed. */
class ResponseLinesTest {
  private static final String ONE = "a=1; Path=/";
  private static final String TWO = "a=2; Path=/";
  private static final String ELSEWHERE = "a=1; Path=/shop";
  private static final String OTHER = "b=1; Path=/";

  /** How far a container carries out changes. */
  enum Habit {
    OBEDIENT,
    KEEPS_LAST,
    KEEPS_ALL
  }

  private static final class Lines implements ContainerLines {
    private final Habit habit;
    private List<String> held = new ArrayList<>();
    private int writes;

    Lines(Habit habit) {
      this.habit = habit;
    }

    @Override
    public List<String> read() {
      return List.copyOf(held);
    }

    @Override
    public void add(String line) {
      held.add(line);
    }

    @Override
    public boolean write(List<String> lines, Collection<String> dropped, boolean mayReset) {
      writes++;
      if (habit == Habit.OBEDIENT || (habit == Habit.KEEPS_LAST && !lines.isEmpty())) {
        held = new ArrayList<>(lines);
      }
      return Collections.disjoint(held, dropped);
    }

    @Override
    public boolean quotesValues() {
      return false;
    }
  }

  private Lines container = new Lines(Habit.OBEDIENT);
  private ResponseLines lines = new ResponseLines(container, true, List.of());
  private final List<String> decided = new ArrayList<>();

  private void in(Habit habit) {
    container = new Lines(habit);
    lines = new ResponseLines(container, true, List.of());
  }

  private static ResponseLine guard(String text) {
    return ResponseLine.of(text, Origin.GUARD);
  }

  private static ResponseLine others(String text) {
    return ResponseLine.of(text, Origin.OTHERS);
  }

  private Function<ResponseLine, Optional<ResponseLine>> allowed() {
    return line -> {
      decided.add(line.text());
      return Optional.of(line);
    };
  }

  private Set<String> settle() {
    return lines.settle(allowed(), false, true, false);
  }

  @Test
  void theSameLineIsAddedOnce() {
    lines.add(guard(ONE));
    lines.add(guard(ONE));

    assertThat(container.held).containsExactly(ONE);
  }

  @Test
  void aLaterLineReplacesTheEarlierOneForGood() {
    lines.add(guard(ONE));
    lines.add(guard(TWO));
    assertThat(lines.all()).extracting(ResponseLine::text).containsExactly(TWO);

    lines.removeAllButOwn();
    settle();

    assertThat(container.held).isEmpty();
    assertThat(decided).isEmpty();
  }

  @Test
  void aLineMayBeSetAgainAfterAnother() {
    lines.add(guard(ONE));
    lines.add(guard(TWO));
    lines.add(guard(ONE));
    settle();

    assertThat(container.held).containsExactly(ONE);
  }

  @Test
  void duplicateLinesOfOthersStayWhereNothingIsEnforced() {
    ResponseLines all = new ResponseLines(container, false, List.of());
    container.add(ONE);
    container.add(TWO);
    all.settle(allowed(), false, true, false);
    assertThat(container.held).containsExactly(ONE, TWO);

    lines.settle(allowed(), false, true, false);
    assertThat(container.held).containsExactly(TWO);
    assertThat(container.writes).isEqualTo(1);
  }

  @Test
  void linesOfGuardsReplaceOneAnotherEverywhere() {
    ResponseLines all = new ResponseLines(container, false, List.of());
    all.add(guard(ONE));
    all.add(guard(TWO));
    all.settle(allowed(), false, true, false);

    assertThat(container.held).containsExactly(TWO);
  }

  @Test
  void onlyALaterLineOfAnotherPlaceReplacesAnEarlierLine() {
    lines.add(guard(ONE));
    lines.removeFor(guard(TWO), ONE);
    assertThat(lines.all()).hasSize(1);

    lines.removeFor(guard(ELSEWHERE), "c=1");
    assertThat(lines.all()).hasSize(1);

    lines.removeFor(guard(ELSEWHERE), ONE);
    assertThat(lines.all()).isEmpty();
  }

  @Test
  void anEarlierHeldLineGoesToo() {
    lines.hold(guard(ONE));
    lines.hold(guard(OTHER));
    lines.removeFor(guard(TWO), ONE);
    settle();
    assertThat(container.held).containsExactly(ONE, OTHER);

    in(Habit.OBEDIENT);
    lines.hold(guard(ONE));
    lines.hold(guard(OTHER));
    lines.removeFor(guard(ELSEWHERE), ONE);
    settle();
    assertThat(container.held).containsExactly(OTHER);
  }

  @Test
  void heldLinesWaitForTheLastReviewAndGiveWay() {
    lines.hold(guard(ONE));
    lines.hold(guard(OTHER));
    lines.settle(allowed(), false, false, false);
    assertThat(container.held).isEmpty();

    lines.add(guard(TWO));
    settle();
    assertThat(container.held).containsExactly(TWO, OTHER);
  }

  @Test
  void heldLinesGoWithTheRest() {
    lines.hold(guard(ONE));
    lines.removeAll();
    settle();
    assertThat(container.held).isEmpty();

    lines.hold(guard(ONE));
    lines.forget();
    settle();
    assertThat(container.held).isEmpty();

    lines.hold(guard(ONE));
    lines.settle(allowed(), true, true, false);
    settle();
    assertThat(container.held).isEmpty();
  }

  /** After a reset the container itself may set the same line. */
  @Test
  void aLineReplacedBeforeAResetIsNewAfterIt() {
    lines.add(guard(ONE));
    lines.add(guard(TWO));
    lines.forget();
    container.held.clear();
    container.add(ONE);
    settle();

    assertThat(decided).containsExactly(ONE);
    assertThat(container.held).containsExactly(ONE);
  }

  @Test
  void aLineRefusedBeforeAResetIsOnlyReplacedAfterIt() {
    in(Habit.KEEPS_LAST);
    lines.add(guard(ONE));
    lines.refuse(guard(ONE));
    lines.forget();
    container.held.clear();
    lines.add(guard(ONE));
    lines.removeAll();

    assertThat(settle()).isEmpty();
    assertThat(container.held).containsExactly(ONE);
  }

  @Test
  void aReplacedLineMayComeFromTheContainerLater() {
    lines.add(guard(ONE));
    lines.add(guard(TWO));
    settle();
    container.add(ONE);
    settle();

    assertThat(decided).containsExactly(ONE);
    assertThat(container.held).containsExactly(ONE);
  }

  @Test
  void aLineRefusedOnceAndThenAllowedIsOnlyRemoved() {
    in(Habit.KEEPS_LAST);
    container.add(ONE);
    lines.settle(line -> Optional.empty(), false, true, false);
    container.held.clear();
    lines.add(guard(ONE));
    lines.removeAll();

    assertThat(settle()).isEmpty();
    assertThat(container.held).containsExactly(ONE);
  }

  @ParameterizedTest
  @EnumSource
  void aRefusedLineIsRemovedTurnedIntoADeletionOrReported(Habit habit) {
    in(habit);
    container.add(ONE);
    Set<String> stuck = lines.settle(line -> Optional.empty(), false, true, false);

    assertThat(stuck).isEqualTo(habit == Habit.KEEPS_ALL ? Set.of(ONE) : Set.of());
    assertThat(container.held)
        .isEqualTo(
            switch (habit) {
              case OBEDIENT -> List.of();
              case KEEPS_LAST -> List.of("a=; Max-Age=0; Path=/");
              case KEEPS_ALL -> List.of(ONE);
            });
  }

  /** The deletion is the filter's own, even if the container has lost the other lines meanwhile. */
  @Test
  void aDeletionThatStandsInForALineIsNotDecidedOn() {
    in(Habit.KEEPS_LAST);
    container.add(ONE);
    lines.settle(line -> Optional.empty(), false, true, false);
    lines.forget();
    settle();

    assertThat(decided).isEmpty();
    assertThat(container.held).containsExactly("a=; Max-Age=0; Path=/");
    assertThat(lines.all()).extracting(ResponseLine::origin).containsExactly(Origin.GUARD);
  }

  @Test
  void aReplacedLineMayStayBesideItsReplacement() {
    in(Habit.KEEPS_ALL);
    lines.add(guard(ONE));
    lines.add(guard(TWO));
    assertThat(settle()).isEmpty();

    in(Habit.KEEPS_ALL);
    container.add(ONE);
    container.add(TWO);
    assertThat(settle()).isEmpty();
    assertThat(lines.all()).extracting(ResponseLine::text).containsExactly(TWO);
  }

  /** Rewritten by the response, or set before the filter. */
  @Test
  void rewrittenLinesOfGuardsAreRecognised() {
    ResponseLines known =
        new ResponseLines(container, true, List.of("a=1; Max-Age=60; Path=/; Secure"));
    container.add("a=1; Path=/; Max-Age=60; Secure");
    container.add("b=1; Path=/; Max-Age=60; Secure");
    known.settle(allowed(), false, true, false);
    assertThat(decided).containsExactly("b=1; Path=/; Max-Age=60; Secure");

    container.held.set(0, "a=1; Path=/; Secure; Max-Age=60");
    container.held.set(1, "b=1; Secure; Path=/; Max-Age=60");
    known.settle(allowed(), false, true, false);
    assertThat(decided).hasSize(1);
    assertThat(known.all())
        .extracting(ResponseLine::origin)
        .containsExactly(Origin.GUARD, Origin.OTHERS);

    container.held.set(0, "a=2; Path=/; Secure; Max-Age=60");
    known.settle(allowed(), false, true, false);
    assertThat(decided).hasSize(2);
  }

  @Test
  void linesThatCanNoLongerBeChangedAreReviewedOnce() {
    lines.add(guard(ONE));
    lines.add(guard(TWO));
    lines.add(guard("c=1; Max-Age=60; Path=/"));
    List<String> sent = List.of(ONE, TWO, OTHER, "c=1; Path=/; Max-Age=60");

    lines.inspect(sent, line -> decided.add(line.text()));
    lines.inspect(sent, line -> decided.add(line.text()));

    assertThat(decided).containsExactly(OTHER);
  }

  @Test
  void theLineOfACookieIsFoundByItsKey() {
    lines.add(others(ONE));

    assertThat(lines.at(others(TWO).key())).contains(others(ONE));
    assertThat(lines.at(others(ELSEWHERE).key())).isEmpty();
    assertThat(lines.isEmpty()).isFalse();
  }
}
