package dev.biscotti.testing;

import java.time.Duration;
import java.util.function.Consumer;
import org.openqa.selenium.By;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A banner that is answered with one click. */
record ClickedDialog(String refuse, String accept, Duration patience, Consumer<WebDriver> done)
    implements ConsentDialog {
  static final Duration PATIENCE = Duration.ofSeconds(10);
  static final Duration POLLING = Duration.ofMillis(50);

  @Override
  public void refuse(WebDriver driver) {
    click(driver, refuse);
  }

  @Override
  public void accept(WebDriver driver) {
    click(driver, accept);
  }

  private void click(WebDriver driver, String selector) {
    try {
      new WebDriverWait(driver, patience, POLLING)
          .until(ExpectedConditions.elementToBeClickable(By.cssSelector(selector)))
          .click();
    } catch (TimeoutException e) {
      throw new AssertionError(
          "Found no \""
              + selector
              + "\" to click on "
              + driver.getCurrentUrl()
              + ", so the audit cannot answer the cookie banner.\n  fix:  Name a page that asks with"
              + " askedOn(path), or state how this site asks with answering(ConsentDialog).",
          e);
    }
    done.accept(driver);
  }
}
