package dev.biscotti.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.MethodRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Input INPUT =
      new Input(
          new Input.Source.Parameter(
              new MethodInfo(
                  new MethodRef("A", "a", "(Ljava/lang/String;)V"),
                  Set.of(),
                  List.of(),
                  List.of(new MethodInfo.Parameter("name", List.of())),
                  Optional.empty()),
              0),
          List.of());

  @Test
  void concatenationsAreAllCombinations() {
    Texts left = Texts.literal("a").or(Texts.literal("b"));
    Texts right = Texts.literal("1").or(Texts.literal("2"));

    assertThat(left.plus(right).alternatives())
        .map(text -> text.literal().orElseThrow())
        .containsExactly("a1", "a2", "b1", "b2");
  }

  @Test
  void tooManyTextsAreUnknownButKeepACommonBeginning() {
    Texts many = Texts.none();
    for (int i = 0; i <= Texts.LIMIT; i++) {
      many = many.or(Texts.literal("n" + i));
    }
    assertThat(many.alternatives())
        .singleElement()
        .satisfies(
            text -> assertThat(PossibleName.of(text)).isInstanceOf(PossibleName.Unknown.class));

    Texts some = Texts.none();
    for (int i = 0; i < Texts.LIMIT; i++) {
      some = some.or(Texts.literal("n" + i));
    }
    assertThat(Texts.literal("p-").plus(some.plus(some)).alternatives())
        .singleElement()
        .extracting(PossibleName::of)
        .isEqualTo(new PossibleName.Family("p-", ""));
  }

  @Test
  void tooManyTextsCanBeCombinedWithOthers() {
    Texts many = Texts.none();
    for (int i = 0; i <= Texts.LIMIT; i++) {
      many = many.or(Texts.literal("n" + i));
    }
    Texts other = Texts.literal("a");
    assertThat(many.areTooMany()).isTrue();
    assertThat(many.or(other).alternatives()).containsAll(other.alternatives());
    assertThat(other.plus(many).areTooMany()).isTrue();
    assertThat(other.areTooMany()).isFalse();
  }

  @Test
  void aSlotIsFilledWithEveryText() {
    Texts template = Texts.literal("shop-").plus(Texts.input(INPUT));

    assertThat(template.hasInputs()).isTrue();
    Texts filled =
        template.fill(input -> Optional.of(Texts.literal("theme").or(Texts.unknown("x"))));
    assertThat(filled.hasInputs()).isFalse();
    assertThat(filled.alternatives())
        .map(PossibleName::of)
        .containsExactly(
            new PossibleName.Exact("shop-theme"), new PossibleName.Family("shop-", ""));
  }

  @Test
  void aGrowingTextIsUnknownExceptForItsKnownEnd() {
    Texts supplied =
        Texts.literal("a").or(Texts.input(INPUT)).or(Texts.input(INPUT).plus(Texts.literal("-x")));

    assertThat(supplied.withoutGrowthOf(INPUT).alternatives())
        .containsExactlyElementsOf(
            Texts.literal("a")
                .or(Texts.input(INPUT))
                .or(Texts.unknown("it grows").plus(Texts.literal("-x")))
                .alternatives());
  }

  @Test
  void theNumberOfPartsIsLimited() {
    Texts chain = Texts.literal("n");
    for (int i = 0; i < 1000; i++) {
      chain = chain.plus(Texts.input(INPUT));
    }

    assertThat(chain.alternatives())
        .singleElement()
        .satisfies(text -> assertThat(text.pieces()).hasSize(64));
  }

  @Test
  void operationsWorkOnKnownTextsOnly() {
    Texts texts = Texts.literal("A").or(Texts.unknown("x"));

    assertThat(texts.map(String::toLowerCase, Texts.unknown("y")))
        .isEqualTo(Texts.literal("a").or(Texts.unknown("y")));
  }

  @Test
  void aTextThatOnlyGrowsKeepsItsBeginning() {
    Texts before = Texts.literal("cart-");
    Texts end = Texts.unknown("it grows");

    assertThat(before.grown(before.plus(Texts.literal("x")), end)).isEqualTo(before.plus(end));
    assertThat(before.grown(Texts.literal("x").plus(before), end)).isEqualTo(end);
  }

  @Test
  void textsWithAndWithoutInputsAreSeparated() {
    Texts both = Texts.literal("a").or(Texts.input(INPUT));

    assertThat(both.withInputs(true)).isEqualTo(Texts.input(INPUT));
    assertThat(both.withInputs(false)).isEqualTo(Texts.literal("a"));
  }
}
