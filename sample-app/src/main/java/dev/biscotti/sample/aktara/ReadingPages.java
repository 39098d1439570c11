package dev.biscotti.sample.aktara;

import dev.biscotti.runtime.guard.GuardSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The site itself: a reading tool for signed-in visitors and, in demo mode, for anybody. */
@Controller
@RequestMapping("/aktara")
class ReadingPages {
  private final AktaraSessions sessions;
  private final GuardSettings settings;

  ReadingPages(AktaraSessions sessions, GuardSettings settings) {
    this.sessions = sessions;
    this.settings = settings;
  }

  @GetMapping
  String home(AktaraCookiesGuard cookies, Model model) {
    describe(cookies, model);
    return "aktara/home";
  }

  /** Demo mode does not use the guard, so it cannot set anything. */
  @GetMapping("/demo")
  String demo() {
    return "aktara/demo";
  }

  @PostMapping("/demo")
  String demoReading(@RequestParam(defaultValue = "") String text, Model model) {
    model.addAttribute("reading", Reading.of(text));
    return "aktara/demo";
  }

  @GetMapping("/app")
  String overview(HttpServletRequest request, AktaraCookiesGuard cookies, Model model) {
    return signedIn("aktara/app", request, cookies, model);
  }

  @PostMapping("/app")
  String reading(
      @RequestParam(defaultValue = "") String text,
      HttpServletRequest request,
      AktaraCookiesGuard cookies,
      Model model) {
    model.addAttribute("reading", Reading.of(text));
    return signedIn("aktara/app", request, cookies, model);
  }

  @GetMapping("/settings")
  String settings(HttpServletRequest request, AktaraCookiesGuard cookies, Model model) {
    return signedIn("aktara/settings", request, cookies, model);
  }

  @GetMapping("/contact")
  String contact(AktaraCookiesGuard cookies, Model model) {
    describe(cookies, model);
    return "aktara/contact";
  }

  /** Nobody reads the messages of a demonstration, so they are discarded. */
  @PostMapping("/contact")
  String contacted(AktaraCookiesGuard cookies, Model model) {
    describe(cookies, model);
    model.addAttribute("sent", true);
    return "aktara/contact";
  }

  private String signedIn(
      String view, HttpServletRequest request, AktaraCookiesGuard cookies, Model model) {
    if (describe(cookies, model).isPresent()) {
      return view;
    }
    Callback.remember(cookies, request.getRequestURI());
    return "redirect:/aktara/sign-in";
  }

  /** Adds the visitor's name, if any, and the data of the sign-out form to the model. */
  private Optional<String> describe(AktaraCookiesGuard cookies, Model model) {
    Optional<String> visitor = sessions.visitor(cookies);
    visitor.ifPresent(
        name -> {
          model.addAttribute("visitor", name);
          model.addAttribute("csrfToken", FormToken.of(cookies));
        });
    if (settings.environment().equals("preview")) {
      model.addAttribute("preview", true);
    }
    return visitor;
  }
}
