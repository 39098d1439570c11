package dev.biscotti.sample.kontra;

import dev.biscotti.sample.web.DemoAccounts.Account;
import dev.biscotti.sample.web.LocalPath;
import dev.biscotti.sample.web.Theme;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What every page of the site shows besides its own content.
 *
 * @param path where the visitor is
 * @param theme the id of the picked colours; empty for the device's
 * @param name the name of the signed-in visitor; empty if there is none
 */
record KontraPage(String path, String theme, String name) {
  static final String ROOT = "/kontra";

  public boolean signedIn() {
    return !name.isEmpty();
  }

  /** The page to which a form of the site returns its visitor. */
  static String back(String path) {
    return LocalPath.parse(path)
        .filter(local -> local.isBelow(ROOT))
        .map(LocalPath::redirect)
        .orElse("redirect:" + ROOT);
  }

  /** Adds it to the model of every page. */
  @ControllerAdvice(basePackageClasses = KontraPage.class)
  static class Maker {
    private final KontraSessions sessions;

    Maker(KontraSessions sessions) {
      this.sessions = sessions;
    }

    @ModelAttribute("page")
    KontraPage page(HttpServletRequest request, KontraCookiesGuard cookies) {
      Optional<Theme> theme = cookies.theme().get();
      return new KontraPage(
          request.getRequestURI(),
          theme.map(Theme::id).orElse(""),
          sessions.account(cookies).map(Account::name).orElse(""));
    }
  }
}
