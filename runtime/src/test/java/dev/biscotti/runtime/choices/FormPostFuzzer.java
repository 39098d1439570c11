package dev.biscotti.runtime.choices;

import dev.biscotti.runtime.fuzz.Promises;
import dev.biscotti.runtime.guard.Browser;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.Shop;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forms that no browser posts: the first line is the Origin, the second the body. */
public final class FormPostFuzzer {
  private static final ConsentEndpoint ENDPOINT = new ConsentEndpoint(Posts.SITE);
  private static final String OURS = "https://shop.example";

  private FormPostFuzzer() {}

  /** Seeds: forms as our pages post them. */
  public static List<String> seeds() {
    String offered = Posts.offered("analytics", "marketing").replace(' ', '+');
    return List.of(
        OURS + "\nanswer=accept&offered=" + offered + "&return=/tea%3Fa%3D1&lang=en",
        OURS + "\nanswer=choose&choice.analytics=yes&choice.marketing=no&offered=" + offered,
        OURS + "\nanswer=refuse-all&return=//evil.example",
        OURS + "\nanswer=accept-all&offered=&return=%2F%5Cevil%0d%0aX:y",
        "https://evil.example\nanswer=accept-all&offered=" + offered);
  }

  /**
   * Loads the classes before the search, because Jazzer instruments each class when it is loaded.
   */
  public static void fuzzerInitialize() {
    fuzzerTestOneInput("csrf=1; a=2".getBytes(StandardCharsets.US_ASCII));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.ISO_8859_1);
    String[] parts = text.split("\n", 2);
    post(parts[0], parts.length < 2 ? "" : parts[1]);
  }

  public static void post(String origin, String body) {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("Origin", List.of(origin));
    headers.put("Host", List.of("shop.example"));
    headers.put("Accept", List.of(body.length() % 2 == 0 ? "text/html" : "application/json"));
    Map<String, List<String>> fields = FormFields.parse(body);
    Browser browser = Browser.with("_visitor=1; campaign_a=2");
    CookieGuard guard = browser.visits(Shop.POLICY, Shop.SETTINGS);

    ChoiceResponse response =
        ENDPOINT.handle(
            new ChoiceRequest("POST", body, body, headers, fields, Optional.of(true)),
            guard.consent());

    Promises.areOurs(browser.setCookies());
    response
        .headers()
        .forEach(
            (name, value) ->
                Promises.hold(
                    value.chars().allMatch(c -> c >= ' ' && c < 0x7F), "a forged header", value));
    Optional.ofNullable(response.headers().get("Location"))
        .ifPresent(
            place -> Promises.hold(place.matches("/(?![/\\\\]).*"), "sent elsewhere", place));
    Promises.hold(isOurs(origin) || browser.setCookies().isEmpty(), "another site's form", origin);
    for (String category : List.of("analytics", "marketing")) {
      Promises.hold(
          !guard.consent().granted(category)
              || ShownCategories.parse(Shop.POLICY, onlyOffer(fields))
                  .covers(Shop.POLICY.rules().category(category).orElseThrow()),
          "granted what no form showed",
          body);
    }
  }

  /** Host names ignore case (RFC 3986, section 3.2.2), and 443 is the default port. */
  private static boolean isOurs(String origin) {
    return origin.equalsIgnoreCase(OURS) || origin.equalsIgnoreCase(OURS + ":443");
  }

  /** Equal copies count as one. */
  private static String onlyOffer(Map<String, List<String>> fields) {
    List<String> offers = fields.getOrDefault("offered", List.of()).stream().distinct().toList();
    return offers.size() == 1 ? offers.get(0) : "";
  }
}
