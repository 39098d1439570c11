package dev.biscotti.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.testing.Sources;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The consent record, and the dates that decide when a cookie may first be set. */
class ConsentTest {
  private static List<String> policy(String policyMembers, String constants) {
    return Findings.of(
        Sources.source(
            "app.Cookies",
            """
            package app;

            import dev.biscotti.annotations.*;

            @CookiePolicy(id = "app", controller = "App AB", contact = "privacy@app.example",
                effective = "2026-06-15" %s)
            public final class Cookies {
            %s
            }
            """
                .formatted(policyMembers, constants)));
  }

  private static final String RECORD =
      """
      @EssentialCookie(because = Exemption.CONSENT_RECORD, purpose = "Records your choices." %s)
      static final String RECORD = "__Host-record%s";
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          , setBy = SetBy.FRAMEWORK                                      | ''
          , setBy = SetBy.INFRASTRUCTURE                                 | ''
          , setBy = SetBy.SCRIPT, httpOnly = false, lifetime = "a while" | ''
          , storage = Storage.LOCAL_STORAGE                              | ''
          , environment = "preview"                                      | ''
          , pattern = true, placeholder = "the site"                     | -*
          """)
  void aRecordThatTheGuardCannotWriteIsRefused(String members, String suffix) {
    assertThat(
            policy(
                ", consentRecord = \"__Host-record" + suffix + "\"",
                RECORD.formatted(members, suffix)))
        .containsExactly("BSC802 Cookies, consentRecord");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SCRIPT", "PROVIDER, provider = \"cmp\""})
  void aBannerOfSomebodyElseMayWriteTheRecord(String setBy) {
    String policy =
        ", consentRecord = \"__Host-record\", providers = @Provider(id = \"cmp\", name = \"Banner AB\","
            + " privacyPolicy = \"https://banner.example/privacy\", dataLocation = \"EU\")";
    String record = ", maxAge = \"%s\", httpOnly = false, setBy = SetBy." + setBy;

    assertThat(policy(policy, RECORD.formatted(record.formatted("P6D"), ""))).isEmpty();
    assertThat(policy(policy, RECORD.formatted(record.formatted("P13M"), "")))
        .contains("BSC803 Cookies.RECORD, maxAge");
  }

  @Test
  void aRecordOfAnotherKindIsRefused() {
    assertThat(
            policy(
                ", consentRecord = \"theme\"",
                """
                @EssentialCookie(because = Exemption.USER_PREFERENCE, purpose = "Light or dark.")
                static final String THEME = "theme";
                """))
        .containsExactly("BSC802 Cookies, consentRecord");
    assertThat(
            policy(
                ", consentRecord = \"visitor\"",
                """
                @ConsentCookie(category = Category.ANALYTICS, purpose = "Counts visitors.")
                static final String VISITOR = "visitor";
                """))
        .containsExactly("BSC802 Cookies, consentRecord");
  }

  @Test
  void aRecordIsNeededAsSoonAsSomethingNeedsConsentAndNotBefore() {
    assertThat(policy("", "")).isEmpty();
    assertThat(
            policy(
                "",
                """
                @ConsentCookie(category = Category.ANALYTICS, purpose = "Counts visitors.")
                static final String VISITOR = "visitor";
                """))
        .containsExactly("BSC801 Cookies, consentRecord");
  }

  @Test
  void theGuardSealsNoRecord() {
    assertThat(
            policy(
                ", consentRecord = \"__Host-record\"",
                RECORD.formatted(", protection = Protection.SIGNED", "")))
        .containsExactly("BSC211 Cookies.RECORD, protection");
  }

  @ParameterizedTest
  @ValueSource(strings = {"record", "__Secure-record", "__Http-record"})
  void aRecordThatAnotherHostCanPlantIsAdvisedAgainst(String name) {
    assertThat(named(name, "")).containsExactly("BSC807 Cookies.RECORD");
    assertThat(named("__Host-record", "")).isEmpty();
    assertThat(named("__Host-Http-record", "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ", domain = \"app.example\"",
        ", path = \"/app\"",
        ", secure = false",
        ", httpOnly = false, maxAge = \"P6M\", setBy = SetBy.SCRIPT"
      })
  void aRecordThatCannotHaveThePrefixIsNot(String members) {
    assertThat(named("record", members)).doesNotContain("BSC807 Cookies.RECORD");
  }

  private static List<String> named(String name, String members) {
    return policy(
        ", consentRecord = Cookies.RECORD",
        RECORD.replace("__Host-record", name).formatted(members, ""));
  }

  private static List<String> since(String date, int noticeDays) {
    return policy(
        ", consentRecord = \"__Host-record\", noticeDays = " + noticeDays,
        RECORD.formatted("", "")
            + """
            @ConsentCookie(category = Category.ANALYTICS, purpose = "Counts visitors.",
                since = "%s")
            static final String VISITOR = "visitor";
            """
                .formatted(date));
  }

  @ParameterizedTest
  @CsvSource({"2026-06-15, 0", "2026-06-01, 14", "2026-01-01, 90"})
  void aNoticeThatIsOverWhenThePolicyTakesEffectIsFine(String date, int noticeDays) {
    assertThat(since(date, noticeDays)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-06-16, 0", "2026-06-02, 14", "2027-01-01, 30"})
  void aNoticeThatIsNotConflicts(String date, int noticeDays) {
    assertThat(since(date, noticeDays)).containsExactly("BSC806 Cookies.VISITOR, since");
  }

  @Test
  void anEssentialCookieNeedsNoNotice() {
    String essential =
        """
        @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Keeps your basket.",
            since = "%s")
        static final String BASKET = "basket";
        """;
    assertThat(policy(", noticeDays = 14", essential.formatted("2026-06-15"))).isEmpty();
    assertThat(policy(", noticeDays = 14", essential.formatted("2026-06-16")))
        .containsExactly("BSC806 Cookies.BASKET, since");
  }

  @Test
  void noticeIsNotNegative() {
    assertThat(policy(", noticeDays = -1", "")).containsExactly("BSC806 Cookies, noticeDays");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-02-30", "2026-6-1", "01.06.2026"})
  void aDateIsAnIsoDate(String date) {
    assertThat(since(date, 0)).containsExactly("BSC505 Cookies.VISITOR, since");
  }

  @Test
  void aRecordHoldsThirtyTwoCategories() {
    assertThat(policy(categories(29), "")).isEmpty();
    assertThat(policy(categories(30), "")).containsExactly("BSC405 Cookies, categories");
  }

  /** Ids whose numbers in the record differ. */
  private static String categories(int count) {
    StringBuilder list = new StringBuilder(", categories = {");
    for (int i = 0; i < count; i++) {
      list.append("\n@ConsentCategory(id = \"topic-")
          .append(i)
          .append("\", title = \"Topic ")
          .append(i)
          .append("\", description = \"These are about topic ")
          .append(i)
          .append(".\"),");
    }
    return list.append("}").toString();
  }
}
