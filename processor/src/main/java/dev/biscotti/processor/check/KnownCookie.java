package dev.biscotti.processor.check;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Exemption;
import java.util.Optional;

/**
 * What public lists know of a name.
 *
 * @param pattern the name, with one {@code *} where it varies
 * @param category the id of the category it is listed under
 * @param owner whose cookie it is
 * @param exemption the exemption its purpose fits; empty for one that needs consent
 */
record KnownCookie(String pattern, String category, String owner, Optional<Exemption> exemption) {

  /**
   * Whether it measures visitors or advertises to them.
   *
   * @return true for analytics and marketing
   */
  public boolean isTracker() {
    return category.equals(Category.ANALYTICS) || category.equals(Category.MARKETING);
  }
}
