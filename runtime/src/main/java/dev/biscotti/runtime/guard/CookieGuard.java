package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.CookieCodec;
import dev.biscotti.runtime.codec.CookieHeader;
import dev.biscotti.runtime.codec.SetCookieLine;
import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;

/**
 * Lets the cookies of one policy through, for one request: those that are essential, and those that
 * the visitor consented to at a revision that covers them, once their notice period is over, on a
 * path that is not consent-free; all of them only in the environment they are declared for.
 *
 * <p>Reading follows the same rules, except that {@link Consent} always reads its record. Deleting
 * is always allowed.
 *
 * <p>A guard belongs to one request and is not safe for use by several threads at a time.
 * Everything that a policy fixes is derived from it once, so a guard costs next to nothing until it
 * is asked.
 */
public final class CookieGuard {
  private static final Optional<Refusal> NO_CONSENT = Optional.of(Refusal.NO_CONSENT);
  private static final Optional<Refusal> NOTICE_PERIOD = Optional.of(Refusal.NOTICE_PERIOD);
  private static final Optional<Refusal> NOT_ACCEPTED = Optional.of(Refusal.NOT_ACCEPTED);
  private static final Optional<Refusal> CONSENT_FREE_PATH = Optional.of(Refusal.CONSENT_FREE_PATH);
  private static final Optional<Refusal> OTHER_ENVIRONMENT = Optional.of(Refusal.OTHER_ENVIRONMENT);

  private static final long UNKNOWN_DAY = Long.MIN_VALUE;

  private final PolicyPlan plan;
  private final Exchange exchange;
  private final GuardSettings settings;
  private final List<String> cookieLines;
  private final CookieValues cookies;
  private final RequestConsent consent;
  private final SentCookies sent;
  private final Channel channel;
  private final CookieSender sender;
  private final Deletions deletions;
  private final boolean consentFreePath;
  private long granted;
  private long today = UNKNOWN_DAY;

  private CookieGuard(
      PolicyPlan plan,
      Exchange exchange,
      GuardSettings settings,
      Optional<ForeignConsent> foreign) {
    this.plan = plan;
    this.exchange = exchange;
    this.settings = settings;
    cookieLines = exchange.headers("Cookie");
    cookies =
        new CookieValues(
            CookieHeader.of(cookieLines),
            new Sealer(plan.id(), settings.keyRing(), settings.clock()),
            settings.listener());
    consent = new RequestConsent(plan, this, settings, foreign);
    sent = new SentCookies(exchange);
    channel = new Channel(exchange, settings);
    sender = new CookieSender(channel, cookies.sealer(), sent);
    deletions = new Deletions(plan, channel, sent);
    consentFreePath =
        !plan.consentFreePaths().isEmpty()
            && RequestPath.of(exchange.path()).isAmong(plan.consentFreePaths());
  }

  /**
   * The guard of one request. Make one for each request and keep it as long as the request: it
   * remembers what the response sets and what the visitor chose.
   *
   * @param policy the policy, the same object for all requests
   * @param exchange the request and its response
   * @param settings what the application is
   * @return the guard
   * @throws IllegalArgumentException if the policy declares a cookie that browsers ignore
   * @throws IllegalStateException if it declares a signed or encrypted cookie and the settings have
   *     no keys, or a consent record that the application does not write and the settings have no
   *     source that reads it
   */
  public static CookieGuard on(DeployedPolicy policy, Exchange exchange, GuardSettings settings) {
    PolicyPlan plan = PolicyPlans.of(policy);
    plan.checkKeys(settings.keyRing());
    return new CookieGuard(plan, exchange, settings, ForeignConsent.of(plan, settings));
  }

  /**
   * What the visitor chose.
   *
   * @return the choices, the same object each time
   */
  public Consent consent() {
    return consent;
  }

  /**
   * Hands out an essential cookie. Its class in generated code takes it with this guard.
   *
   * @param position where the policy lists it; with any other it is found too, more slowly
   * @param cookie a declaration of the policy, essential
   * @return the permission to use it
   * @throws IllegalArgumentException if the policy has no such cookie, or it needs consent
   */
  public CookiePlan essential(int position, CookieDeclaration cookie) {
    CookiePlan planned = plan.cookie(position, cookie);
    if (!planned.isEssentialCookie()) {
      planned.checkIsCookie();
      throw new IllegalArgumentException(
          "cookie " + cookie.name().text() + " needs consent; it is behind a gate");
    }
    return planned;
  }

