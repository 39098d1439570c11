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
  void a_basket_is_read_as_it_was_written() {
    Basket basket = Basket.EMPTY.plusOne("fig").plusOne("almond").plusOne("almond");

    assertThat(baskets.encode(basket)).isEqualTo("almond.2~fig.1");
    assertThat(baskets.decode("almond.2~fig.1")).contains(basket);
  }

  @Test
  void a_basket_has_an_end() {
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
  void what_no_basket_is_written_as_is_none(String text) {
    assertThat(baskets.decode(text)).isEmpty();
  }

  @Test
  void a_basket_with_too_many_products_is_none() {
    StringBuilder text = new StringBuilder("a.1");
    for (char c = 'b'; c <= 'u'; c++) {
      text.append('~').append(c).append(".1");
    }

    assertThat(baskets.decode(text.toString())).isEmpty();
  }

  @Test
  void products_are_remembered_once_and_four_at_the_most() {
    RecentProducts seen = new RecentProducts(List.of());
    for (String id : List.of("fig", "almond", "cocoa", "fig", "lemon", "orange")) {
      seen = seen.with(id);
    }

    assertThat(recent.encode(seen)).isEqualTo("orange~lemon~fig~cocoa");
    assertThat(recent.decode("orange~lemon~fig~cocoa")).contains(seen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "fig~", "fig~fig", "a~b~c~d~e", "Fig", "fig almond"})
  void what_no_list_is_written_as_is_none(String text) {
    assertThat(recent.decode(text)).isEmpty();
  }

  @Test
  void a_campaign_is_a_short_name() {
    CampaignCodec campaigns = new CampaignCodec();
    assertThat(campaigns.decode(campaigns.encode(new Campaign("autumn2026")))).isPresent();
    for (String text : List.of("", "Autumn", "a b", "a".repeat(21), "<b>")) {
      assertThat(campaigns.decode(text)).as(text).isEmpty();
    }
  }

  @Test
  void a_basket_keeps_what_it_was_given() {
    Map<String, Integer> items = new java.util.HashMap<>(Map.of("fig", 1));
    Basket basket = new Basket(items);
    items.clear();

    assertThat(basket.count()).isEqualTo(1);
  }
}
