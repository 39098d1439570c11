package dev.biscotti.benchmarks.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.benchmarks.published.PublishedCookie.Use;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublishedTargetTest {
  private static final List<PublishedCookie> COOKIES =
      Stream.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")
          .map(name -> new PublishedCookie("app", name, Use.SET, "shop.Cart", "constant"))
          .toList();

  @Test
  void nineOfTenNamesAreEnough() {
    assertThat(target("a", "b", "c", "d", "e", "f", "g", "h", "i").isMet()).isTrue();
    assertThat(target("a", "b", "c", "d", "e", "f", "g", "h").isMet()).isFalse();
  }

  @Test
  void oneNameThatNobodySetsIsOneTooMany() {
    PublishedTarget target = target("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "other");
    assertThat(target.isMet()).isFalse();
    assertThat(target.inWords())
        .isEqualTo(
            "The search names 10 of 10 cookies and 1 that nobody sets; the target is 90 % and none.");
  }

  private static PublishedTarget target(String... names) {
    List<Found> findings =
        Stream.of(names)
            .map(name -> new Found("BSC601", name, "shop.Cart", "shop.Cart.set:1"))
            .toList();
    return PublishedTarget.of(List.of(Comparison.of("app", COOKIES, findings)));
  }
}
