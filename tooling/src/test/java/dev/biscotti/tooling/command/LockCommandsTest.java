package dev.biscotti.tooling.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.policy.inventory.InventoryDocument;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that check and accept, as developers see them. */
class LockCommandsTest {
  @TempDir Path folder;

  private record Run(int exitCode, String out, String err) {}

  private Run run(String command, String... more) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] where = {
      command, "--classes", classes().toString(), "--resources", resources().toString()
    };
    int code =
        BiscottiCommand.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
            .execute(Stream.concat(Stream.of(where), Stream.of(more)).toArray(String[]::new));
    return new Run(code, out.toString(), err.toString());
  }

  private Path classes() {
    return folder.resolve("classes");
  }

  private Path resources() {
    return folder.resolve("resources");
  }

  private Path lock() {
    return resources().resolve("META-INF/biscotti/shop.lock");
  }

  private static CookieDeclaration record() {
    return CookieDeclaration.essential(
            "shop-consent", Exemption.CONSENT_RECORD, "Records your choices.")
        .lifetime(new Lifetime.Lasting(LifetimePeriod.of("P6M"), false, ""))
        .build();
  }

  private static CookieDeclaration visitor(String lifetime, String purpose) {
    return CookieDeclaration.consent("_visitor", Category.ANALYTICS, purpose)
        .lifetime(new Lifetime.Lasting(LifetimePeriod.of(lifetime), false, ""))
        .build();
  }

  private void compile(CookieDeclaration... cookies) throws IOException {
    PolicyDeclaration policy =
        PolicyDeclaration.of("shop", LocalDate.of(2026, 6, 1))
            .noticeDays(14)
            .consentRecord("shop-consent")
            .categories(
                List.of(
                    CategoryDeclaration.builtIn(Category.ESSENTIAL),
                    CategoryDeclaration.builtIn(Category.ANALYTICS)))
            .cookies(List.of(cookies))
            .build();
    Path inventory = classes().resolve("META-INF/biscotti/shop/inventory.json");
    Files.createDirectories(inventory.getParent());
    Files.writeString(inventory, InventoryDocument.of(policy));
  }

  @Test
  void aPolicyWithoutALockIsAcceptedFirst() throws IOException {
    compile(record(), visitor("P1M", "Counts visitors."));

    Run unaccepted = run("check");
    assertThat(unaccepted.exitCode()).isEqualTo(BiscottiCommand.ERRORS);
    assertThat(unaccepted.out())
        .contains("The policy shop has no lock yet.", "If this is intended, run: biscotti accept");
    assertThat(lock()).doesNotExist();

    Run accepted = run("accept");
    assertThat(accepted.exitCode()).isEqualTo(BiscottiCommand.OK);
    assertThat(accepted.out())
        .isEqualToNormalizingNewlines("shop: wrote " + lock() + ". Commit it.\n");
    assertThat(run("check").exitCode()).isEqualTo(BiscottiCommand.OK);
    assertThat(run("check").out()).isEqualTo("In sync: 1 policy, 0 pages.\n");
  }

  @Test
  void aLongerLifetimeFailsTheCheckUntilItIsAccepted() throws IOException {
    compile(record(), visitor("P1M", "Counts visitors."));
    run("accept");
    compile(record(), visitor("P13M", "Counts visitors."));
    String before = Files.readString(lock());

    Run drifted = run("check");
    assertThat(drifted.exitCode()).isEqualTo(BiscottiCommand.ERRORS);
    assertThat(drifted.out())
        .contains("CONSENT", "-cookie _visitor lifetime=P1M", "+cookie _visitor lifetime=P13M");
    assertThat(Files.readString(lock())).isEqualTo(before);

    assertThat(run("accept").out()).contains("wrote", "CONSENT");
    assertThat(run("check").exitCode()).isEqualTo(BiscottiCommand.OK);
    assertThat(run("accept").out()).contains("nothing to accept");
  }

  @Test
  void anotherPurposeNeedsAReason() throws IOException {
    compile(record(), visitor("P1M", "Counts visitors."));
    run("accept");
    compile(record(), visitor("P1M", "Counts returning visitors."));
    String before = Files.readString(lock());

    Run without = run("accept");
    assertThat(without.exitCode()).isEqualTo(BiscottiCommand.ERRORS);
    assertThat(without.err()).contains("shop: ", "_visitor");
    assertThat(Files.readString(lock())).isEqualTo(before);

    assertThat(run("accept", "--reason", "It says the same more exactly.").exitCode())
        .isEqualTo(BiscottiCommand.OK);
    assertThat(Files.readString(lock())).contains("It says the same more exactly.");
  }

  @Test
  void aLockThatCannotBeReadIsNamedWithItsLine() throws IOException {
    compile(record());
    run("accept");
    Files.writeString(lock(), Files.readString(lock()) + "<<<<<<< HEAD\n");

    for (String command : List.of("check", "accept")) {
      Run broken = run(command);
      assertThat(broken.exitCode()).isEqualTo(BiscottiCommand.INCOMPLETE);
      assertThat(broken.out() + broken.err())
          .contains(lock() + ":", "a merge conflict that Git left");
    }
  }

  @Test
  void aLockThatCannotBeWrittenIsNamedWithTheReason() throws IOException {
    compile(record());
    Files.createDirectories(lock());

    Run refused = run("accept");

    assertThat(refused.exitCode()).isEqualTo(BiscottiCommand.INCOMPLETE);
    assertThat(refused.err()).contains("it is a folder").doesNotContain("\tat ");

    Files.delete(lock());
    Files.delete(lock().getParent());
    Files.writeString(lock().getParent(), "in the way");
    assertThat(run("accept").err()).startsWith(lock() + ": ").doesNotContain("\tat ");
  }

  @Test
  void aModuleThatIsNotCompiledSaysSo() {
    Run nothing = run("check");

    assertThat(nothing.exitCode()).isEqualTo(BiscottiCommand.USAGE);
    assertThat(nothing.err()).contains("There is no policy in " + classes());
  }

  @Test
  void anInventoryThatCannotBeReadIsNamed() throws IOException {
    compile(record());
    Path inventory = classes().resolve("META-INF/biscotti/shop/inventory.json");
    Files.writeString(inventory, "{");

    Run broken = run("check");
    assertThat(broken.exitCode()).isEqualTo(BiscottiCommand.INCOMPLETE);
    assertThat(broken.out()).contains(inventory.toString(), "Compile the module again.");
    assertThat(broken.out() + broken.err()).doesNotContain("\tat ");
  }
}
