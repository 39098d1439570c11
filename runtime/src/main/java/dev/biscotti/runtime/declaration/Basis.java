package dev.biscotti.runtime.declaration;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Exemption;

/** The legal basis on which a cookie is set (ePrivacy Directive Art. 5(3)). */
public sealed interface Basis {
  /**
   * The category under which the cookie is listed.
   *
   * @return the category's id
   */
  String category();

  /**
   * Exempt from consent.
   *
   * @param because the exemption
   */
  record Essential(Exemption because) implements Basis {
    @Override
    public String category() {
      return Category.ESSENTIAL;
    }
  }

  /**
   * Set only with consent to its category, or, in an opt-out category, until the visitor objects.
   *
   * @param category the category's id
   */
  record Consent(String category) implements Basis {}
}
