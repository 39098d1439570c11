package dev.biscotti.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.openqa.selenium.WebDriver;

/** Visits pages and records what the browser stores after each. */
final class AuditRun {
  private static final double PICTURE_SCALE = 0.4;

  /** If less than this was added to its lifetime, a cookie was not renewed. */
  private static final Duration RENEWAL = Duration.ofSeconds(1);

  /** A screenshot of a page: a JPEG file in Base64. */
  record Picture(VisitState state, String page, String jpeg) {}

  private final AuditBrowser browser;
  private final String base;
  private final List<AuditedPage> pages;
  private final Duration settling;
  private final List<Sighting> sightings = new ArrayList<>();
  private final List<Picture> pictures = new ArrayList<>();
  private Map<String, FoundItem> before = Map.of();

  AuditRun(AuditBrowser browser, String base, List<AuditedPage> pages, Duration settling) {
    this.browser = browser;
    this.base = base;
    this.pages = List.copyOf(pages);
    this.settling = settling;
  }

  List<Sighting> sightings() {
    return List.copyOf(sightings);
  }

  List<Picture> pictures() {
    return List.copyOf(pictures);
  }

  /** Answers the banner in an empty browser, then visits all pages. */
  void answer(VisitState state, String askingPage, Consumer<WebDriver> answer) {
    visit(
        state,
        driver -> {
          open(askingPage);
          answer.accept(driver);
          Pause.of(settling);
          before = Map.of();
          look(state, askingPage);
        });
  }

  /** Visits all pages. */
  void visit(VisitState state, Consumer<WebDriver> beginning) {
    browser.forget();
    before = Map.of();
    beginning.accept(browser.driver());
    for (AuditedPage page : pages) {
      open(page.path());
      page.visitor().accept(browser.driver());
      Pause.of(settling);
      look(state, page.path());
      pictures.add(new Picture(state, page.path(), browser.picture(PICTURE_SCALE)));
    }
  }

  /** Fails if the page does not exist, because a missing page would pass every audit. */
  private void open(String path) {
    browser.driver().get(base + path);
    Object status =
        browser
            .driver()
            .executeScript(
                "return performance.getEntriesByType('navigation')[0]?.responseStatus ?? 0");
    if (status instanceof Number number && number.intValue() >= 400) {
      throw new AssertionError(
          "The audit cannot visit " + base + path + ": the answer is " + number + ".");
    }
  }

  private void look(VisitState state, String page) {
    Map<String, FoundItem> now = new HashMap<>();
    for (FoundItem item : browser.items()) {
      now.put(item.identity(), item);
      sightings.add(new Sighting(item, state, page, isNew(item)));
    }
    before = now;
  }

  private boolean isNew(FoundItem item) {
    Optional<FoundItem> known = Optional.ofNullable(before.get(item.identity()));
    return known.isEmpty()
        || known.get().left().isPresent() != item.left().isPresent()
        || known
            .get()
            .left()
            .flatMap(old -> item.left().map(now -> now.compareTo(old.plus(RENEWAL)) > 0))
            .orElse(false);
  }
}
