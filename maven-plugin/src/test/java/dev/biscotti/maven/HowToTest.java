package dev.biscotti.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.tooling.sync.RepairCommands;
import dev.biscotti.tooling.sync.SyncRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The how-to page shows only what is tested, and matches the plugin descriptor. */
class HowToTest {
  private static final Pattern RULE = Pattern.compile(" \\[([\\w-]+)]$");
  private static final Pattern COMMAND = Pattern.compile("mvn ([^`|]*)");
  private static final Pattern PARAMETER =
      Pattern.compile("\\| `(\\w+)` \\| `(biscotti\\.\\w+)` \\| ([^|]*) \\|");

  private final Map<String, GoalDescriptor> goals = GoalDescriptor.all();

  private static String source(String... path) throws IOException {
    return Files.readString(Path.of("src", path)).indent(-100);
  }

  @Test
  void itsXmlAndItsRegionStandInTheTestedProject() throws IOException {
    assertThat(HowTo.blocks("xml"))
        .hasSize(1)
        .allSatisfy(block -> assertThat(source("it", "shop", "pom.xml")).contains(block));
    assertThat(HowTo.blocks("markdown"))
        .hasSize(1)
        .allSatisfy(block -> assertThat(source("it", "shop", "README.md")).contains(block));
  }

  /** {@link StoriesIT} shows that a build prints them. */
  @Test
  void itsMessagesAreOfRulesThatExist() throws IOException {
    List<String> rules = Stream.of(SyncRule.values()).map(SyncRule::id).toList();

    assertThat(HowTo.messages())
        .allSatisfy(
            message -> {
              Matcher rule = RULE.matcher(message);
              assertThat(rule.find()).as(message).isTrue();
              assertThat(rules).contains(rule.group(1));
            });
  }

  @Test
  void everyCommandOnItAndInFailuresIsOfAGoalAndAPropertyThatExist() throws IOException {
    RepairCommands named = RepairCommands.goals("mvn biscotti:");
    List<String> commands =
        new ArrayList<>(
            List.of(
                named.accept(),
                named.acceptWithReason(),
                named.update(),
                named.overwrite(),
                named.init(),
                named.render()));
    COMMAND.matcher(HowTo.page()).results().map(MatchResult::group).forEach(commands::add);
    assertThat(commands).hasSizeGreaterThan(7);

    for (String command : commands) {
      List<String> words = Arrays.asList(command.split(" "));
      List<String> of =
          words.stream()
              .filter(word -> word.startsWith("biscotti:"))
              .map(word -> word.substring("biscotti:".length()))
              .toList();
      assertThat(goals.keySet()).as(command).containsAll(of);
      assertThat(of).as(command).hasSize(1);
      words.stream()
          .filter(word -> word.startsWith("-D"))
          .map(word -> "${" + word.substring(2).replaceFirst("=.*", "") + "}")
          .forEach(property -> assertThat(properties(of.get(0))).as(command).contains(property));
    }
  }

  private List<String> properties(String goal) {
    return goals.get(goal).parameters().stream()
        .map(GoalDescriptor.GoalParameter::property)
        .toList();
  }

  @Test
  void itListsEveryParameterWithItsPropertyAndGoals() throws IOException {
    Map<String, Set<String>> declared = new TreeMap<>();
    goals.forEach(
        (goal, descriptor) ->
            descriptor
                .parameters()
                .forEach(
                    one ->
                        declared
                            .computeIfAbsent(
                                one.name() + " " + one.property(), name -> new TreeSet<>())
                            .add(goal)));
    // Goals that need no pages ignore the parameter.
    declared.get("documents ${biscotti.documents}").removeAll(List.of("accept", "render"));

    Map<String, Set<String>> listed =
        PARAMETER
            .matcher(HowTo.page())
            .results()
            .collect(
                Collectors.toMap(
                    row -> row.group(1) + " ${" + row.group(2) + "}",
                    row -> goals(row.group(3)),
                    (a, b) -> a,
                    TreeMap::new));

    assertThat(listed).isEqualTo(declared);
  }

  private Set<String> goals(String cell) {
    return cell.equals("all")
        ? new TreeSet<>(goals.keySet())
        : Stream.of(cell.replace("`", "").split(", "))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void goalsStandWhereTheyBelongInABuild() {
    assertThat(goals.keySet()).containsExactly("accept", "check", "init", "render", "update");
    assertThat(goals.get("check").text("phase")).isEqualTo("verify");
    assertThat(goals.get("check").text("requiresDependencyResolution"))
        .isEqualTo("compile+runtime");
    assertThat(goals.get("render").text("phase")).isEqualTo("process-classes");
    assertThat(goals.values())
        .allSatisfy(
            goal -> {
              assertThat(goal.text("threadSafe")).isEqualTo("true");
              assertThat(goal.text("description")).endsWith(".");
              assertThat(goal.parameters())
                  .allSatisfy(one -> assertThat(one.description()).endsWith("."));
            });
  }
}
