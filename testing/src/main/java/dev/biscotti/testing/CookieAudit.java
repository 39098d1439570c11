package dev.biscotti.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.openqa.selenium.WebDriver;

/**
 * Visits pages of a running site with a real browser in three states: before the cookie banner is
 * answered, after a refusal, and after consent to everything. After each page, it compares all
 * cookies and web storage with what is declared and allowed in that state. Each state begins with
 * an empty browser. The audit reads names and attributes, never values.
 *
 * <p>It works on any site, including one in production, without changes to the site. It does not
 * see what a page sets and deletes again before the check, nor service workers and the HTTP cache.
 */
public final class CookieAudit {
  private final Declarations declarations;
  private final String base;
  private final List<AuditedPage> pages = new ArrayList<>();
  private final List<Exclusion> exclusions = new ArrayList<>();
  private Optional<String> askedOn = Optional.empty();
  private Optional<ConsentDialog> dialog;
  private Duration settling = Duration.ofSeconds(1);
  private String environment = "production";
  private Path reports = Path.of("target", "cookie-audit");

  private CookieAudit(Declarations declarations, String base) {
    this.declarations = declarations;
    this.base = base;
    dialog = declarations.mustAsk() ? Optional.of(ConsentDialog.biscotti()) : Optional.empty();
  }

  /**
   * Creates an audit.
   *
   * @param declarations the declarations to compare the site with
   * @param base the base URL of the site, such as {@code https://shop.example}, without a trailing
   *     slash
   * @return an audit without pages
   */
  public static CookieAudit of(Declarations declarations, String base) {
    return new CookieAudit(declarations, base);
  }

  /**
   * Adds pages to visit, in this order.
   *
   * @param paths their paths, such as {@code /basket}
   * @return this
   */
  public CookieAudit visiting(String... paths) {
    for (String path : paths) {
      visiting(path, driver -> {});
    }
    return this;
  }

  /**
   * Adds a page on which the visitor does something, such as signing in or scrolling to the end.
   *
   * @param path its path
   * @param visitor what the visitor does once the page has loaded; if this opens another page, the
   *     visit ends there
   * @return this
   */
  public CookieAudit visiting(String path, Consumer<WebDriver> visitor) {
    pages.add(new AuditedPage(path, visitor));
    return this;
  }

  /**
   * Names a page that shows the banner, if the first visited page does not.
   *
   * @param path its path
   * @return this
   */
  public CookieAudit askedOn(String path) {
    askedOn = Optional.of(path);
    return this;
  }

  /**
   * States how this site asks for consent, if it does not use Biscotti's banner.
   *
   * @param newDialog how to refuse and to accept
   * @return this
   */
  public CookieAudit answering(ConsentDialog newDialog) {
    dialog = Optional.of(newDialog);
    return this;
  }

  /**
   * Sets how long to wait on each page for scripts that set something after it has loaded. The
   * default is one second.
   *
   * @param newSettling the time
   * @return this
   */
  public CookieAudit settling(Duration newSettling) {
    settling = newSettling;
    return this;
  }

  /**
   * Sets the audited environment, as in {@code environment} of the annotations. The default is
   * {@code production}.
   *
   * @param newEnvironment its name
   * @return this
   */
  public CookieAudit environment(String newEnvironment) {
    environment = newEnvironment;
    return this;
  }

  /**
   * Excludes items, such as the cookies of a domain that the policy does not cover. The report
   * lists them with the reason.
   *
   * @param reason why they are excluded
   * @param items which items are excluded
   * @return this
   */
  public CookieAudit leavingOut(String reason, Predicate<FoundItem> items) {
    exclusions.add(new Exclusion(reason, items));
    return this;
  }

  /**
   * Sets the folder of the report. The default is {@code target/cookie-audit}.
   *
   * @param folder the folder, created if it is missing; the file is {@code <policy id>.html}
   * @return this
   */
  public CookieAudit reportingTo(Path folder) {
    reports = folder;
    return this;
  }

  /**
   * Visits the pages, compares, and writes the report.
   *
   * @param browser the browser; everything it stores is cleared
   * @return the result
   * @throws IllegalStateException if no page was added
   * @throws AssertionError if a page cannot be visited, or the banner cannot be answered
   */
  public AuditResult run(AuditBrowser browser) {
    if (pages.isEmpty()) {
      throw new IllegalStateException("The audit visits no page: name some with visiting(path).");
    }
    AuditRun run = new AuditRun(browser, base, pages, settling);
    run.visit(VisitState.UNASKED, driver -> {});
    dialog.ifPresent(
        asked -> {
          run.answer(VisitState.REFUSED, askingPage(), asked::refuse);
          run.answer(VisitState.ACCEPTED, askingPage(), asked::accept);
        });
    AuditJudge judge = new AuditJudge(declarations, environment, exclusions);
    List<AuditFinding> findings = judge.findings(run.sightings(), dialog.isPresent());
    AuditReport report = new AuditReport(declarations, base, findings, run, judge);
    return new AuditResult(
        declarations.policy().id(), base, findings, run.sightings(), report.write(reports));
  }

  private String askingPage() {
    return askedOn.orElse(pages.get(0).path());
  }
}
