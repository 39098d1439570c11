package dev.biscotti.search.use;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.Place;
import dev.biscotti.search.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeenUsesTest {
  private static final MethodInfo METHOD =
      new MethodInfo(
          new MethodRef("A", "a", "()V"), Set.of(), List.of(), List.of(), Optional.empty());
  private static final Line LINE = new Line(1);
  private static final NameUse USE =
      NameUse.set(LINE, Texts.literal("promo"), CookieState.UNKNOWN, "new Cookie");

  private final SeenUses seen = new SeenUses();

  private record Line(int number) implements Place {
    @Override
    public boolean isAllowed() {
      return false;
    }

    @Override
    public String fileAndLine() {
      return "A.java:" + number;
    }

    @Override
    public int compareTo(Place other) {
      return Integer.compare(number, ((Line) other).number);
    }
  }

  private static NameUse.Through call() {
    Call call = Body.of(METHOD).imagined(METHOD.ref(), Call.Dispatch.VIRTUAL, LINE);
    return new NameUse.Through(call, METHOD, Optional.empty());
  }

  @Test
  void aUseIsNewOnce() {
    assertThat(seen.add(USE)).contains(USE);
    assertThat(seen.add(USE)).isEmpty();
    assertThat(seen.add(USE.with(Texts.literal("other")))).isPresent();
  }

  @Test
  void aWayThroughFurtherCallsLeadsToNothingNew() {
    NameUse.Through first = call();
    NameUse shorter = USE.through(first);
    assertThat(seen.add(shorter)).contains(shorter);
    assertThat(seen.add(shorter.through(call()))).isEmpty();
    assertThat(seen.add(USE)).contains(USE);
    assertThat(seen.add(USE.through(call()))).isEmpty();
  }

  @Test
  void beyondManyWaysThereIsOneMoreWithoutCertainty() {
    for (int i = 0; i < 16; i++) {
      NameUse use = USE.through(call());
      assertThat(seen.add(use)).contains(use);
    }
    assertThat(seen.add(USE.through(call()))).contains(USE.uncertain());
    assertThat(seen.add(USE.through(call()))).isEmpty();
  }
}
