package dev.biscotti.sample.storefront;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. */
@Controller("storefrontAccountPages")
@RequestMapping("/storefront")
class AccountPages {
  private final Customers customers;

  AccountPages(Customers customers) {
    this.customers = customers;
  }

  @GetMapping("/sign-in")
  String form(Model model) {
    model.addAttribute("accounts", customers.accounts());
    return "storefront/sign-in";
  }

  @PostMapping("/sign-in")
  String signIn(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      StorefrontCookiesGuard cookies,
      HttpServletResponse response,
      Model model) {
    if (customers.signIn(cookies, email, password)) {
      return "redirect:/storefront";
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("failed", true);
    return form(model);
  }

  @PostMapping("/sign-out")
  String signOut(StorefrontCookiesGuard cookies) {
    customers.signOut(cookies);
    return "redirect:/storefront";
  }
}
