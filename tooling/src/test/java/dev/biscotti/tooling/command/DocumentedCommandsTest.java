package dev.biscotti.tooling.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.tooling.sync.ModuleOnDisk;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command line in the documentation does what the documentation says. */
class DocumentedCommandsTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  @TempDir Path folder;

  private static List<String> commands(String page) throws IOException {
    List<String> commands = new ArrayList<>();
    Matcher blocks = SHELL.matcher(Files.readString(DOCS.resolve(page)));
    while (blocks.find()) {
      commands.addAll(blocks.group(1).lines().toList());
    }
    return commands;
  }

  private int run(String command, StringWriter out) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      words.add(word.group().replaceAll("^[\"']|[\"']$", ""));
    }
    assertThat(words.remove(0)).isEqualTo("biscotti");
    words.addAll(1, List.of("-C", folder.toString()));
    PrintWriter writer = new PrintWriter(out, true);
    return BiscottiCommand.commandLine(writer, writer).execute(words.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"regions.md", "how-to/check-in-ci.md"})
  void eachOneRunsInItsOrder(String page) throws IOException {
    ModuleOnDisk module = new ModuleOnDisk(folder).compile(ModuleOnDisk.visitor("P1M"));
    List<String> commands = commands(page);
    assertThat(commands).hasSizeGreaterThan(3);
    if (!commands.get(0).contains("init")) {
      run("biscotti init --classes target/classes COOKIES.md", new StringWriter());
      module.write("docs/cookies.md", module.read("COOKIES.md"));
    }
    for (String command : commands) {
      StringWriter out = new StringWriter();
      assertThat(run(command, out)).as("%s%n%s", command, out).isZero();
      assertThat(out.toString()).as(command).isNotBlank();
    }
  }

  @Test
  void theRegionThatIsShownIsTheOneThatIsWritten() throws IOException {
    String page = Files.readString(DOCS.resolve("regions.md"));
    Matcher blocks = Pattern.compile("(?ms)^```(?:html|markdown)\n(.*?)^```$").matcher(page);
    assertThat(blocks.find()).isTrue();
    String empty = blocks.group(1);
    assertThat(blocks.find()).isTrue();
    ModuleOnDisk module =
        new ModuleOnDisk(folder).released(ModuleOnDisk.visitor("P1M")).write("COOKIES.md", empty);

    module.update("COOKIES.md");

    assertThat(module.read("COOKIES.md")).isEqualTo(blocks.group(1));
  }

  @Test
  void theFailureThatIsShownIsTheOneThatIsPrinted() throws IOException {
    ModuleOnDisk module = new ModuleOnDisk(folder).released(ModuleOnDisk.visitor("P1M"));
    module
        .write(
            "COOKIES.md",
            "# Cookies\n\n<!-- biscotti:begin table category=analytics -->\n"
                + "<!-- biscotti:end table -->\n")
        .update("COOKIES.md");
    module.compile(ModuleOnDisk.visitor("P2M"));
    StringWriter out = new StringWriter();

    assertThat(run("biscotti check --classes target/classes COOKIES.md", out))
        .isEqualTo(BiscottiCommand.ERRORS);

    String page = Files.readString(DOCS.resolve("how-to/check-in-ci.md"));
    Matcher shown = Pattern.compile("(?ms)^```\n(src/main.*?)^```$").matcher(page);
    assertThat(shown.find()).isTrue();
    String printed = out.toString().replace(" -C " + folder, "");
    for (String line : shown.group(1).lines().filter(line -> !line.equals("…")).toList()) {
      assertThat(printed).contains(line + "\n");
    }
  }

  @Test
  void everyExitCodeIsDocumented() throws IOException {
    String page = Files.readString(DOCS.resolve("how-to/check-in-ci.md"));

    for (int code :
        List.of(
            BiscottiCommand.OK,
            BiscottiCommand.ERRORS,
            BiscottiCommand.USAGE,
            BiscottiCommand.INCOMPLETE)) {
      assertThat(page).contains("\n| " + code + " | ");
    }
  }
}
