package dev.biscotti.sample.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodecsTest {
  private final BasketCodec baskets = new BasketCodec();
  private final RecentProductsCodec recent = new RecentProductsCodec();

  @Test
  void aBasketIsReadAsItWasWritten() {
    Basket basket = Basket.EMPTY.plusOne("fig").plusOne("almond").plusOne("almond");

    assertThat(baskets.encode(basket)).isEqualTo("almond.2~fig.1");
    assertThat(baskets.decode("almond.2~fig.1")).contains(basket);
  }

  @Test
  void aBasketIsLimited() {
    Basket basket = Basket.EMPTY;
    for (int i = 0; i < 50; i++) {
      basket = basket.plusOne("fig");
    }
    for (char c = 'a'; c <= 'z'; c++) {
      basket = basket.plusOne("p" + c);
    }

    assertThat(basket.items()).hasSize(20).containsEntry("fig", 20);
    assertThat(baskets.decode(baskets.encode(basket))).contains(basket);
    assertThat(basket.without("fig").items()).doesNotContainKey("fig");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "fig",
        "fig.",
        "fig.0",
        "fig.21",
        "fig.01",
        "fig.1~",
        "~fig.1",
        "fig.1~fig.1",
        "FIG.1",
        "fig.1~almond.1",
        ".1",
        "fig.-1",
        "fig.1.1",
        "fig.٣"
      })
  void otherTextIsNotABasket(String text) {
    assertThat(baskets.decode(text)).isEmpty();
  }

  @Test
  void aBasketWithTooManyProductsIsRejected() {
    StringBuilder text = new StringBuilder("a.1");
    for (char c = 'b'; c <= 'u'; c++) {
      text.append('~').append(c).append(".1");
    }

    assertThat(baskets.decode(text.toString())).isEmpty();
  }

  @Test
  void productsAreRememberedOnceAndFourAtTheMost() {
    RecentProducts seen = new RecentProducts(List.of());
    for (String id : List.of("fig", "almond", "cocoa", "fig", "lemon", "orange")) {
      seen = seen.with(id);
    }

    assertThat(recent.encode(seen)).isEqualTo("orange~lemon~fig~cocoa");
    assertThat(recent.decode("orange~lemon~fig~cocoa")).contains(seen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "fig~", "fig~fig", "a~b~c~d~e", "Fig", "fig almond"})
  void otherTextIsNotAList(String text) {
    assertThat(recent.decode(text)).isEmpty();
  }

  @Test
  void aCampaignIsAShortName() {
    CampaignCodec campaigns = new CampaignCodec();
    assertThat(campaigns.decode(campaigns.encode(new Campaign("autumn2026")))).isPresent();
    for (String text : List.of("", "Autumn", "a b", "a".repeat(21), "<b>")) {
      assertThat(campaigns.decode(text)).as(text).isEmpty();
    }
  }

  @Test
  void aBasketKeepsWhatItWasGiven() {
    Map<String, Integer> items = new java.util.HashMap<>(Map.of("fig", 1));
    Basket basket = new Basket(items);
    items.clear();

    assertThat(basket.count()).isEqualTo(1);
  }
}
