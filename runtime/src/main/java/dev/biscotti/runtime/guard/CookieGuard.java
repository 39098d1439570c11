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
 * Enforces one policy in one request. Essential cookies may be set and read. Other cookies may be
 * set and read if the visitor's consent covers them, their notice period is over and the path is
 * not consent-free. Each cookie is limited to the environment that it is declared for.
 *
 * <p>{@link Consent} always reads its record. Deleting is always allowed.
 *
 * <p>A guard belongs to one request and is not safe for use by several threads at a time. What
 * depends only on the policy is derived once for all requests, so creating a guard is cheap.
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
   * The guard of one request. Create one for each request and keep it as long as the request: it
   * remembers what the response sets and what the visitor chose.
   *
   * @param policy the policy, the same object for all requests
   * @param exchange the request and its response
   * @param settings the application's settings
   * @return the guard
   * @throws IllegalArgumentException if the policy declares a cookie that browsers ignore
   * @throws IllegalStateException if it declares a signed or encrypted cookie but the settings have
   *     no keys, or a consent record that the application does not write but the settings have no
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
   * Hands out the permission to use an essential cookie. Generated code passes it to the class of
   * the cookie, with this guard.
   *
   * @param position the cookie's index in the policy; a wrong one only makes the search slower
   * @param cookie a declaration of the policy, essential
   * @return the permission to use it
   * @throws IllegalArgumentException if the policy has no such cookie, or it needs consent
   */
  public CookiePlan essential(int position, CookieDeclaration cookie) {
    CookiePlan planned = plan.cookie(position, cookie);
    if (!planned.isEssentialCookie()) {
      planned.checkIsCookie();
      throw new IllegalArgumentException(
          "cookie " + cookie.name().text() + " needs consent: call gate instead of essential");
    }
    return planned;
  }

  /**
   * Hands out the gate of a cookie that needs consent.
   *
   * @param position the cookie's index in the policy; a wrong one only makes the search slower
   * @param cookie a declaration of the policy that needs consent
   * @param typed creates the typed cookie from this guard and the permission of an open gate
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
          "cookie " + cookie.name().text() + " is essential: call essential instead of gate");
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
   * Whether something may be set and read: {@link #refusal} without the reason. Most cookies need
   * consent only, which is decided here once the choices are read.
   */
  boolean allows(CookiePlan cookie) {
    return ((granted & cookie.consentBit()) != 0 && cookie.availableFrom() <= today)
        || refusal(cookie).isEmpty();
  }

  /** Remembers the granted categories: 0 until they are known, and on paths without consent. */
  void grant(long newGranted) {
    granted = consentFreePath ? 0 : newGranted;
  }

  /** Whether a plan belongs to this guard's policy. */
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
   * The day of the request, in the clock's zone. Read only when needed, because few cookies have a
   * first day, and only once, so that the day does not change during a request.
   */
  private long today() {
    if (today == UNKNOWN_DAY) {
      today = LocalDate.now(settings.clock()).toEpochDay();
    }
    return today;
  }

  /** The value of a cookie as the application wrote it; empty unless it may be read. */
  Optional<String> read(CookiePlan cookie, String name) {
    cookie.checkName(name, plan);
    return allows(cookie) ? cookies.text(cookie, name) : Optional.empty();
  }

  /** The value of a cookie; also empty if its codec cannot decode it. */
  <T> Optional<T> read(CookiePlan cookie, String name, CookieCodec<T> codec) {
    Optional<String> text = read(cookie, name);
    return text.isPresent() ? cookies.decode(cookie, name, text.get(), codec) : Optional.empty();
  }

  /** The value of a cookie, unless it has copies that differ: a value that may be sent again. */
  Optional<String> readSole(CookiePlan cookie, String name) {
    cookie.checkName(name, plan);
    return allows(cookie) ? cookies.soleText(cookie, name) : Optional.empty();
  }

  /** The values of all copies, sealed ones opened; none unless the cookie may be read. */
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

  /** Sets a cookie; if that is refused, notifies the listener instead. */
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
   * The value of the consent record, unless two copies differ. It is the only cookie that is always
   * read.
   */
  Optional<String> readRecord(CookiePlan cookie) {
    String name = cookie.name().text();
    return cookies.soleText(cookie, name);
  }

  /**
   * Sends the consent record for the rest of its declared lifetime. If the request has copies that
   * differ, those for other domains are deleted: no answer would ever count beside them.
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
   * Reviews a Set-Cookie line that was written without this guard, by a container, a library or an
   * older part of the application. The line does not show whether this guard wrote it; the caller
   * must know that.
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
   * Sends each cookie of the request again, for its declared lifetime, that is declared {@code
   * renewed} and set by the application. Call it once for each visit, before the application writes
   * its cookies, which replace these. A cookie that the application sets for less than its declared
   * lifetime gets the declared one. If a pattern matches very many cookies, those that fit into
   * about 4 KB are renewed; the others keep their remaining lifetime, as does a cookie that would
   * become too long under a new key.
   */
  public void renewAll() {
    new CookieRenewal(plan, this).renew();
  }

  /**
   * Deletes the cookies of the request that should not be in it: those of categories that the
   * visitor has refused, which a script or another server may have set again, and those that the
   * policy no longer declares and whose names its lock keeps for this purpose. If there are very
   * many, each response deletes about 4 KB of lines, because containers refuse a response with more
   * than 8 KB of headers.
   */
  public void deleteRefused() {
    CookieCleanup cleanup = new CookieCleanup(plan, this);
    cleanup.deleteReturned(consent::isRefused);
    cleanup.deleteRetired(today());
  }

  /**
   * Forgets the sent cookies after the response lost all its headers, so that they can be sent
   * again.
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
