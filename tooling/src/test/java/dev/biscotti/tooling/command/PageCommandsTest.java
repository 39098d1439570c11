package dev.biscotti.tooling.command;

import static dev.biscotti.tooling.sync.ModuleOnDisk.policy;
import static dev.biscotti.tooling.sync.ModuleOnDisk.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.tooling.region.DocumentFormat;
import dev.biscotti.tooling.sync.ModuleOnDisk;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The commands about pages, as developers see them. */
class PageCommandsTest {
  private static final String PAGE =
      "# Cookies\n\n<!-- biscotti:begin table category=analytics -->\n<!-- biscotti:end table -->\n";
  private static final String LOCK = "src/main/resources/META-INF/biscotti/shop.lock";

  @TempDir Path folder;
  private ModuleOnDisk module;

  private record Run(int exitCode, String out, String err) {}

  @BeforeEach
  void aModule() {
    module = new ModuleOnDisk(folder);
  }

  private Run run(String command, String... more) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] where = {command, "-C", folder.toString(), "--classes", "target/classes"};
    int code =
        BiscottiCommand.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
            .execute(Stream.concat(Stream.of(where), Stream.of(more)).toArray(String[]::new));
    return new Run(code, out.toString(), err.toString());
  }

  @Test
  void whatCheckNamesFixesIt() {
    module.released(visitor("P1M")).write("my page.md", PAGE);

    Run check = run("check", "my page.md");
    assertThat(check.exitCode()).isEqualTo(BiscottiCommand.ERRORS);
    assertThat(check.out())
        .contains(
            "\nRun: biscotti update -C " + folder + " --classes target/classes 'my page.md'\n");

    Run update = run("update", "my page.md");
    assertThat(update).isEqualTo(new Run(BiscottiCommand.OK, "my page.md: written\n", ""));
    assertThat(run("check", "my page.md").exitCode()).isEqualTo(BiscottiCommand.OK);
    assertThat(run("update", "my page.md").out()).isEqualTo("my page.md: in sync\n");
  }

  @Test
  void whatWasEditedIsRefusedAndThenShownAsItIsOverwritten() {
    module.released(visitor("P1M")).write("a.md", PAGE).write("b.md", PAGE);
    run("update", "a.md", "b.md");
    module.write("a.md", module.read("a.md").replace("Counts visitors.", "My own words."));
    String edited = module.read("a.md");

    Run refused = run("update", "a.md", "b.md");
    assertThat(refused.exitCode()).isEqualTo(BiscottiCommand.ERRORS);
    assertThat(refused.out()).isEqualTo("b.md: in sync\n");
    assertThat(refused.err())
        .contains("a.md:3: ", "was edited by hand", "update -C", " --overwrite a.md b.md");
    assertThat(module.read("a.md")).isEqualTo(edited);

    Run forced = run("update", "--overwrite", "a.md", "b.md");
    assertThat(forced.exitCode()).isEqualTo(BiscottiCommand.OK);
    assertThat(forced.out()).contains("overwritten", "-| `_visitor` | My own words.");
    assertThat(run("check", "a.md", "b.md").exitCode()).isEqualTo(BiscottiCommand.OK);
  }

  /** vertx-docgen prints a stack trace, but the build passes. */
  @Test
  void aPageThatCannotBeWrittenIsAnError() throws IOException {
    module.released(visitor("P1M")).write("a.md", PAGE);
    Files.setPosixFilePermissions(
        folder.resolve("a.md"), PosixFilePermissions.fromString("r--r--r--"));

    Run update = run("update", "a.md");

    assertThat(update.exitCode()).isEqualTo(BiscottiCommand.ERRORS);
    assertThat(update.err()).contains("a.md: ", "read-only").doesNotContain("\tat ");
    assertThat(module.read("a.md")).isEqualTo(PAGE);
  }

  @Test
  void aPageBehindALinkIsWrittenWhereItIs() throws IOException {
    module.released(visitor("P1M")).write("deep/cookies.md", PAGE);
    Files.createSymbolicLink(folder.resolve("COOKIES.md"), Path.of("deep/cookies.md"));

    assertThat(run("update", "COOKIES.md").exitCode()).isEqualTo(BiscottiCommand.OK);

    assertThat(folder.resolve("COOKIES.md")).isSymbolicLink();
    assertThat(module.read("deep/cookies.md")).contains("`_visitor`");
  }

  @Test
  void aFolderIsNotLeftThroughALink(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("other.md"), PAGE);
    module.released(visitor("P1M")).write("docs/a.md", PAGE);
    Files.createSymbolicLink(folder.resolve("docs/linked"), elsewhere);

    assertThat(run("update", "docs"))
        .isEqualTo(new Run(BiscottiCommand.OK, "docs/a.md: written\n", ""));

    assertThat(elsewhere.resolve("other.md")).hasContent(PAGE);
  }

  @Test
  void diffShowsTheClassOfEachChangeAndAlwaysSucceeds() {
    module.compile(visitor("P1M"));
    assertThat(run("diff"))
        .isEqualTo(
            new Run(
                BiscottiCommand.OK,
                "shop: there is no lock yet, so it is not known what visitors were told.\n",
                ""));
    module.released(visitor("P1M"));
    assertThat(run("diff").out())
        .isEqualTo("shop: nothing has changed since visitors were last told.\n");

    module.compile(visitor("P2M"));
    assertThat(run("diff").exitCode()).isEqualTo(BiscottiCommand.OK);
    assertThat(run("diff").out())
        .startsWith(
            "shop: changed since visitors were last told:\n"
                + "  CONSENT analytics _visitor: lifetime extended (was \"P1M\", is \"P2M\")\n"
                + "\n--- shop.lock")
        .contains("+cookie _visitor lifetime=P2M");
    assertThat(run("diff", "--format", "json").out())
        .startsWith(
            "[{\"policy\":\"shop\",\"hasLock\":true,\"passes\":false,\"changes\":[{\"class\":");

    module.write(LOCK, "<<<<<<< HEAD\n");
    assertThat(run("diff").exitCode()).isEqualTo(BiscottiCommand.INCOMPLETE);
  }

  @Test
  void renderShowsOnePageOrWritesAll() {
    module.released(visitor("P1M"));

    assertThat(run("render").out()).startsWith("# Cookie policy\n").contains("`_visitor`");
    assertThat(run("render", "--lang", "sv", "--as", "html").out())
        .startsWith("<!DOCTYPE html>\n<html lang=\"sv\">");
    assertThat(run("render", "--lang", "de").exitCode()).isEqualTo(BiscottiCommand.USAGE);
    assertThat(run("render", "--policy", "shpo").exitCode()).isEqualTo(BiscottiCommand.USAGE);

    assertThat(run("render", "--to", "out").out()).contains("policy.sv.html: written");
    assertThat(run("render", "--to", "out").out()).contains("policy.sv.html: in sync");
    assertThat(module.read("out/shop/policy.md")).isEqualTo(run("render").out());
    assertThat(module.read("out/shop/inventory.json"))
        .isEqualTo(module.read("target/classes/META-INF/biscotti/shop/inventory.json"));
  }

  @Test
  void renderHasTheLockAmongTheSources() {
    module.compile(visitor("P1M"));
    assertThat(run("render").out()).doesNotContain("at least 14 days before");

    module.released(visitor("P1M"));
    assertThat(run("render").out()).contains("at least 14 days before");
  }

  @ParameterizedTest
  @EnumSource(DocumentFormat.class)
  void initWritesALockAndAPageThatAreInSync(DocumentFormat format) {
    String page = "COOKIES." + List.of("md", "mdx", "html", "adoc").get(format.ordinal());
    module.compile(visitor("P1M"));

    Run init = run("init", page);

    assertThat(init.exitCode()).isEqualTo(BiscottiCommand.OK);
    assertThat(init.out()).contains("shop.lock: written", page + ": written");
    assertThat(run("check", page))
        .isEqualTo(new Run(BiscottiCommand.OK, "In sync: 1 policy, 1 page.\n", ""));
    assertThat(module.read(page)).contains("_visitor", "biscotti:begin changes sum=");
  }

  @Test
  void initOverwritesNothing() {
    module.compile(visitor("P1M")).write("COOKIES.md", "Mine.\n");

    Run refused = run("init", "COOKIES.md");
    assertThat(refused.exitCode()).isEqualTo(BiscottiCommand.ERRORS);
    assertThat(refused.err()).contains("COOKIES.md already exists. Nothing was written.");
    assertThat(module.read("COOKIES.md")).isEqualTo("Mine.\n");
    assertThat(folder.resolve(LOCK)).doesNotExist();

    module.released(visitor("P1M"));
    String lock = module.read(LOCK);
    module.compile(visitor("P2M"));
    assertThat(run("init", "OTHER.md").out()).contains("shop.lock: already exists, not changed");
    assertThat(module.read(LOCK)).isEqualTo(lock);
  }

  @Test
  void initAsksWhichPolicyIfThereAreSeveral() {
    module.compile(policy("admin").build()).compile(visitor("P1M"));

    Run which = run("init", "COOKIES.md");
    assertThat(which.exitCode()).isEqualTo(BiscottiCommand.USAGE);
    assertThat(which.err()).contains("Choose a policy with --policy: admin, shop");

    assertThat(run("init", "--policy", "shop", "COOKIES.md").exitCode())
        .isEqualTo(BiscottiCommand.OK);
    assertThat(module.read("COOKIES.md")).contains("<!-- biscotti:begin meta policy=shop sum=");
    assertThat(run("check", "COOKIES.md").exitCode()).isEqualTo(BiscottiCommand.OK);
  }

  @Test
  void wrongUsageHasItsOwnExitCode() {
    assertThat(run("check", "COOKIES.md").exitCode()).isEqualTo(BiscottiCommand.USAGE);
    module.released(visitor("P1M"));
    assertThat(run("update").exitCode()).isEqualTo(BiscottiCommand.USAGE);
    assertThat(run("init", "COOKIES.txt").exitCode()).isEqualTo(BiscottiCommand.USAGE);
    assertThat(run("check", "--format", "xml").exitCode()).isEqualTo(BiscottiCommand.USAGE);
    assertThat(run("check", "--class-path", "no.jar").exitCode())
        .isEqualTo(BiscottiCommand.INCOMPLETE);
    assertThat(run("check", "--class-path", "no.jar", "no.md").exitCode())
        .isEqualTo(BiscottiCommand.ERRORS);
  }
}
