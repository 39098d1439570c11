package dev.biscotti.testing;

import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** How a visitor refuses and accepts on a site. */
public interface ConsentDialog {

  /**
   * Refuses everything that can be refused, on the open page, and returns when the site has
   * recorded it.
   *
   * @param driver the browser
   */
  void refuse(WebDriver driver);

  /**
   * Accepts everything, on the open page, and returns when the site has recorded it.
   *
   * @param driver the browser
   */
  void accept(WebDriver driver);

  /**
   * Biscotti's own banner.
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
   * Any other banner that is answered with one click. For a banner that needs several clicks or is
   * in a frame, implement this interface.
   *
   * @param refuse the CSS selector of the control that refuses; the audit waits up to ten seconds
   *     for it
   * @param accept the CSS selector of the control that accepts
   * @return the dialog
   */
  static ConsentDialog clicking(String refuse, String accept) {
    return new ClickedDialog(refuse, accept, ClickedDialog.PATIENCE, driver -> {});
  }
}
