package dev.biscotti.search.use;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeletionTest {
  private static final Texts ZERO = Texts.literal("0");
  private static final Texts GAP = Texts.unknown("it is computed");

  @Test
  void noValueAndNoTimeLeftIsADeletion() {
    assertThat(Deletion.isCertain(Texts.literal(""), ZERO)).isTrue();
    assertThat(Deletion.isCertain(Texts.none(), ZERO)).isTrue();
    assertThat(Deletion.isCertain(Texts.literal("deleted"), ZERO)).isTrue();
  }

  @Test
  void doubtIsNoDeletion() {
    assertThat(Deletion.isCertain(Texts.literal(""), Texts.none())).isFalse();
    assertThat(Deletion.isCertain(Texts.literal(""), ZERO.or(Texts.literal("60")))).isFalse();
    assertThat(Deletion.isCertain(Texts.literal(""), GAP)).isFalse();
    assertThat(Deletion.isCertain(Texts.literal(""), Texts.literal("-1"))).isFalse();
    assertThat(Deletion.isCertain(GAP, ZERO)).isFalse();
  }
}
