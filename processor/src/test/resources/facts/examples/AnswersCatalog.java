package facts;

import dev.biscotti.annotations.CookieCatalog;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;

@CookieCatalog(id = "answers")
final class AnswersCatalog {
  @SuppressWarnings("BSC807")
  @EssentialCookie(
      because = Exemption.CONSENT_RECORD,
      purpose = "Records your answer about cookies.",
      maxAge = "P6M")
  static final String ANSWERS = "shop-answers";

  private AnswersCatalog() {}
}
