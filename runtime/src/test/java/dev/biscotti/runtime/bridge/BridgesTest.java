package dev.biscotti.runtime.bridge;

import static dev.biscotti.runtime.bridge.Peers.ALL;
import static dev.biscotti.runtime.bridge.Peers.choices;
import static dev.biscotti.runtime.bridge.Peers.grantsNothing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.biscotti.runtime.bridge.Peers.Peer;
import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.consent.ForeignAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules for the cookies of all banners. */
class BridgesTest {
  static List<Peer> peers() {
    return ALL;
  }

  @ParameterizedTest
  @MethodSource("peers")
  void onlyAcceptedCategoriesAreGranted(Peer peer) {
    Map<String, Choice> choices = choices(peer.read());

    assertThat(choices).containsEntry("analytics", Choice.GRANTED);
    assertThat(choices).containsEntry("functional", Choice.REFUSED);
    assertThat(choices.get("marketing")).isNotEqualTo(Choice.GRANTED);
  }

  @ParameterizedTest
  @MethodSource("peers")
  void withoutACookieThereIsNoAnswer(Peer peer) {
    assertThat(Peers.read(peer.source())).isEqualTo(new ForeignAnswer.None());
    assertThat(
            Peers.read(peer.source(), "a=b; x" + peer.source().cookieName() + "=" + peer.value()))
        .isEqualTo(new ForeignAnswer.None());
  }

  @ParameterizedTest
  @MethodSource("peers")
  void cookieIsFoundAmongOthersThatContainersReject(Peer peer) {
    String line =
        "first={\"a\":1,\"b\":\"2\"}; "
            + peer.before()
            + " other=\"; "
            + peer.source().cookieName()
            + " = "
            + peer.value()
            + " ; last=9";

    assertThat(Peers.read(peer.source(), line)).isEqualTo(peer.read());
    assertThat(Peers.read(peer.source(), "x=1", line)).isEqualTo(peer.read());
  }

  @ParameterizedTest
  @MethodSource("peers")
  void differingCopiesAreUnclearAndEqualCopiesCountAsOne(Peer peer) {
    String cookie = peer.source().cookieName() + "=" + peer.value();

    assertThat(Peers.read(peer.source(), peer.before() + cookie, cookie)).isEqualTo(peer.read());
    assertThat(Peers.read(peer.source(), peer.before() + cookie + "; " + cookie + "x"))
        .isEqualTo(new ForeignAnswer.Unclear());
    assertThat(Peers.read(peer.source(), peer.before() + cookie, peer.source().cookieName() + "="))
        .isEqualTo(new ForeignAnswer.Unclear());
  }

  @ParameterizedTest
  @MethodSource("peers")
  void noPrefixGrantsMoreThanTheWhole(Peer peer) {
    Map<String, Choice> whole = choices(peer.read());
    for (int i = 0; i < peer.value().length(); i++) {
      choices(peer.read(peer.value().substring(0, i)))
          .forEach(
              (category, choice) -> {
                if (choice == Choice.GRANTED) {
                  assertThat(whole).containsEntry(category, choice);
                }
              });
    }
  }

  @ParameterizedTest
  @MethodSource("peers")
  void malformedValuesGrantNothing(Peer peer) {
    for (String value :
        List.of(
            "",
            "x",
            "null",
            "%",
            "%7",
            "%GG",
            "%00",
            "%FF%FE",
            "{}",
            "%7B%7D",
            "[]",
            peer.value() + "%C3",
            peer.value() + "\u00e4",
            peer.value() + "\u0001",
            "\"" + peer.value() + "\"",
            peer.value().replace('e', '\u0435'),
            "%".repeat(4000),
            "{".repeat(4000),
            "%7B%22a%22%3A".repeat(300),
            peer.value() + "x".repeat(4096))) {
      assertThat(grantsNothing(peer.read(value))).as(value).isTrue();
    }
  }

  @Test
  void identifiersAreNotKept() {
    for (Peer peer : ALL) {
      assertThat(peer.read().toString()).doesNotContain("0000-4000", "WkY5", "G+6r");
    }
  }

  @Test
  void timeIsThatOfTheLastAnswer() {
    assertThat(ALL.stream().map(Peer::read).map(answer -> ((ForeignAnswer.Given) answer).time()))
        .map(time -> time.map(Object::toString).orElse("unknown"))
        .containsExactly(
            "2026-08-02T08:15:42.123Z",
            "unknown",
            "2026-08-09T08:00:00Z",
            "2026-08-01T11:35:32.543Z",
            "unknown");
  }

  @Test
  void bannersWithoutTimeCannotBeAskedForOne() {
    ConsentMapping dated =
        ConsentMapping.empty().with("analytics", "a").since("analytics", LocalDate.EPOCH);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Klaro.of(dated))
        .withMessage(
            "Klaro does not record when a visitor answered: remove since from the category"
                + " analytics");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CookieYes(dated, java.time.Instant.EPOCH));
  }
}
