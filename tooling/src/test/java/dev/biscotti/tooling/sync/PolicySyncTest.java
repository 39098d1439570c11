package dev.biscotti.tooling.sync;

import static dev.biscotti.tooling.sync.ModuleOnDisk.policy;
import static dev.biscotti.tooling.sync.ModuleOnDisk.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biscotti.policy.inventory.InventoryDocument;
import dev.biscotti.tooling.lock.Acceptance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The problems that a check returns. */
class PolicySyncTest {
  private static final String PAGE =
      "# Cookies\n\n<!-- biscotti:begin table category=analytics -->\n<!-- biscotti:end table -->\n";

  @TempDir Path folder;
  private ModuleOnDisk module;

  @BeforeEach
  void aModule() {
    module = new ModuleOnDisk(folder);
  }

  private static List<SyncRule> rules(SyncReport report) {
    return report.problems().stream().map(SyncProblem::rule).toList();
  }

  @Test
  void whatIsInSyncPasses() {
    module.released(visitor("P1M")).write("COOKIES.md", PAGE).update("COOKIES.md");

    SyncReport report = module.check("COOKIES.md");

    assertThat(report.problems()).isEmpty();
    assertThat(report.passes()).isTrue();
    assertThat(report.policies()).containsExactly("shop");
    assertThat(report.documents()).containsExactly("COOKIES.md");
    assertThat(report.librariesSearched()).isFalse();
  }

  /** The compiler does not run if only the lock has changed. */
  @Test
  void aPageThatWasBuiltBeforeItsLockChangedIsOutOfDate() throws IOException {
    module.released(visitor("P1M"));
    BuiltPages pages = BuiltPages.of(module.request());
    pages.write(PolicySync.of(module.request()).policies().get(0));
    assertThat(module.check().problems()).isEmpty();

    Path page = folder.resolve("target/classes/META-INF/biscotti/shop/policy.md");
    Files.writeString(page, Files.readString(page).replace("1 month", "2 months"));

    SyncReport report = module.check();
    assertThat(rules(report)).containsExactly(SyncRule.PAGE_OUT_OF_DATE);
    SyncProblem problem = report.problems().get(0);
    assertThat(problem.file()).isEqualTo("target/classes/META-INF/biscotti/shop/policy.md");
    assertThat(problem.diff()).contains("-| `_visitor`", "+| `_visitor`");
    assertThat(problem.command()).contains("mvn biscotti:render");
  }

  @Test
  void acceptingWritesThePagesThatWereBuilt() throws Exception {
    module.released(visitor("P1M"));
    BuiltPages pages = BuiltPages.of(module.request());
    Path copy = folder.resolve("target/classes/META-INF/biscotti/shop.lock");
    Path lock = folder.resolve("src/main/resources/META-INF/biscotti/shop.lock");
    Files.copy(lock, copy);
    module.compile(visitor("P2M"));
    pages.write(PolicySync.of(module.request()).policies().get(0));
    assertThat(rules(module.check())).containsExactly(SyncRule.LOCK_NOT_ACCEPTED);

    Clock later = Clock.fixed(Instant.parse("2026-10-01T12:00:00Z"), ZoneOffset.UTC);
    LockAcceptance.accept(module.request(), Acceptance.because("It was decided."), later);

    assertThat(module.check().problems()).isEmpty();
    assertThat(folder.resolve("target/classes/META-INF/biscotti/shop/policy.md"))
        .content()
        .contains("1 October 2026");
    assertThat(copy).hasSameTextualContentAs(lock);
  }

  @Test
  void aMissingLockIsFixedByAccepting() {
    SyncReport report = module.compile(visitor("P1M")).check();

    assertThat(report.problems())
        .containsExactly(
            SyncProblem.of(
                    SyncRule.LOCK_MISSING,
                    "src/main/resources/META-INF/biscotti/shop.lock",
                    0,
                    "The policy shop has no lock yet.")
                .fixedBy("mvn biscotti:accept"));
  }

  @Test
  void aChangeThatWasNotAcceptedIsShownWithItsClassItsLineAndADiff() {
    SyncReport report = module.released(visitor("P1M")).compile(visitor("P2M")).check();

    SyncProblem problem = report.problems().get(0);
    assertThat(rules(report)).containsExactly(SyncRule.LOCK_NOT_ACCEPTED);
    assertThat(problem.changes()).hasSize(1);
    assertThat(problem.diff())
        .contains("-cookie _visitor lifetime=P1M", "+cookie _visitor lifetime=P2M");
    assertThat(module.read(problem.file()).lines().toList().get(problem.line() - 1))
        .isEqualTo("cookie _visitor lifetime=P1M");
  }

  @Test
  void whatNeedsAReasonIsFixedWithOne() {
    module.released(visitor("P1M"));
    module.compile(
        dev.biscotti.runtime.declaration.CookieDeclaration.consent(
                "_visitor", "analytics", "Counts returning visitors.")
            .lifetime(visitor("P1M").lifetime())
            .build());

    assertThat(module.check().problems().get(0).command())
        .hasValue("mvn biscotti:accept -Dbiscotti.reason=\"WHY\"");
  }

