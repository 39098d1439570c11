package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.TODAY;
import static dev.biscotti.runtime.guard.Shop.granted;
import static dev.biscotti.runtime.guard.Shop.no;
import static dev.biscotti.runtime.guard.Shop.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the filter renews and deletes, and which deletions it lets pass, in every container. */
abstract class RenewalAndDeletionContract extends FilteredApplication {
  @Test
  void deletionsPass() throws Exception {
    assertThat(cookies("/enforce/deletions")).hasSize(3);
    assertThat(findings).isEmpty();
  }

  @Test
  void deletionsByOldCodeReachTheDeclaredCookies() throws Exception {
    assertThat(cookies("/enforce/old-deletions"))
        .hasSize(4)
        .contains(
            "csrf=; Max-Age=0; Path=/" + SAFE, "_ga_X=; Max-Age=0; Path=/; SameSite=Lax; Secure")
        .anyMatch(line -> line.startsWith("csrf=;") && !line.contains("Path"))
        .anyMatch(line -> line.startsWith("_ga_X=;") && line.contains("Domain=shop.example"));
    assertThat(findings)
        .extracting(CookieFinding::name, CookieFinding::action)
        .containsExactly(tuple("csrf", CookieFinding.Action.CORRECTED));
  }

  /** Code that moves a cookie sets it where it is declared and deletes the old one. */
  @ParameterizedTest
  @ValueSource(strings = {"moved", "moved-by-guard"})
  void aDeletionElsewhereDoesNotUndoWhatTheResponseSets(String way) throws Exception {
    assertThat(cookies("/enforce/" + way))
        .containsExactlyInAnyOrder(CSRF, "csrf=; Max-Age=0; Path=/; Domain=shop.example");
    assertThat(findings).isEmpty();
  }

  @Test
  void aDeletionFollowsTheCookieThatWasCorrected() throws Exception {
    assertThat(cookies("/enforce/signed-in-and-out"))
        .containsExactly("csrf=; Max-Age=0; Path=/" + SAFE);
  }

  @Test
  void renewsOnEachVisit() throws Exception {
    assertThat(cookies("/enforce/nothing", cookie("__Host-session=abc; csrf=1; promo=2")))
        .containsExactly("__Host-session=abc; Max-Age=2592000; Path=/" + SAFE);
    assertThat(cookies("/quiet/nothing", cookie("__Host-session=abc"))).isEmpty();
  }

  @Test
  void aPictureIsNotAVisit() throws Exception {
    assertThat(
            cookies("/enforce/nothing", "Cookie", "__Host-session=abc", "Sec-Fetch-Dest", "image"))
        .isEmpty();
    assertThat(
            cookies(
                "/enforce/nothing", "Cookie", "__Host-session=abc", "Sec-Fetch-Dest", "document"))
        .hasSize(1);
  }

  @Test
  void doesNotRenewValuesThatCouldNotHaveBeenSet() throws Exception {
    assertThat(cookies("/enforce/nothing", cookie("__Host-session=\"a b\""))).isEmpty();
    assertThat(cookies("/enforce/nothing", cookie(granted("marketing") + "; campaign_(x)=1; =; ;")))
        .isEmpty();
  }

  @Test
  void theApplicationOverridesARenewal() throws Exception {
    String[] session = cookie("__Host-session=abc");

    assertThat(cookies("/enforce/sign-out", session))
        .containsExactly("__Host-session=; Max-Age=0; Path=/" + SAFE);
    assertThat(cookies("/enforce/sign-in", session))
        .containsExactly("__Host-session=new; Max-Age=60; Path=/" + SAFE);
  }

  @Test
  void deletesCookiesOfRefusedCategories() throws Exception {
    String refused = record(TODAY, no("analytics"));

    assertThat(cookies("/enforce/nothing", cookie(refused + "; _visitor=1; _ga_X=2; _ga_(=3")))
        .containsExactly(
            "_visitor=; Max-Age=0; Path=/" + SAFE,
            "_ga_X=; Max-Age=0; Path=/; Domain=shop.example; SameSite=Lax; Secure",
            "_ga_X=; Max-Age=0; Path=/; SameSite=Lax; Secure");
    assertThat(cookies("/enforce/nothing", cookie("_visitor=1"))).isEmpty();
    assertThat(cookies("/enforce/nothing", cookie(granted("analytics") + "; _visitor=1")))
        .isEmpty();
    assertThat(cookies("/enforce/nothing", "Cookie", "_visitor=1", "Sec-GPC", "1"))
        .containsExactly("_visitor=; Max-Age=0; Path=/" + SAFE);
  }

  /** Browsers keep some 180 cookies; containers allow 8 KB of response headers. */
  @Test
  void deletionsThatDoNotFitContinueInTheNextResponse() throws Exception {
    StringBuilder line = new StringBuilder(record(TODAY, no("marketing")));
    for (int i = 0; i < 180; i++) {
      line.append("; campaign_").append(i).append("=1");
    }
    HttpResponse<String> first = get("/enforce/nothing", cookie(line.toString()));

    assertThat(first.statusCode()).isEqualTo(204);
    assertThat(first.headers().allValues("Set-Cookie"))
        .hasSizeGreaterThan(20)
        .allMatch(text -> text.matches("campaign_[0-9]+=; Max-Age=0; Path=/" + SAFE));

    String rest = line.toString();
    for (String deleted : first.headers().allValues("Set-Cookie")) {
      rest = rest.replace("; " + deleted.substring(0, deleted.indexOf(';')) + "1", "");
    }
    assertThat(cookies("/enforce/nothing", cookie(rest)))
        .hasSizeGreaterThan(20)
        .doesNotContainAnyElementsOf(first.headers().allValues("Set-Cookie"));
  }
}
