package dev.biscotti.sample.kontra;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out, and the pages for signed-in visitors. */
@Controller("kontraAccountPages")
class AccountPages {
  private static final String DASHBOARD = "redirect:/kontra/dashboard";
  private static final String SIGN_IN = "/kontra/sign-in";

  private final KontraSessions sessions;
  private final Office office;

  AccountPages(KontraSessions sessions, Office office) {
    this.sessions = sessions;
    this.office = office;
  }

  @GetMapping("/kontra")
  String home(Model model) {
    model.addAttribute("invoice", office.invoices().get(0));
    model.addAttribute("contract", office.contracts().get(0));
    return "kontra/home";
  }

  @GetMapping(SIGN_IN)
  String signInForm(@ModelAttribute("page") KontraPage page, Model model) {
    if (page.signedIn()) {
      return DASHBOARD;
    }
    model.addAttribute("accounts", sessions.accounts());
    return "kontra/sign-in";
  }

  @PostMapping(SIGN_IN)
  String signIn(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      KontraCookiesGuard cookies,
      HttpServletResponse response,
      Model model) {
    if (sessions.signIn(cookies, email, password).isPresent()) {
      return DASHBOARD;
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("accounts", sessions.accounts());
    model.addAttribute("failed", true);
    return "kontra/sign-in";
  }

  @PostMapping("/kontra/sign-out")
  String signOut(KontraCookiesGuard cookies) {
    sessions.signOut(cookies);
    return "redirect:/kontra";
  }

  @GetMapping("/kontra/dashboard")
  String dashboard(@ModelAttribute("page") KontraPage page, Model model) {
    if (!page.signedIn()) {
      return "redirect:" + SIGN_IN;
    }
    model.addAttribute("invoices", office.invoices());
    model.addAttribute("contracts", office.contracts());
    return "kontra/dashboard";
  }
}
