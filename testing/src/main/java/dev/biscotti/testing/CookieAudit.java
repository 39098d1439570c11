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
 * Visits pages of a running site with a real browser in three states (before an answer to the
 * cookie question, after a refusal, after consent to everything) and compares all cookies and all
 * web storage found after each page with what is declared and allowed in that state. Each state
 * begins with an empty browser. It looks at names and attributes and never at values.
 *
 * <p>Any site will do, also one in production: nothing has to be built into it. What a page sets
 * and deletes again before the browser is asked is not seen, nor are service workers and the HTTP
 * cache.
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
   * Begins the description of an audit.
   *
   * @param declarations what the site is held against
   * @param base where the site is, such as {@code https://shop.example}, without a slash at the end
   * @return an audit without pages
   */
  public static CookieAudit of(Declarations declarations, String base) {
    return new CookieAudit(declarations, base);
  }

  /**
   * Adds pages, which are visited in this order.
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
   * Adds a page on which the visitor does something, such as signing in or reading to the end.
   *
   * @param path its path
   * @param visitor what the visitor does when the page has loaded; the visit ends where it leads
   * @return this
   */
  public CookieAudit visiting(String path, Consumer<WebDriver> visitor) {
    pages.add(new AuditedPage(path, visitor));
    return this;
  }

  /**
   * Names a page that asks for cookies, if the first visited one does not.
   *
   * @param path its path
   * @return this
   */
  public CookieAudit askedOn(String path) {
    askedOn = Optional.of(path);
    return this;
  }

  /**
   * Says how this site asks, if it has not the banner of Biscotti.
   *
   * @param newDialog how to refuse and to accept
   * @return this
   */
  public CookieAudit answering(ConsentDialog newDialog) {
    dialog = Optional.of(newDialog);
    return this;
  }

  /**
   * How long to wait on each page for what scripts set after it has loaded; otherwise one second.
   *
   * @param newSettling the time
   * @return this
   */
  public CookieAudit settling(Duration newSettling) {
    settling = newSettling;
    return this;
  }

  /**
   * The environment that is audited, as in {@code environment} of the annotations; otherwise {@code
   * production}.
   *
   * @param newEnvironment its name
   * @return this
   */
  public CookieAudit environment(String newEnvironment) {
    environment = newEnvironment;
    return this;
  }

  /**
   * Leaves something out, such as the cookies of a domain that the policy does not speak of. The
   * report lists it with the reason.
   *
   * @param reason why
   * @param items which
   * @return this
   */
  public CookieAudit leavingOut(String reason, Predicate<FoundItem> items) {
    exclusions.add(new Exclusion(reason, items));
    return this;
  }

  /**
   * Where to put the report; otherwise {@code target/cookie-audit}.
   *
   * @param folder the folder, made if it is missing; the file is {@code <policy id>.html}
   * @return this
   */
  public CookieAudit reportingTo(Path folder) {
    reports = folder;
    return this;
  }

  /**
   * Visits the pages, compares, and writes the report.
   *
   * @param browser the browser; it forgets what it held
   * @return what was found
   * @throws IllegalStateException if no page is given
   * @throws AssertionError if a page cannot be visited, or the question cannot be answered
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
