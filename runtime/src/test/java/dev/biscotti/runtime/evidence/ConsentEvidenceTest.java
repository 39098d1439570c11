package dev.biscotti.runtime.evidence;

import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.REVISION;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biscotti.runtime.choices.AnswerPlace;
import dev.biscotti.runtime.choices.ChoiceRequest;
import dev.biscotti.runtime.choices.ChoiceResponse;
import dev.biscotti.runtime.choices.ChoiceSite;
import dev.biscotti.runtime.choices.ConsentEndpoint;
import dev.biscotti.runtime.choices.VisitorAnswer;
import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.consent.ConsentRecord;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.Browser;
import dev.biscotti.runtime.lock.FoundLock;
import dev.biscotti.runtime.lock.LockRevision;
import dev.biscotti.runtime.lock.LockedCategory;
import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.runtime.lock.PolicyLock;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentEvidenceTest {
  private static final ClassLoader LOADER = ConsentEvidenceTest.class.getClassLoader();
  private static final ChoiceSite SITE =
      ChoiceSite.of(POLICY, "/cookies").withEnvironment("production");

  private final List<ConsentEntry> log = new ArrayList<>();
  private final ConsentEvidence evidence =
      ConsentEvidence.of(POLICY, LOADER, log::add, SETTINGS.clock());
  private final Browser browser = Browser.with("_visitor=1");
  private final Consent consent = browser.visits(POLICY, SETTINGS).consent();

  private static VisitorAnswer yes() {
    return new VisitorAnswer(
        SITE, "en", AnswerPlace.APPLICATION, Map.of("analytics", Choice.GRANTED));
  }

  private ChoiceResponse post(ConsentEvidence listener, String... fields) {
    Map<String, List<String>> form = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], List.of(fields[i + 1]));
    }
    return new ConsentEndpoint(SITE, listener)
        .handle(
            new ChoiceRequest(
                "POST",
                "/cookies/choices",
                "",
                Map.of("Origin", List.of("https://shop.example"), "Host", List.of("shop.example")),
                form,
                Optional.of(true)),
            consent);
  }

  @Test
  void recordsTheChoiceWithItsPolicyAndTime() {
    post(evidence, "answer", "refuse");

    assertThat(log).hasSize(1);
    ConsentEntry entry = log.get(0);
    assertThat(entry.choices())
        .containsExactly(
            new CategoryChoice("analytics", Choice.REFUSED, REVISION),
            new CategoryChoice("marketing", Choice.REFUSED, REVISION));
    assertThat(entry.policy()).isEqualTo("shop");
    assertThat(entry.language()).isEqualTo("en");
    assertThat(entry.place()).isEqualTo(AnswerPlace.BANNER);
    assertThat(entry.day()).isEqualTo(TODAY);
  }

  /** With the record of a visitor, one can find the entry, and with either of them the lock. */
  @Test
  void namesTheStateAsTheRecordDoes() {
    DeployedPolicy locked =
        DeployedPolicy.of(
            new LockedPolicy(
                POLICY.rules(),
                new FoundLock.Read(
                    new PolicyLock(
                        "shop",
                        List.of(
                            new LockedCategory(
                                CategoryDeclaration.builtIn("social"),
                                List.of(new LockRevision(7, "0a1b2c")))),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()))));
    Browser visitor = Browser.with();
    visitor.visits(locked, SETTINGS).consent().refuse("social");

    ConsentEvidence.of(locked, LOADER, log::add, SETTINGS.clock())
        .chosen(
            new VisitorAnswer(
                ChoiceSite.of(locked, "/cookies"),
                "en",
                AnswerPlace.APPLICATION,
                Map.of("social", Choice.REFUSED)));

    ConsentRecord.Entry recorded =
        ConsentRecord.parse(visitor.valueOf("shop-consent")).orElseThrow().entries().get(0);
    assertThat(log.get(0).choices())
        .containsExactly(new CategoryChoice("social", Choice.REFUSED, recorded.revision()));
    assertThat(recorded.revision().number()).isEqualTo(7);
  }

  @Test
  void thePolicyPageIsAnotherPlace() {
    post(evidence, "answer", "choose", "choice.analytics", "no");
    post(evidence, "answer", "refuse-all");

    assertThat(log).extracting(ConsentEntry::place).containsOnly(AnswerPlace.POLICY_PAGE);
  }

  @Test
  void whatWasShownHasTheDigestOfTheFile() throws Exception {
    evidence.chosen(yes());
    ShownPage shown = log.get(0).shown();

    try (InputStream file = LOADER.getResourceAsStream("META-INF/biscotti/shop/policy.html")) {
      byte[] octets = file.readAllBytes();
      assertThat(shown.html()).isEqualTo(new String(octets, StandardCharsets.UTF_8));
      assertThat(shown.digest())
          .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets)));
    }
  }

  @Test
  void nothingIdentifiesVisitors() {
    evidence.chosen(yes());
    evidence.chosen(yes());

    assertThat(log).extracting(ConsentEntry::key).doesNotHaveDuplicates();
    assertThat(log).allMatch(entry -> entry.time().isEmpty() && entry.account().isEmpty());
  }

  @Test
  void anAccountHasTheSecondToo() {
    evidence.withAccount(() -> Optional.of("7")).chosen(yes());

    assertThat(log.get(0).account()).contains("7");
    assertThat(log.get(0).time()).contains(LocalTime.NOON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "a\u0000", "a\u0085", "\ud800", "x\udc00"})
  void anAccountThatCannotBeKeptIsLeftOut(String account) {
    evidence.withAccount(() -> Optional.of(account)).chosen(yes());
    evidence.withAccount(() -> Optional.of("x".repeat(256))).chosen(yes());
    evidence.withAccount(() -> Optional.of("x".repeat(255))).chosen(yes());

    assertThat(log).hasSize(3);
    assertThat(log.subList(0, 2)).allMatch(entry -> entry.account().isEmpty());
    assertThat(log.subList(0, 2)).allMatch(entry -> entry.time().isEmpty());
    assertThat(log.get(2).account()).isPresent();
  }

  @Test
  void anAccountThatFailsCostsNoEvidence() {
    evidence
        .withAccount(
            () -> {
              throw new IllegalStateException("no session");
            })
        .chosen(yes());

    assertThat(log).hasSize(1);
  }

  @Test
  void theChoiceTakesEffectWithoutADatabase() {
    JdbcDataSource missing = new JdbcDataSource();
    missing.setURL("jdbc:h2:mem:missing;IFEXISTS=TRUE");
    ConsentEvidence failing =
        ConsentEvidence.of(
            POLICY, LOADER, new JdbcConsentLog(missing, SETTINGS.clock()), SETTINGS.clock());
    assertThatThrownBy(() -> failing.chosen(yes())).isInstanceOf(ConsentLogException.class);

    ChoiceResponse response = post(failing, "answer", "refuse");

    assertThat(response.status()).isEqualTo(303);
    assertThat(consent.choice("analytics")).isEqualTo(Choice.REFUSED);
    assertThat(browser.setCookies())
        .anyMatch(line -> line.startsWith("shop-consent=2."))
        .anyMatch(line -> line.startsWith("_visitor=; Max-Age=0"));
  }

  @Test
  void nothingThatAVisitorTypesIsKept() {
    String typed = "'; DROP TABLE";
    post(
        evidence,
        "answer",
        "refuse",
        "language",
        typed,
        "return",
        "/" + typed,
        "offered",
        typed,
        "choice." + typed,
        "no",
        "choice.analytics",
        typed);

    assertThat(log).hasSize(1);
    ConsentEntry entry = log.get(0);
    assertThat(entry.language()).isEqualTo("en");
    assertThat(entry.choices())
        .extracting(CategoryChoice::category)
        .containsExactly("analytics", "marketing");
  }

  @Test
  void withoutAnAnswerThereIsNoEvidence() {
    post(evidence, "answer", "nonsense");
    post(evidence);

    assertThat(log).isEmpty();
  }

  @Test
  void anAnswerToAnotherPolicyIsNotEvidence() {
    DeployedPolicy other =
        DeployedPolicy.of(PolicyDeclaration.of("other", TODAY).consentRecord("c").build());
    VisitorAnswer answer =
        new VisitorAnswer(
            ChoiceSite.of(other, "/cookies"),
            "en",
            AnswerPlace.BANNER,
            Map.of("analytics", Choice.GRANTED));

    assertThatThrownBy(() -> evidence.chosen(answer))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other");
    assertThatThrownBy(() -> ConsentEvidence.of(other, LOADER, log::add, SETTINGS.clock()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("META-INF/biscotti/other/policy.html");
  }

  @Test
  void anEntryHoldsOnlyWhatCanBeStored() {
    ConsentEntry entry = Entries.of("account 7");

    assertThat(entry).asString().contains(entry.key().toString()).doesNotContain("account 7");
    assertThatThrownBy(() -> Entries.entry(TODAY, "shop", Entries.PAGE, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                Entries.entry(
                    TODAY,
                    "shop",
                    Entries.PAGE,
                    Optional.empty(),
                    new CategoryChoice("a", Choice.GRANTED, REVISION),
                    new CategoryChoice("a", Choice.REFUSED, REVISION)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new ConsentEntry(
                    entry.key(),
                    TODAY,
                    Optional.of(LocalTime.NOON),
                    "shop",
                    "en",
                    Entries.PAGE,
                    AnswerPlace.BANNER,
                    entry.choices(),
                    Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("only the day");
  }
}
