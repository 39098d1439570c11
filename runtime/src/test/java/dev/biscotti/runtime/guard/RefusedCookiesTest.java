package dev.biscotti.runtime.guard;

import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static dev.biscotti.runtime.guard.Shop.VISITOR;
import static dev.biscotti.runtime.guard.Shop.no;
import static dev.biscotti.runtime.guard.Shop.record;
import static dev.biscotti.runtime.guard.Shop.yes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.consent.ConsentRecord;
import dev.biscotti.runtime.consent.ConsentRecord.Entry;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which cookies a visit deletes because the visitor does not want them. */
class RefusedCookiesTest {
  private static final String CARRIED = "_visitor=1; campaign_a=2; csrf=3";

  /** Used by this test only, since returned cookies are counted for each policy. */
  private final DeployedPolicy policy = Shop.policy(TODAY.minusDays(90));

  private static List<String> deleted(Browser browser, DeployedPolicy policy) {
    browser.visits(policy, SETTINGS).deleteRefused();
    assertThat(browser.setCookies()).allMatch(line -> line.contains("=; Max-Age=0; "));
    return browser.setCookies().stream().map(line -> line.substring(0, line.indexOf('='))).toList();
  }

  @Test
  void thoseOfARefusedCategoryAreDeletedAndNoOthers() {
    Browser browser = Browser.with(record(TODAY, no("analytics"), yes("marketing")), CARRIED);

    assertThat(deleted(browser, policy)).containsExactly("_visitor");
  }

  @Test
  void thoseOfAnUnansweredCategoryStay() {
    assertThat(deleted(Browser.with(CARRIED), policy)).isEmpty();
    assertThat(deleted(Browser.with(record(TODAY, yes("marketing")), CARRIED), policy)).isEmpty();
  }

  @Test
  void aSignalRefusesWithAndWithoutARecord() {
    Browser without = Browser.with(CARRIED).privacyControl("1");
    Browser with = Browser.with(record(TODAY, yes("marketing")), CARRIED).privacyControl("1");

    assertThat(deleted(without, policy)).containsExactly("_visitor", "campaign_a");
    assertThat(deleted(with, policy)).containsExactly("_visitor");
  }

  @Test
  void aSignalRefusesWhereThePolicyKeepsNoChoices() {
    DeployedPolicy bare =
        DeployedPolicy.of(
            PolicyDeclaration.of("bare", TODAY)
                .categories(
                    List.of(
                        CategoryDeclaration.builtIn("essential"),
                        CategoryDeclaration.builtIn("analytics")))
                .cookies(List.of(VISITOR))
                .build());

    assertThat(deleted(Browser.with(CARRIED).privacyControl("1"), bare))
        .containsExactly("_visitor");
    assertThat(deleted(Browser.with(CARRIED), bare)).isEmpty();
    assertThat(Browser.with(CARRIED).visits(bare, SETTINGS).consent().newSinceAnswer()).isEmpty();
  }

  @Test
  void cookiesGrantedToALaterReleaseStay() {
    Entry later = new Entry(ConsentRecord.tag("analytics"), true, new Revision(3, 0x333333));
    Entry refused = new Entry(ConsentRecord.tag("marketing"), false, new Revision(3, 0x333333));

    assertThat(deleted(Browser.with(record(TODAY, later, refused), CARRIED), policy))
        .containsExactly("campaign_a");
  }

  @Test
  void anyAnswerDeletesEarlierRefusedCookies() {
    Browser browser =
        Browser.with(record(TODAY, no("analytics"), yes("statistics")), CARRIED + "; stats=4");

    browser.visits(policy, SETTINGS).consent().grant("marketing");

    assertThat(browser.setCookies().stream().map(line -> line.substring(0, line.indexOf('='))))
        .containsExactly("shop-consent", "_visitor");
  }
}
