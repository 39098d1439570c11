package dev.biscotti.runtime.guard;

import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deletions by code that does not know the declared scope. */
class OldDeletionTest {
  private static final String PAST = "Expires=Thu, 01 Jan 1970 00:00:00 GMT";

  private static CookieDeclaration cookie(String name, String path, String domain) {
    return CookieDeclaration.essential(
            name.contains("*")
                ? DeclaredName.pattern(name, "something")
                : new DeclaredName.Exact(name),
            Exemption.USER_INPUT,
            "Keeps what you typed.")
        .attributes(new CookieAttributes(path, domain, SameSite.LAX, true, true, false))
        .build();
  }

  private static SetCookieReview review(String line, CookieDeclaration... cookies) {
    DeployedPolicy policy =
        DeployedPolicy.of(
            PolicyDeclaration.of("x", TODAY)
                .site("shop.example")
                .categories(Shop.POLICY.rules().categories())
                .cookies(List.of(cookies))
                .build());
    return Browser.with().header("Host", "shop.example").visits(policy, SETTINGS).review(line);
  }

  private static String deletion(String name, String scope) {
    return name + "=; Max-Age=0; " + scope + "; SameSite=Lax; Secure; HttpOnly";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "theme=; Max-Age=0; Path=/",
        "theme=x; Max-Age=-1; Path=/other",
        "theme=; " + PAST + "; Path=/",
        "theme=; Max-Age=0; Path=/acct; Domain=shop.example",
        "theme=; Max-Age=0; Path=/acct; Secure; Partitioned"
      })
  void deletionElsewhereIsCorrectedToTheDeclaredScope(String line) {
    SetCookieReview review = review(line, cookie("theme", "/acct", ""));

    assertThat(review.problems()).containsExactly(SetCookieProblem.ATTRIBUTES);
    assertThat(review.acceptable()).contains(deletion("theme", "Path=/acct"));
    assertThat(review.further()).isEmpty();
  }

  @Test
  void domainAndPartitionAreCorrectedToo() {
    CookieDeclaration widget =
        CookieDeclaration.essential("widget", Exemption.USER_INPUT, "Keeps what you typed.")
            .attributes(new CookieAttributes("/", "", SameSite.NONE, true, true, true))
            .build();

    assertThat(
            review("region=; Max-Age=0; Path=/", cookie("region", "/", "shop.example"))
                .acceptable())
        .contains(deletion("region", "Path=/; Domain=shop.example"));
    assertThat(review("widget=; Max-Age=0; Path=/", widget).acceptable())
        .contains("widget=; Max-Age=0; Path=/; SameSite=None; Secure; HttpOnly; Partitioned");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "theme=; Max-Age=0; Path=/acct",
        "theme=; Path=/acct; " + PAST,
        "theme=; Max-Age=0; Path=/acct/deep"
      })
  void deletionThatReachesTheCookieIsLeftAsItIs(String line) {
    SetCookieReview review = review(line, cookie("theme", "/acct", ""));

    assertThat(review.isClean()).isTrue();
    assertThat(review.acceptable()).contains(line);
    assertThat(review.further()).isEmpty();
  }

  /** A line without Path applies to the folder of the request, where an essential cookie may be. */
  @Test
  void deletionWithoutPathStaysAndReachesTheDeclaredPathToo() {
    String line = "theme=; Max-Age=0";
    SetCookieReview review = review(line, cookie("theme", "/", ""));

    assertThat(review.acceptable()).contains(deletion("theme", "Path=/"));
    assertThat(review.further()).containsExactly(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "__Host-sid=; Max-Age=0",
        "__Host-sid=; Max-Age=0; Path=/",
        "__Host-sid=; Max-Age=0; Secure",
        "__Host-sid=; Max-Age=0; Path=/; Domain=shop.example; Secure",
        "__Host-sid=; Max-Age=0; Path=/a; Secure"
      })
  void deletionThatBrowsersIgnoreForThePrefixIsCorrected(String line) {
    SetCookieReview review = review(line, cookie("__Host-sid", "/", ""));

    assertThat(review.acceptable()).contains(deletion("__Host-sid", "Path=/"));
  }

  @Test
  void deletionThatBrowsersIgnoreForAnAttributeIsCorrected() {
    assertThat(review("__secure-a=; Max-Age=0; Path=/", cookie("__secure-a", "/", "")).acceptable())
        .contains(deletion("__secure-a", "Path=/"));
    assertThat(review("a=; Max-Age=0; Path=/; SameSite=None", cookie("a", "/", "")).acceptable())
        .contains(deletion("a", "Path=/"));
  }

  @Test
  void undeclaredCookieIsDeletedAsWritten() {
    String line = "old=; Max-Age=0; Path=/x";

    assertThat(review(line, cookie("theme", "/acct", "")))
        .isEqualTo(SetCookieReview.clean("old", line));
  }

  /** No valid line exists for the name, so none can be corrected. */
  @Test
  void nameThatNoServerCouldHaveSetIsDeletedAsWritten() {
    String line = "c_(x)=; Max-Age=0; Path=/";

    assertThat(review(line, cookie("c_*", "/acct", "")))
        .isEqualTo(SetCookieReview.clean("c_(x)", line));
  }

  @Test
  void deletionIsForTheCookieWithItsScopeOrElseForAllOfItsName() {
    CookieDeclaration a = cookie("c", "/a", "");
    CookieDeclaration b = cookie("c", "/b", "");

    assertThat(review("c=; Max-Age=0; Path=/b", a, b).isClean()).isTrue();
    assertThat(review("c=; Max-Age=0; Path=/b", a, b).further()).isEmpty();
    assertThat(review("c=; Max-Age=0; Path=/", a, b).acceptable())
        .contains(deletion("c", "Path=/a"));
    assertThat(review("c=; Max-Age=0; Path=/", a, b).further())
        .containsExactly(deletion("c", "Path=/b"));
  }

  @Test
  void patternsAreCorrectedByTheNameOfTheLine() {
    assertThat(review("c_7=; Max-Age=0; Path=/", cookie("c_*", "/acct", "")).acceptable())
        .contains(deletion("c_7", "Path=/acct"));
  }

  @Test
  void cookiesOfScriptsAreDeletedForTheHostAndTheSite() {
    CookieDeclaration ga =
        CookieDeclaration.consent("_ga", "analytics", "Counts.")
            .setBy(SetBy.SCRIPT)
            .attributes(new CookieAttributes("/", "", SameSite.LAX, true, false, false))
            .build();
    String host = "_ga=; Max-Age=0; Path=/; SameSite=Lax; Secure";
    String site = "_ga=; Max-Age=0; Path=/; Domain=shop.example; SameSite=Lax; Secure";

    SetCookieReview hostOnly = review("_ga=; Max-Age=0; Path=/", ga);
    assertThat(hostOnly.isClean()).isTrue();
    assertThat(hostOnly.further()).containsExactly(site);
    SetCookieReview ofSite = review("_ga=; Max-Age=0; Path=/; Domain=.shop.example", ga);
    assertThat(ofSite.isClean()).isTrue();
    assertThat(ofSite.further()).containsExactly(host);
    SetCookieReview elsewhere = review("_ga=; Max-Age=0; Path=/x", ga);
    assertThat(elsewhere.acceptable()).contains(host);
    assertThat(elsewhere.further()).containsExactly(site);
  }

  /** Containers answer 500 to more than 8 KB of headers. */
  @Test
  void furtherLinesLeaveRoomForTheOthers() {
    CookieDeclaration family =
        CookieDeclaration.consent(
                DeclaredName.pattern("_ga_*", "the property"), "analytics", "Counts.")
            .setBy(SetBy.SCRIPT)
            .build();
    DeployedPolicy policy =
        DeployedPolicy.of(
            PolicyDeclaration.of("x", TODAY)
                .site("shop.example")
                .categories(Shop.POLICY.rules().categories())
                .cookies(List.of(family))
                .build());
    CookieGuard guard = Browser.with().header("Host", "shop.example").visits(policy, SETTINGS);
    int octets = 0;
    for (int i = 0; i < 180; i++) {
      for (String line : guard.review("_ga_" + i + "=; Max-Age=0; Path=/").further()) {
        octets += line.length();
      }
    }

    assertThat(octets).isBetween(3500, 4096);
  }
}