  @Test
  void theThreeStatesOfADifferingRegionAreDistinguished() {
    module.released(visitor("P1M")).write("COOKIES.md", PAGE);
    SyncProblem empty = module.check("COOKIES.md").problems().get(0);
    assertThat(empty.rule()).isEqualTo(SyncRule.REGION_EMPTY);
    assertThat(empty.place()).isEqualTo("COOKIES.md:3");
    assertThat(empty.command()).hasValue("mvn biscotti:update");

    module.update("COOKIES.md");
    String written = module.read("COOKIES.md");
    module.released(visitor("P2M"));
    SyncProblem old = module.check("COOKIES.md").problems().get(0);
    assertThat(old.rule()).isEqualTo(SyncRule.REGION_OUT_OF_DATE);
    assertThat(old.diff())
        .contains("--- COOKIES.md (as it is)\n", "1 month |", "+| `_visitor` | Counts visitors.");

    module.write("COOKIES.md", written.replace("Counts visitors.", "Counts."));
    SyncProblem edited = module.check("COOKIES.md").problems().get(0);
    assertThat(edited.rule()).isEqualTo(SyncRule.REGION_EDITED);
    assertThat(edited.command()).hasValue("mvn biscotti:update -Dbiscotti.overwrite");
  }

  @Test
  void aCheckNeverWrites() throws IOException {
    module.released(visitor("P1M")).compile(visitor("P2M")).write("COOKIES.md", PAGE);
    String lock = module.read("src/main/resources/META-INF/biscotti/shop.lock");

    module.check("COOKIES.md");

    assertThat(module.read("COOKIES.md")).isEqualTo(PAGE);
    assertThat(module.read("src/main/resources/META-INF/biscotti/shop.lock")).isEqualTo(lock);
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("COOKIES.md", "src", "target");
    }
  }

  @Test
  void anUpdateLeavesManualEditsUnlessItMayOverwrite() {
    module.released(visitor("P1M")).write("COOKIES.md", PAGE).update("COOKIES.md");
    String current = module.read("COOKIES.md");
    String edited = current.replace("Counts visitors.", "We count.");
    module.write("COOKIES.md", edited);

    SyncUpdate refused = module.update("COOKIES.md");
    assertThat(refused.written()).isEmpty();
    assertThat(refused.problems().get(0).rule()).isEqualTo(SyncRule.REGION_EDITED);
    assertThat(module.read("COOKIES.md")).isEqualTo(edited);

    SyncUpdate forced = PolicySync.of(module.request("COOKIES.md")).update(true);
    assertThat(forced.problems()).isEmpty();
    assertThat(forced.written()).hasSize(1);
    assertThat(forced.written().get(0).overwritten()).isTrue();
    assertThat(forced.written().get(0).diff()).contains("-| `_visitor` | We count.");
    assertThat(module.read("COOKIES.md")).isEqualTo(current);
  }

  @Test
  void textThatStoodThereBeforeTheMarkersIsNotOverwrittenSilently() {
    String page = PAGE.replace("-->\n<!-- biscotti:end", "-->\nOur own words.\n<!-- biscotti:end");
    module.released(visitor("P1M")).write("COOKIES.md", page);

    assertThat(module.update("COOKIES.md").problems().get(0).rule())
        .isEqualTo(SyncRule.REGION_EDITED);
    assertThat(module.read("COOKIES.md")).isEqualTo(page);
  }

  @Test
  void onePageWithAProblemDoesNotKeepTheOthersFromBeingWritten() {
    module
        .released(visitor("P1M"))
        .write("a.md", PAGE.replace("analytics", "analytic"))
        .write("b.md", PAGE);

    SyncUpdate update = module.update("a.md", "b.md");

    assertThat(update.problems()).extracting(SyncProblem::place).containsExactly("a.md:3");
    assertThat(update.written()).extracting(UpdatedDocument::file).containsExactly("b.md");
  }

  @Test
  void foldersAndPatternsMeanThePagesInThemThatHaveRegions() {
    module
        .released(visitor("P1M"))
        .write("docs/cookies.md", PAGE)
        .write("docs/deep/cookies.html", "<p>\n" + PAGE)
        .write("docs/other.md", "# Other\n")
        .write("docs/note.txt", PAGE)
        .write("docs/node_modules/x/cookies.md", PAGE)
        .write("docs/.hidden/cookies.md", PAGE);

    assertThat(module.check("docs").documents())
        .containsExactly("docs/cookies.md", "docs/deep/cookies.html");
    assertThat(module.check("docs/**/*.html").documents())
        .containsExactly("docs/deep/cookies.html");
    assertThat(module.check("docs/*.{md,html}", "docs/cookies.md").documents())
        .containsExactly("docs/cookies.md");
  }

  @Test
  void aCheckThatFindsNoPagesFails() {
    module.released(visitor("P1M")).write("docs/other.md", "# Other\n").write("x.txt", PAGE);

    assertThat(rules(module.check("docs"))).containsExactly(SyncRule.NO_REGION);
    assertThat(rules(module.check("dosc/*.md"))).containsExactly(SyncRule.NO_REGION);
    assertThat(rules(module.check("docs/other.md"))).containsExactly(SyncRule.NO_REGION);
    assertThat(rules(module.check("x.txt"))).containsExactly(SyncRule.DOCUMENT_UNREADABLE);
    assertThat(module.check("docs/missing.md").problems())
        .containsExactly(
            SyncProblem.of(
                    SyncRule.DOCUMENT_UNREADABLE, "docs/missing.md", 0, "There is no such file.")
                .fixedBy("mvn biscotti:init"));
  }

  @Test
  void aModuleThatIsNotCompiledDoesNotPass() {
    SyncReport report = module.check();

    assertThat(rules(report)).containsExactly(SyncRule.NO_POLICY);
    assertThat(report.passes()).isFalse();
    assertThat(report.hasErrors()).isFalse();
  }

  @Test
  void aLockThatCannotBeReadKeepsItsPagesFromBeingWritten() {
    module.released(visitor("P1M")).write("COOKIES.md", PAGE);
    String lock = "src/main/resources/META-INF/biscotti/shop.lock";
    module.write(lock, "<<<<<<< HEAD\n" + module.read(lock));

    SyncUpdate update = module.update("COOKIES.md");

    assertThat(update.written()).isEmpty();
    assertThat(update.problems())
        .extracting(SyncProblem::rule)
        .containsExactly(SyncRule.LOCK_UNREADABLE, SyncRule.MARKER_WRONG);
    assertThat(update.problems().get(0).place()).isEqualTo(lock + ":1");
    assertThat(module.read("COOKIES.md")).isEqualTo(PAGE);
  }

  @Test
  void severalPoliciesAreDistinguished() {
    module
        .compile(policy("admin").build())
        .released(visitor("P1M"))
        .write("COOKIES.md", PAGE)
        .write("both.md", PAGE.replace("analytics", "analytics policy=shop"));

    assertThat(module.check("COOKIES.md").problems().get(0).message())
        .isEqualTo("There are several policies: choose one, as in policy=admin.");
    module.update("both.md");
    assertThat(module.check("both.md").problems()).isEmpty();
    assertThat(module.read("both.md")).contains("`_visitor`");
  }

  @Test
  void aPlaceOnTheClassPathThatIsNotThereIsSaid() {
    module.released(visitor("P1M"));

    SyncReport report =
        PolicySync.of(module.request().withClassPath(List.of(Path.of("lib/chat.jar")))).check();

    assertThat(rules(report)).containsExactly(SyncRule.CLASS_PATH_UNREADABLE);
    assertThat(report.librariesSearched()).isTrue();
  }

  @Test
  void regionsAreWrittenInEveryLanguageOfThePolicyFromTheLocksHistory() {
    module
        .released(visitor("P1M"))
        .compile(visitor("P2M"))
        .accept(LocalDate.of(2026, 7, 1))
        .write(
            "COOKIES.md",
            "<!-- biscotti:begin meta lang=sv -->\n<!-- biscotti:end meta -->\n"
                + "<!-- biscotti:begin changes -->\n<!-- biscotti:end changes -->\n");

    assertThat(module.update("COOKIES.md").problems()).isEmpty();
    assertThat(module.read("COOKIES.md"))
        .contains(
            "**shop.example** · Gäller från och med den 1 juni 2026. Listan över kakor ändrades"
                + " senast den 1 juli 2026.",
            "### 1 July 2026\n\n- `_visitor` is kept longer.");
    assertThat(module.check("COOKIES.md").problems()).isEmpty();
    assertThat(Optional.of(module.read("COOKIES.md")))
        .hasValueSatisfying(page -> assertThat(page).doesNotContain("same build"));
  }

  /** Unpacked from a malicious jar, it could make a lock be written to any path. */
  @Test
  void anInventoryInTheFolderOfAnotherPolicyIsRefused() {
    String elsewhere = InventoryDocument.of(ModuleOnDisk.policy("../../x", visitor("P1M")).build());
    module
        .compile(visitor("P1M"))
        .write("target/classes/META-INF/biscotti/evil/inventory.json", elsewhere);

    assertThat(module.check().problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.rule()).isEqualTo(SyncRule.INVENTORY_UNREADABLE);
              assertThat(problem.message()).contains("evil", "it is the inventory of ../../x");
            });
    assertThatThrownBy(
            () ->
                LockAcceptance.accept(module.request(), Acceptance.because("x"), Clock.systemUTC()))
        .hasMessageContaining("it is the inventory of ../../x");
    assertThat(module.folder().resolve("src")).doesNotExist();
  }
}