  /**
   * Hands out the gate of a cookie that needs consent.
   *
   * @param position where the policy lists it; with any other it is found too, more slowly
   * @param cookie a declaration of the policy that needs consent
   * @param typed makes the typed cookie from this guard and the permission of an open gate
   * @param <C> the type of the typed cookie
   * @return the gate
   * @throws IllegalArgumentException if the policy has no such cookie, or it is essential
   */
  public <C> ConsentGate<C> gate(
      int position, CookieDeclaration cookie, BiFunction<CookieGuard, CookiePlan, C> typed) {
    CookiePlan planned = plan.cookie(position, cookie);
    if (!planned.isConsentCookie()) {
      planned.checkIsCookie();
      throw new IllegalArgumentException(
          "cookie " + cookie.name().text() + " is essential; it has no gate");
    }
    return new ConsentGate<>(this, planned, typed);
  }

  /**
   * Why something declared, a cookie or other storage, may be neither set nor read now.
   *
   * @param cookie a declaration of the policy
   * @return the reason; empty if it may
   * @throws IllegalArgumentException if the policy has no such declaration
   */
  public Optional<Refusal> refusal(CookieDeclaration cookie) {
    return refusal(plan.cookie(cookie));
  }

  /**
   * Whether something may be set and read: {@link #refusal} without the reason. What needs consent
   * and no more than that, as most does, is decided here, once the choices are read.
   */
  boolean allows(CookiePlan cookie) {
    return ((granted & cookie.consentBit()) != 0 && cookie.availableFrom() <= today)
        || refusal(cookie).isEmpty();
  }

  /** Takes note of what is granted: 0 until it is known, and where no consent counts. */
  void grant(long newGranted) {
    granted = consentFreePath ? 0 : newGranted;
  }

  /** Whether a plan is of this guard's policy. */
  boolean hasPlan(CookiePlan cookie) {
    return cookie.terms() == plan.terms();
  }

  Optional<Refusal> refusal(CookiePlan cookie) {
    if (!cookie.isIn(settings.environment())) {
      return OTHER_ENVIRONMENT;
    }
    if (cookie.awaitsAcceptance()) {
      return NOT_ACCEPTED;
    }
    if (cookie.isEssential()) {
      return Optional.empty();
    }
    if (consentFreePath) {
      return CONSENT_FREE_PATH;
    }
    if (cookie.isAnnounced() && today() < cookie.availableFrom()) {
      return NOTICE_PERIOD;
    }
    return consent.covers(cookie) ? Optional.empty() : NO_CONSENT;
  }

  /**
   * The day of the request, in the clock's zone: read when first needed, because few cookies have
   * one, and once, so that no request sees midnight.
   */
  private long today() {
    if (today == UNKNOWN_DAY) {
      today = LocalDate.now(settings.clock()).toEpochDay();
    }
    return today;
  }

  /** What a cookie holds, as the application wrote it; empty unless it may be read. */
  Optional<String> read(CookiePlan cookie, String name) {
    cookie.checkName(name, plan);
    return allows(cookie) ? cookies.text(cookie, name) : Optional.empty();
  }

  /** What a cookie holds; empty too if its codec does not understand it. */
  <T> Optional<T> read(CookiePlan cookie, String name, CookieCodec<T> codec) {
    Optional<String> text = read(cookie, name);
    return text.isPresent() ? cookies.decode(cookie, name, text.get(), codec) : Optional.empty();
  }

  /** What a cookie holds, unless it has copies that differ: what may be written again. */
  Optional<String> readSole(CookiePlan cookie, String name) {
    cookie.checkName(name, plan);
    return allows(cookie) ? cookies.soleText(cookie, name) : Optional.empty();
  }

  /** What all copies hold, sealed ones opened; none unless the cookie may be read. */
  <T> List<T> readCopies(CookiePlan cookie, String name, CookieCodec<T> codec) {
    cookie.checkName(name, plan);
    return allows(cookie) ? cookies.copies(cookie, name, codec) : List.of();
  }

  /** The names in the request that belong to a declaration. */
  List<String> names(CookiePlan cookie) {
    return cookies.names(cookie, plan);
  }

  void checkName(CookiePlan cookie, String name) {
    cookie.checkName(name, plan);
  }

