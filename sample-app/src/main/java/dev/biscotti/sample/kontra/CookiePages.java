package dev.biscotti.sample.kontra;

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
import org.springframework.web.bind.annotation.RequestParam;

/** The cookie policy, and the two things a visitor can choose: colours and consent. */
@Controller("kontraCookiePages")
class CookiePages {
  private final PolicyDocuments documents = PolicyDocuments.of("kontra");
  private final ChoicesFragment choices;

  CookiePages(ChoicesFragment choices) {
    this.choices = choices;
  }

  @GetMapping("/kontra/cookies")
  ResponseEntity<String> policy(@ModelAttribute("page") KontraPage page) {
    return documents.page(
        "Kontra", KontraPage.ROOT, Theme.of(page.theme()), choices.render(page.consent(), false));
  }

  @GetMapping("/kontra/cookies.md")
  ResponseEntity<String> markdown() {
    return documents.markdown();
  }

  @GetMapping("/kontra/cookies.json")
  ResponseEntity<String> inventory() {
    return documents.inventory();
  }

  @PostMapping("/kontra/theme")
  String theme(
      @RequestParam(defaultValue = "") String theme,
      @RequestParam(name = "return", defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    KontraCookiesGuard cookies = KontraCookiesGuard.on(request, response);
    Theme.of(theme).ifPresentOrElse(cookies.theme()::set, cookies.theme()::delete);
    return KontraPage.back(back);
  }

  @PostMapping("/kontra/cookies/choices")
  String choose(
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    KontraCookiesGuard cookies = KontraCookiesGuard.on(request, response);
    ConsentForm.record(cookies.consent(), KontraCookiesGuard.policy(), fields);
    return KontraPage.back(fields.getOrDefault("return", ""));
  }
}
