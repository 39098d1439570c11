package dev.biscotti.sample.aktara;

import dev.biscotti.sample.web.LocalPath;
import java.util.Optional;

/** The page that a visitor wanted before being sent to the sign-in page. */
final class Callback {
  private static final String ROOT = "/aktara";
  private static final LocalPath OVERVIEW = new LocalPath("/aktara/app");

  private Callback() {}

  /** Remembers a page of this site and ignores anything else. */
  static void remember(AktaraCookiesGuard cookies, String page) {
    accepted(LocalPath.parse(page)).ifPresent(cookies.callback()::set);
  }

  /** The remembered page; each is returned only once. */
  static String follow(AktaraCookiesGuard cookies) {
    Optional<LocalPath> page = accepted(cookies.callback().get());
    if (cookies.callback().isPresent()) {
      cookies.callback().delete();
    }
    return page.orElse(OVERVIEW).redirect();
  }

  private static Optional<LocalPath> accepted(Optional<LocalPath> page) {
    return page.filter(path -> path.isBelow(ROOT));
  }
}
