package dev.biscotti.tooling.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Regime;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.Exchange;
import dev.biscotti.runtime.guard.GuardSettings;
import dev.biscotti.runtime.lock.ChangeClass;
import dev.biscotti.runtime.lock.FoundLock;
import dev.biscotti.runtime.lock.LockFormatException;
import dev.biscotti.runtime.lock.LockReader;
import dev.biscotti.runtime.lock.LockResource;
import dev.biscotti.runtime.lock.LockWriter;
import dev.biscotti.runtime.lock.LockedCookie;
import dev.biscotti.runtime.lock.MaterialDigest;
import dev.biscotti.runtime.lock.PolicyLock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("slow")
class LockPropertyTest {
  private static final LocalDate ANSWERED = LocalDate.of(2026, 9, 20);

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
        "Counts visitors.",
        "Counts; visitors\\",
        "<<<<<<< HEAD",
        "a\n=======\nb",
        " \u00a0\u2028 spaces \u202e ",
        "\ud800 half an emoji \ud83c\udf6a",
        "e\u0301 = \u00e9",
        "\\u0041 \\; # %41",
        "");
  }

  @Provide
  Arbitrary<CookieDeclaration> cookies() {
    Arbitrary<DeclaredName> names =
        Arbitraries.of("a", "b", "a#2", "%23", "ga_*", "æ ø", "session", "a;b=c")
            .map(
                name ->
                    name.endsWith("*")
                        ? DeclaredName.pattern(name, "")
                        : new DeclaredName.Exact(name));
    Arbitrary<Lifetime> lifetimes =
        Arbitraries.of(
            Shop.lasting("P1D"),
            Shop.lasting("PT24H"),
            Shop.lasting("P13M"),
            new Lifetime.UntilBrowserCloses("you leave"),
            new Lifetime.UntilCleared(""),
            new Lifetime.InWords("some days; or weeks"));
    return Combinators.combine(
            names,
            Arbitraries.of(Category.ESSENTIAL, Category.ANALYTICS, Category.MARKETING, "own"),
            texts(),
            lifetimes,
            Arbitraries.of("", "plausible", "other"),
            Arbitraries.of("", "shop.example", "www.shop.example"),
            Arbitraries.of("/", "/cart", "/a=b;c"),
            Arbitraries.of(Storage.COOKIE, Storage.COOKIE, Storage.LOCAL_STORAGE))
        .as(
            (name, category, purpose, lifetime, provider, domain, path, storage) ->
                (category.equals(Category.ESSENTIAL)
                        ? CookieDeclaration.essential(name, Exemption.SECURITY, purpose)
                        : CookieDeclaration.consent(name, category, purpose))
                    .lifetime(lifetime)
                    .provider(provider)
                    .storage(storage)
                    .attributes(new CookieAttributes(path, domain, SameSite.LAX, true, true, false))
                    .build());
  }

  @Provide
  Arbitrary<List<PolicyDeclaration>> releases() {
    Arbitrary<PolicyDeclaration> release =
        Combinators.combine(
                cookies().list().ofMaxSize(6),
                Arbitraries.of(Regime.class),
                Arbitraries.of("EU", "US; and\nelsewhere"),
                Arbitraries.of("One", "Two; three").list().ofMaxSize(2))
            .as(
                (cookies, regime, place, recipients) ->
                    PolicyDeclaration.of("shop", Shop.OPENING)
                        .noticeDays(14)
                        .providers(
                            List.of(
                                Shop.plausible(
                                    "Plausible", place, recipients.toArray(new String[0]))))
                        .categories(
                            List.of(
                                CategoryDeclaration.builtIn(Category.ESSENTIAL),
                                CategoryDeclaration.builtIn(Category.ANALYTICS),
                                CategoryDeclaration.builtIn(Category.MARKETING),
                                new CategoryDeclaration("own", "", "", "", regime, Revision.NONE)))
                        .cookies(cookies)
                        .build());
    return release.list().ofMinSize(1).ofMaxSize(4);
  }

  @Property(tries = 300)
  void whatIsAcceptedIsReadBackAndPasses(@ForAll("releases") List<PolicyDeclaration> releases)
      throws LockFormatException {
    Optional<PolicyLock> lock = Optional.empty();
    LocalDate day = Shop.OPENING;
    for (PolicyDeclaration release : releases) {
      day = day.plusDays(3);
      PolicyLock next = Shop.accepted(lock, release, day);

      assertThat(LockReader.read(LockWriter.text(next))).isEqualTo(next);
      assertThat(LockCheck.of(Optional.of(next), release).changes()).isEmpty();
      assertThat(Shop.accepted(Optional.of(next), release, day.plusDays(1))).isEqualTo(next);
      assertThat(next.history()).containsAll(lock.map(PolicyLock::history).orElse(List.of()));
      for (LockedCookie cookie : next.cookies()) {
        cookie
            .since()
            .ifPresent(
                since ->
                    assertThat(since.number())
                        .isLessThanOrEqualTo(
                            next.category(cookie.declaration().category())
                                .orElseThrow()
                                .revision()
                                .number()));
      }
      lock = Optional.of(next);
    }
  }

  @Property(tries = 300)
  void withoutADifferentDigestNoVisitorIsAskedAgain(
      @ForAll("releases") List<PolicyDeclaration> releases) {
    PolicyDeclaration before = releases.get(0);
    PolicyDeclaration after = releases.get(releases.size() - 1);
    LockCheck check = LockCheck.of(Optional.of(Shop.lock(before)), after);
    for (CategoryDeclaration category : before.categories()) {
      if (MaterialDigest.revisionOf(before, category.id())
          .equals(MaterialDigest.revisionOf(after, category.id()))) {
        assertThat(check.changes())
            .filteredOn(change -> change.category().equals(category.id()))
            .filteredOn(change -> change.changeClass() == ChangeClass.CONSENT)
            .isEmpty();
      }
    }
  }

  @Property(tries = 200)
  void theLinesMayStandInAnyOrder(
      @ForAll("releases") List<PolicyDeclaration> releases, @ForAll Random random)
      throws LockFormatException {
    PolicyLock lock = Shop.lock(releases.get(0));
    List<String> lines = new ArrayList<>(Arrays.asList(LockWriter.text(lock).split("\n")));
    List<String> body = lines.subList(2, lines.size());
    Collections.shuffle(body, random);

    assertThat(LockReader.read(String.join("\r\n", lines))).isEqualTo(lock);
  }

  @Property(tries = 200)
  void whatALaterReleaseWroteIsKept(@ForAll("releases") List<PolicyDeclaration> releases)
      throws LockFormatException {
    PolicyLock lock = Shop.lock(releases.get(0));
    String more =
        LockWriter.text(lock)
            + "category analytics mood=fine\n"
            + "category analytics changed=2026-06-01.000000; grave; turned; analytics; a; b; c\n"
            + "weather storm wind=strong\n";
    PolicyLock read = LockReader.read(more);

    assertThat(read.unknown()).hasSize(3);
    assertThat(read.cookies()).isEqualTo(lock.cookies());
    assertThat(LockReader.read(LockWriter.text(read))).isEqualTo(read);
  }

  private static final PolicyDeclaration AFTER =
      Shop.policy(Shop.session(), Shop.visitor(), Shop.heatmap(), Shop.campaign()).build();
  private static final String TEXT =
      LockWriter.text(
          Shop.accepted(Optional.of(Shop.lock(Shop.opened())), AFTER, LocalDate.of(2026, 9, 1)));

  /**
   * The names of the cookies that may be set for a visitor who accepted everything under a lock.
   */
  private static List<String> granted(FoundLock lock, String record, LocalDate day) {
    DeployedPolicy policy = Shop.deployed(AFTER, lock);
    Exchange exchange =
        Exchange.of(
            "/",
            name -> name.equals("Cookie") ? List.of("shop-consent=" + record) : List.<String>of(),
            line -> {});
    CookieGuard guard =
        CookieGuard.on(policy, exchange, GuardSettings.defaults().withClock(Shop.on(day)));
    return policy.rules().cookies().stream()
        .filter(cookie -> !cookie.isEssential() && guard.refusal(cookie).isEmpty())
        .map(cookie -> cookie.name().text())
        .toList();
  }

  private static String answer(FoundLock lock, LocalDate day) {
    List<String> lines = new ArrayList<>();
    CookieGuard.on(
            Shop.deployed(AFTER, lock),
            Exchange.of("/", name -> List.<String>of(), lines::add),
            GuardSettings.defaults().withClock(Shop.on(day)))
        .consent()
        .acceptAll();
    return lines.get(0).substring("shop-consent=".length(), lines.get(0).indexOf(';'));
  }

  private static FoundLock parsed(byte[] content) {
    return LockResource.parse("the lock", "shop", content);
  }

  @Example
  void aLockThatWasCutOffGrantsNothingThatTheWholeOneDoesNot() {
    byte[] whole = TEXT.getBytes(StandardCharsets.UTF_8);
    LocalDate early = LocalDate.of(2026, 9, 10);
    String byNumber = answer(parsed(whole), ANSWERED);
    String byDigest = answer(FoundLock.none(), early);
    List<String> wholeEarly = granted(parsed(whole), byDigest, early);
    List<String> wholeByNumber = granted(parsed(whole), byNumber, ANSWERED);
    assertThat(wholeEarly).containsExactly("_visitor", "campaign");
    assertThat(wholeByNumber).containsExactly("_visitor", "_heatmap", "campaign");
    for (int length = 0; length < whole.length; length++) {
      FoundLock cut = parsed(Arrays.copyOf(whole, length));
      assertThat(wholeEarly).as("cut off at %s", length).containsAll(granted(cut, byDigest, early));
      assertThat(wholeByNumber).containsAll(granted(cut, byNumber, ANSWERED));
    }
  }

  @Property(tries = 500)
  void noRubbishThrowsOrGrantsWithoutAConsent(@ForAll byte[] rubbish, @ForAll int position) {
    byte[] whole = TEXT.getBytes(StandardCharsets.UTF_8);
    byte[] damaged = whole.clone();
    for (int i = 0; i < rubbish.length; i++) {
      damaged[Math.floorMod(position + i, damaged.length)] = rubbish[i];
    }
    String refused = answer(parsed(whole), ANSWERED).substring(0, 6);
    for (byte[] content : List.of(rubbish, damaged)) {
      assertThat(granted(parsed(content), refused, ANSWERED)).isEmpty();
      granted(parsed(content), answer(parsed(whole), ANSWERED), ANSWERED);
    }
  }
}
