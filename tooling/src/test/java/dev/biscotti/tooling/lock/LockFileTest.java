package dev.biscotti.tooling.lock;

import static dev.biscotti.tooling.lock.Shop.accepted;
import static dev.biscotti.tooling.lock.Shop.campaign;
import static dev.biscotti.tooling.lock.Shop.heatmap;
import static dev.biscotti.tooling.lock.Shop.policy;
import static dev.biscotti.tooling.lock.Shop.session;
import static dev.biscotti.tooling.lock.Shop.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclarationBuilder;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.lock.LockReader;
import dev.biscotti.runtime.lock.LockWriter;
import dev.biscotti.runtime.lock.PolicyLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {
  private static final LocalDate LATER = LocalDate.of(2026, 9, 1);
  private static final LocalDate MUCH_LATER = LocalDate.of(2026, 10, 1);

  @TempDir private Path directory;

  private static PolicyDeclaration fewer() {
    return policy(session(), visitor()).build();
  }

  private static PolicyDeclaration more() {
    return policy(session(), visitor(), heatmap(), campaign()).build();
  }

  @Test
  void isOneSortedFactALine() {
    String text = LockWriter.text(Shop.lock(policy(visitor()).build()));

    assertThat(text.replaceAll("(?<=[. ])[0-9a-f]{6,8}(?=[\\s;])", "#"))
        .isEqualTo(
            """
            # What the visitors of shop were last told. Written by `biscotti accept`: commit it, edit nothing.
            biscotti-lock 1 shop

            category analytics given=2026-06-01.#; 1; It was decided.
            category analytics regime=opt-in
            category analytics revision=1.#
            category analytics shown=1.#; #

            category marketing given=2026-06-01.#; 1; It was decided.
            category marketing regime=opt-in
            category marketing revision=1.#
            category marketing shown=1.#

            cookie _visitor announced=2026-06-01
            cookie _visitor category=analytics
            cookie _visitor first-set=2026-06-01
            cookie _visitor http-only=yes
            cookie _visitor lifetime=P13M
            cookie _visitor path=/
            cookie _visitor provider=plausible
            cookie _visitor purpose=Counts visitors.
            cookie _visitor same-site=lax
            cookie _visitor secure=yes
            cookie _visitor since=1.#

            cookie shop-consent announced=2026-06-01
            cookie shop-consent because=consent-record
            cookie shop-consent category=essential
            cookie shop-consent first-set=2026-06-01
            cookie shop-consent http-only=yes
            cookie shop-consent lifetime=P6M
            cookie shop-consent path=/
            cookie shop-consent purpose=Records your choices.
            cookie shop-consent same-site=lax
            cookie shop-consent secure=yes

            provider plausible data-location=EU
            provider plausible name=Plausible
            """);
  }

  @Test
  void isWrittenOnlyIfItDiffersAndKeepsTheEndsOfItsLines() throws Exception {
    LockFile file = LockFile.in(directory, "shop");
    PolicyLock lock = Shop.lock(Shop.opened());

    assertThat(file.read()).isEmpty();
    assertThat(file.write(lock)).isTrue();
    assertThat(file.write(lock)).isFalse();
    assertThat(file.read()).contains(lock);

    String windows = Files.readString(file.path()).replace("\n", "\r\n");
    Files.writeString(file.path(), windows);
    assertThat(file.read()).contains(lock);
    assertThat(file.write(lock)).isFalse();
    file.write(accepted(Optional.of(lock), more(), LATER));
    assertThat(Files.readString(file.path())).contains("cookie _heatmap path=/\r\n");
    assertThat(Files.readString(file.path()).replace("\r\n", "")).doesNotContain("\n");
  }

  @Test
  void aReadOnlyFileIsLeftAlone() throws Exception {
    LockFile file = LockFile.in(directory, "shop");
    file.write(Shop.lock(Shop.opened()));
    String before = Files.readString(file.path());
    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("r--r--r--"));

    assertThatThrownBy(() -> file.write(Shop.lock(more())))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessageContaining("shop.lock")
        .hasMessageContaining("read-only");
    assertThat(Files.readString(file.path())).isEqualTo(before);
    assertThat(files()).containsExactly("shop.lock");
  }

  @Test
  void aSymbolicLinkStaysOneAndItsTargetIsWritten() throws Exception {
    LockFile file = LockFile.in(directory, "shop");
    Path target = directory.resolve("elsewhere.lock");
    Files.createDirectories(file.path().getParent());
    Files.createSymbolicLink(file.path(), Path.of("../../elsewhere.lock"));

    file.write(Shop.lock(Shop.opened()));
    assertThat(file.path()).isSymbolicLink();
    assertThat(target).isRegularFile();
    file.write(Shop.lock(more()));
    assertThat(file.path()).isSymbolicLink();
    assertThat(Files.readString(target)).contains("_heatmap");
  }

  @Test
  void whatAKilledProcessLeftBehindIsNotReadAndGoesWithTheNextWrite() throws Exception {
    LockFile file = LockFile.in(directory, "shop");
    file.write(Shop.lock(Shop.opened()));
    Path left = file.path().resolveSibling(".shop.lock.0.tmp");
    Files.writeString(left, "half a lo");

    file.write(Shop.lock(more()));
    assertThat(file.read()).contains(Shop.lock(more()));
    assertThat(left).doesNotExist();
  }

  /** Two concurrent acceptances: the second does not lose the history of the first. */
  @Test
  void aLockThatSomebodyElseWroteMeanwhileStays() throws Exception {
    LockFile file = LockFile.in(directory, "shop");
    file.write(Shop.lock(Shop.opened()));
    Optional<PolicyLock> read = file.read();
    file.write(Shop.lock(more()));

    assertThatThrownBy(() -> file.replace(read, Shop.lock(fewer())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("another process changed it in the meantime");
    assertThatThrownBy(() -> file.replace(Optional.empty(), Shop.lock(fewer())))
        .hasMessageContaining("another process changed it in the meantime");
    assertThat(file.read()).contains(Shop.lock(more()));
    assertThat(file.replace(read, Shop.lock(more()))).as("says the same").isFalse();
    assertThat(file.replace(file.read(), Shop.lock(Shop.opened()))).isTrue();
  }

  @Test
  void aFailedWriteLeavesTheOldFileAndNothingElse() throws Exception {
    LockFile file = LockFile.in(directory, "shop");
    Files.createDirectories(file.path().resolve("in the way"));

    assertThatThrownBy(() -> file.write(Shop.lock(more()))).isInstanceOf(IOException.class);
    assertThat(files()).containsExactly("shop.lock");
  }

  private List<String> files() throws IOException {
    try (var all = Files.list(directory.resolve("META-INF/biscotti"))) {
      return all.map(one -> String.valueOf(one.getFileName())).sorted().toList();
    }
  }

  @Test
  void independentChangesMergeAndTheResultIsValid() throws Exception {
    PolicyLock base = Shop.lock(Shop.opened());
    PolicyLock ours = accepted(Optional.of(base), more(), LATER);
    PolicyDeclaration theirDeclarations =
        policy(session().lifetime(Shop.lasting("P60D")), visitor()).build();
    PolicyLock theirs = accepted(Optional.of(base), theirDeclarations, MUCH_LATER);

    Merge merge = merge(ours, base, theirs);

    assertThat(merge.conflicts()).isZero();
    PolicyLock merged = LockReader.read(merge.text());
    PolicyDeclaration both =
        policy(session().lifetime(Shop.lasting("P60D")), visitor(), heatmap()).build();
    assertThat(LockCheck.of(Optional.of(merged), both).changes()).isEmpty();
    assertThat(merged.history()).hasSize(3);
    assertThat(LockWriter.text(merged)).isEqualTo(merge.text());
  }

  /** Otherwise an answer about one of them would also count for the other. */
  @Test
  void twoNewCookiesInOneCategoryNeverShareARevisionThatOnlyOneWasAskedAt() throws Exception {
    CookieDeclarationBuilder scroll =
        CookieDeclaration.consent("zz_scroll", "analytics", "Measures scrolling.");
    PolicyLock base = Shop.lock(Shop.opened());
    PolicyLock ours = accepted(Optional.of(base), more(), LATER);
    PolicyLock theirs =
        accepted(
            Optional.of(base), policy(session(), visitor(), campaign(), scroll).build(), LATER);
    PolicyDeclaration both = policy(session(), visitor(), heatmap(), campaign(), scroll).build();

    Merge merge = merge(ours, base, theirs);
    assertThat(merge.conflicts()).isPositive();
    assertThatThrownBy(() -> LockReader.read(merge.text()))
        .hasMessageMatching(
            "line \\d+: a merge conflict that Git left. Delete the lines with <<<<<<<.*");

    String kept = merge.text().replaceAll("(?m)^(<{7}|={7}|>{7}).*\n", "");
    PolicyLock merged = LockReader.read(kept);
    LockCheck check = LockCheck.of(Optional.of(merged), both);
    assertThat(check.passes()).isFalse();
    assertThat(check.report("accept")).contains("CONSENT analytics: revisions merged (\"2\")");

    PolicyLock after = accepted(Optional.of(merged), both, MUCH_LATER);
    assertThat(after.cookies())
        .filteredOn(one -> one.declaration().category().equals("analytics"))
        .extracting(one -> one.key() + " " + one.since().orElseThrow().number())
        .containsExactly("_heatmap 3", "_visitor 1", "zz_scroll 3");
    assertThat(LockCheck.of(Optional.of(after), both).passes()).isTrue();
  }

  private record Merge(String text, int conflicts) {}

  private Merge merge(PolicyLock ours, PolicyLock base, PolicyLock theirs) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "merge-file", "-p"));
    for (PolicyLock lock : List.of(ours, base, theirs)) {
      Path file = directory.resolve("lock" + command.size());
      Files.writeString(file, LockWriter.text(lock));
      command.add(file.toString());
    }
    Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Merge(text, git.waitFor());
  }

  @Test
  void whatIsMalformedIsNamedWithItsFileAndLine() throws Exception {
    LockFile file = LockFile.in(directory, "shop");
    file.write(Shop.lock(Shop.opened()));
    List<String> lines = new ArrayList<>(Arrays.asList(Files.readString(file.path()).split("\n")));
    lines.add(5, "cookie");
    Files.write(file.path(), lines);

    assertThatThrownBy(file::read)
        .isInstanceOf(LockFileException.class)
        .hasMessageContaining("shop.lock:6: ")
        .hasMessageContaining("not \"cookie\"");
  }
}
