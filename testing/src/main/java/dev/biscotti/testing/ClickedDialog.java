package dev.biscotti.testing;

import java.time.Duration;
import java.util.function.Consumer;
import org.openqa.selenium.By;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A banner whose answers are one click away. */
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
          "There is no \""
              + selector
              + "\" to click on "
              + driver.getCurrentUrl()
              + ", so the cookie question cannot be answered.\n  fix:  Name a page that asks with"
              + " askedOn(path), or say how this site asks with answering(ConsentDialog).",
          e);
    }
    done.accept(driver);
  }
}
