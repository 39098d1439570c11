package dev.biscotti.processor.check;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Exemption;
import java.util.Optional;

/**
 * An entry of public lists of cookies.
 *
 * @param pattern the name, with one {@code *} where it varies
 * @param category the id of the category under which it is listed
 * @param owner the owner of the cookie
 * @param exemption the exemption that fits its purpose; empty for a cookie that needs consent
 */
record KnownCookie(String pattern, String category, String owner, Optional<Exemption> exemption) {

  /**
   * Whether the cookie is for analytics or marketing.
   *
   * @return true for analytics and marketing
   */
  public boolean isTracker() {
    return category.equals(Category.ANALYTICS) || category.equals(Category.MARKETING);
  }
}