  /** Sets a cookie, or drops it with a word to the listener if that is refused. */
  <T> void write(
      CookiePlan cookie, String name, T value, CookieCodec<T> codec, Optional<Duration> maxAge) {
    cookie.checkSettable();
    cookie.checkName(name, plan);
    String line = sender.line(cookie, name, value, codec, maxAge);
    Optional<Refusal> refusal = refusal(cookie);
    if (refusal.isPresent()) {
      settings.listener().refused(cookie.declaration(), name, refusal.get());
    } else {
      sender.send(cookie, name, line);
    }
  }

  CookieSender sender() {
    return sender;
  }

  Channel channel() {
    return channel;
  }

  void delete(CookiePlan cookie, String name) {
    cookie.checkName(name, plan);
    deletions.delete(cookie, name);
  }

  Deletions deletions() {
    return deletions;
  }

  boolean isSent(CookiePlan cookie, String name) {
    cookie.checkName(name, plan);
    return sent.has(cookie, name);
  }

  /** What this response sets and does not delete. */
  List<SentCookies.Sent> set() {
    return sent.set();
  }

  /**
   * What the consent record holds, unless two copies differ: the one cookie that is always read.
   */
  Optional<String> readRecord(CookiePlan cookie) {
    String name = cookie.name().text();
    return cookies.soleText(cookie, name);
  }

  /**
   * Sends the consent record, for what is left of its declared lifetime. Where the request has
   * copies of it that differ, those for other domains go: no answer would ever count beside them.
   */
  void sendRecord(CookiePlan cookie, String text, long daysOld) {
    sender.sendRecord(cookie, text, daysOld);
    if (cookies.hasCopies(cookie.name().text())) {
      deletions.deleteCopies(cookie, cookie.name().text());
    }
  }

  /** Deletes the cookies of some categories: in this response, and in what the browser sent. */
  void withdraw(IntPredicate category) {
    new CookieCleanup(plan, this).delete(category);
    exchange.consentChanged();
  }

  void cameBack(CookiePlan cookie, String name) {
    settings.listener().cameBack(cookie.declaration(), name);
  }

  /**
   * Looks at a Set-Cookie line that was written without this guard, by a container, a library or an
   * older part of the application. What it may not be told from its line alone, such as whether the
   * guard wrote it itself, is the caller's to know.
   *
   * @param line the value of a Set-Cookie header line
   * @return what is wrong with it, and what may be sent in its place
   */
  public SetCookieReview review(String line) {
    return review(line, SetCookieLine.parse(line));
  }

  /**
   * The same for a line that was read already.
   *
   * @param line the value of a Set-Cookie header line
   * @param read what {@link SetCookieLine#parse} made of it
   * @return what is wrong with it, and what may be sent in its place
   */
  public SetCookieReview review(String line, SetCookieLine read) {
    return new SetCookieReviewer(plan, this, settings.clock().instant()).review(line, read);
  }

  Sealer sealer() {
    return cookies.sealer();
  }

  /**
   * Sends each cookie of the request again that is declared {@code renewed} and is the
   * application's own, for its declared lifetime. Call it once for each visit, before the
   * application writes its cookies; what it writes later takes the place of these. A cookie that
   * the application sets for a shorter time than declared gets the declared one. Of very many that
   * a pattern matches it renews what fits into some 4 KB; the others keep the time they had, and so
   * does one that would be too long for a cookie under a new key.
   */
  public void renewAll() {
    new CookieRenewal(plan, this).renew();
  }

  /**
   * Deletes the cookies of the request that should not be in it: those whose category the visitor
   * has refused, since they may have come back from a script or from another server, and those that
   * the policy no longer declares and whose names its lock has kept for that. Of very many it
   * deletes some 4 KB of lines in each response, since containers refuse a response with more
   * headers than 8 KB.
   */
  public void deleteRefused() {
    CookieCleanup cleanup = new CookieCleanup(plan, this);
    cleanup.deleteReturned(consent::isRefused);
    cleanup.deleteRetired(today());
  }

  /**
   * Tells the guard that the response lost all its headers, so that it sends its cookies again if
   * it is asked to.
   */
  public void forgetSent() {
    sent.clear();
  }

  /** Global Privacy Control: W3C draft, section 3.2, the one value that says no. */
  boolean privacyControl() {
    return exchange.headers("Sec-GPC").contains("1");
  }

  List<String> cookieLines() {
    return cookieLines;
  }

  CookieHeader cookies() {
    return cookies.cookies();
  }
}
