package dev.biscotti.sample.aktara;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in by password, by Google or by phone, and signing out. */
@Controller
@RequestMapping("/aktara")
class SignInPages {
  private static final String CSRF_FIELD = "csrfToken";

  private final AktaraSessions sessions;
  private final PhoneCodes phoneCodes;

  SignInPages(AktaraSessions sessions, PhoneCodes phoneCodes) {
    this.sessions = sessions;
    this.phoneCodes = phoneCodes;
  }

  @GetMapping("/sign-in")
  String form(
      @RequestParam(defaultValue = "") String callback, AktaraCookiesGuard cookies, Model model) {
    Callback.remember(cookies, callback);
    return form(cookies, model);
  }

  private String form(AktaraCookiesGuard cookies, Model model) {
    model.addAttribute(CSRF_FIELD, FormToken.of(cookies));
    model.addAttribute("accounts", sessions.accounts());
    return "aktara/sign-in";
  }

  @PostMapping("/sign-in")
  String signIn(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(name = CSRF_FIELD, defaultValue = "") String csrfToken,
      AktaraCookiesGuard cookies,
      HttpServletResponse response,
      Model model) {
    FormToken.check(cookies, csrfToken);
    if (sessions.signIn(cookies, email, password)) {
      return Callback.follow(cookies);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("failed", true);
    return form(cookies, model);
  }

  @GetMapping("/sign-in/google")
  String google() {
    return "aktara/google";
  }

  @GetMapping("/sign-in/phone")
  String phoneForm(AktaraCookiesGuard cookies, Model model) {
    model.addAttribute(CSRF_FIELD, FormToken.of(cookies));
    return "aktara/phone";
  }

  @PostMapping("/sign-in/phone")
  String phone(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(name = CSRF_FIELD, defaultValue = "") String csrfToken,
      AktaraCookiesGuard cookies,
      Model model) {
    FormToken.check(cookies, csrfToken);
    model.addAttribute(CSRF_FIELD, csrfToken);
    phoneCodes
        .send(number)
        .ifPresentOrElse(
            message -> model.addAttribute("message", message),
            () -> model.addAttribute("failed", true));
    return "aktara/phone";
  }

  @PostMapping("/sign-in/phone/code")
  String code(
      @RequestParam(defaultValue = "") String challenge,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(name = CSRF_FIELD, defaultValue = "") String csrfToken,
      AktaraCookiesGuard cookies,
      HttpServletResponse response,
      Model model) {
    FormToken.check(cookies, csrfToken);
    var number = phoneCodes.redeem(challenge, code);
    if (number.isPresent()) {
      sessions.begin(cookies, number.get());
      return Callback.follow(cookies);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute(CSRF_FIELD, csrfToken);
    model.addAttribute("wrongCode", true);
    return "aktara/phone";
  }

  @PostMapping("/sign-out")
  String signOut(
      @RequestParam(name = CSRF_FIELD, defaultValue = "") String csrfToken,
      AktaraCookiesGuard cookies) {
    FormToken.check(cookies, csrfToken);
    sessions.end(cookies);
    return "redirect:/aktara";
  }
}
