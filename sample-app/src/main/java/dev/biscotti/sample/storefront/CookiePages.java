package dev.biscotti.sample.storefront;

import dev.biscotti.sample.web.ChoicesFragment;
import dev.biscotti.sample.web.ConsentForm;
import dev.biscotti.sample.web.PolicyDocuments;
import dev.biscotti.sample.web.Theme;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cookie policy, and the two things a visitor can choose: consent and colours. */
@Controller("storefrontCookiePages")
@RequestMapping("/storefront")
class CookiePages {
  private static final String POLICY = "/storefront/cookies";

  private final PolicyDocuments documents = PolicyDocuments.of("storefront");
  private final ChoicesFragment choices;

  CookiePages(ChoicesFragment choices) {
    this.choices = choices;
  }

  @GetMapping("/cookies")
  ResponseEntity<String> policy(@ModelAttribute("page") ShopPage page) {
    return documents.page(
        "shop.example",
        ShopPage.ROOT,
        Theme.of(page.theme()),
        choices.render(page.consent(), page.answered()));
  }

  @GetMapping("/cookies.md")
  ResponseEntity<String> markdown() {
    return documents.markdown();
  }

  @GetMapping("/cookies.json")
  ResponseEntity<String> inventory() {
    return documents.inventory();
  }

  @PostMapping("/cookies/choices")
  String choose(
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    StorefrontCookiesGuard cookies = StorefrontCookiesGuard.on(request, response);
    ConsentForm.record(cookies.consent(), StorefrontCookiesGuard.policy(), fields);
    String back = ShopPage.back(fields.getOrDefault("return", ""));
    String confirmed = back + "?" + ShopPage.ANSWERED;
    return back.endsWith(POLICY) ? confirmed + "#cookie-choices" : confirmed;
  }

  @PostMapping("/theme")
  String theme(
      @RequestParam(defaultValue = "") String theme,
      @RequestParam(name = "return", defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    StorefrontCookiesGuard cookies = StorefrontCookiesGuard.on(request, response);
    Theme.of(theme).ifPresentOrElse(cookies.theme()::set, cookies.theme()::delete);
    return ShopPage.back(back);
  }
}
