package dev.biscotti.testing;

import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** How a visitor refuses and accepts on a site. */
public interface ConsentDialog {

  /**
   * Refuses everything that can be refused, on the page that is open, and returns when that is
   * done.
   *
   * @param driver the browser
   */
  void refuse(WebDriver driver);

  /**
   * Accepts everything, on the page that is open, and returns when that is done.
   *
   * @param driver the browser
   */
  void accept(WebDriver driver);

  /**
   * The banner of Biscotti.
   *
   * @return the dialog
   */
  static ConsentDialog biscotti() {
    return new ClickedDialog(
        "[data-biscotti-banner] button[value=refuse]",
        "[data-biscotti-banner] button[value=accept]",
        ClickedDialog.PATIENCE,
        driver ->
            new WebDriverWait(driver, ClickedDialog.PATIENCE, ClickedDialog.POLLING)
                .withMessage("the banner to confirm the answer")
                .until(
                    ExpectedConditions.visibilityOfElementLocated(
                        By.cssSelector("[data-biscotti-said]"))));
  }

  /**
   * Any other banner, answered with one click. A banner that takes several, or is in a frame, needs
   * an implementation of this interface.
   *
   * @param refuse the CSS selector of what refuses; it is waited for ten seconds
   * @param accept the CSS selector of what accepts
   * @return the dialog
   */
  static ConsentDialog clicking(String refuse, String accept) {
    return new ClickedDialog(refuse, accept, ClickedDialog.PATIENCE, driver -> {});
  }
}
