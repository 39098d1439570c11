package dev.biscotti.runtime.choices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forms as our pages post them. */
final class Posts {
  static final ChoiceSite SITE =
      ChoiceSite.of(dev.biscotti.runtime.guard.Shop.POLICY, "/cookies")
          .withEnvironment("production");
  static final Map<String, List<String>> OUR_PAGE =
      Map.of("Origin", List.of("https://shop.example"), "Host", List.of("shop.example"));

  private Posts() {}

  static ChoiceRequest post(Map<String, List<String>> headers, String... fields) {
    Map<String, List<String>> byName = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      byName.computeIfAbsent(fields[i], name -> new ArrayList<>()).add(fields[i + 1]);
    }
    return new ChoiceRequest("POST", "/cookies/choices", "", headers, byName, Optional.of(true));
  }

  /** The list of categories in the form of a visitor who has not answered. */
  static String offered(String... categories) {
    return ShownCategories.of(
            SITE.policy(),
            List.of(categories).stream()
                .map(id -> SITE.policy().rules().category(id).orElseThrow())
                .toList())
        .text();
  }
}
