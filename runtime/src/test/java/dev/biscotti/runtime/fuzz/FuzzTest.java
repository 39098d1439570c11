package dev.biscotti.runtime.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Protection;
import dev.biscotti.runtime.bridge.BridgeFuzzer;
import dev.biscotti.runtime.choices.FormPostFuzzer;
import dev.biscotti.runtime.guard.Shop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every build searches briefly for input that breaks a promise; {@code -Dfuzz.seconds=600} makes
 * the search long. Each finding becomes a test, here or where it belongs.
 */
@Tag("slow")
class FuzzTest {
  private static final Path BUILD = Path.of("target", "fuzz").toAbsolutePath();
  private static final Pattern RUNS = Pattern.compile("stat::number_of_executed_units: +([0-9]+)");

  /** A long search runs each target by itself, a short one all of them in one JVM. */
  static Stream<Arguments> searches() {
    List<Arguments> each = targets();
    if (!Jazzer.IS_SHORT) {
      return each.stream();
    }
    List<String> seeds = new ArrayList<>();
    for (int target = 0; target < each.size(); target++) {
      for (Object seed : (List<?>) each.get(target).get()[1]) {
        seeds.add(EveryFuzzer.seed(target, seed.toString()));
      }
    }
    return Stream.of(Arguments.of(new Jazzer(EveryFuzzer.class), seeds));
  }

  /** The targets and their seeds, in the order of {@link EveryFuzzer}. */
  private static List<Arguments> targets() {
    String record = Shop.granted("analytics", "marketing");
    return List.of(
        Arguments.of(
            new Jazzer(CookieHeaderFuzzer.class),
            List.of(
                record + "; _visitor=x; _ga_A=1; campaign_summer_=2; __Host-session=a%20b",
                record + "\n" + record,
                "csrf=\"1; 2\"; =x; $Version=1,__Host-session=y;\t csrf\t=\t2 ",
                Shop.record(Shop.TODAY, Shop.no("analytics")) + "; _ga_(=1; _ga_\u00e9=2; _ga_=3")),
        Arguments.of(
            new Jazzer(SetCookieFuzzer.class),
            List.of(
                "csrf=1; Path=/; SameSite=Lax; Secure; HttpOnly",
                "_visitor=2; Expires=Fri, 01-Jan-2038 00:00:00 GMT; Path=/a; Domain=.SHOP.example",
                "campaign_x=1; Max-Age=-0; Partitioned; Priority=High; samesite=NONE",
                "csrf=1\r\nSet-Cookie: evil=1")),
        Arguments.of(
            new Jazzer(ConsentRecordFuzzer.class),
            List.of(
                value(record),
                value(record) + ".x1.y",
                "2.AAAAAAAAA.",
                "1.AAA.",
                "1" + value(record).substring(1))),
        Arguments.of(
            new Jazzer(SealedValueFuzzer.class),
            List.of(
                SealedValueFuzzer.seal(Protection.SIGNED, "user-7"),
                SealedValueFuzzer.seal(Protection.ENCRYPTED, "user-7"))),
        Arguments.of(new Jazzer(FormPostFuzzer.class), FormPostFuzzer.seeds()),
        Arguments.of(new Jazzer(LockFuzzer.class), LockFuzzer.seeds()),
        Arguments.of(new Jazzer(BridgeFuzzer.class), BridgeFuzzer.seeds()));
  }

  private static String value(String pair) {
    return pair.substring(pair.indexOf('=') + 1);
  }

  @ParameterizedTest
  @MethodSource("searches")
  void nothingIsFound(Jazzer jazzer, List<String> seeds) throws Exception {
    Path directory = Files.createDirectories(BUILD.resolve(jazzer.toString()));

    Jazzer.Search search = jazzer.search(directory, seeds);

    assertThat(search.exitStatus()).as("search in %s\n%s", directory, search.log()).isZero();
    assertThat(runs(search.log())).as("inputs tried\n%s", search.log()).isGreaterThan(seeds.size());
  }

  /** A search without tries finds nothing. On a busy machine a short search makes few tries. */
  private static long runs(String log) {
    Matcher stat = RUNS.matcher(log);
    return stat.find() ? Long.parseLong(stat.group(1)) : 0;
  }

  @ParameterizedTest
  @MethodSource("earlierFindings")
  void earlierFindingsStayFixed(Runnable finding) {
    finding.run();
  }

  /** Inputs that broke a promise once. */
  static List<Runnable> earlierFindings() {
    List<Runnable> findings = new ArrayList<>();
    // The search expected too much: a field repeated with the same value counts.
    findings.add(
        () ->
            FormPostFuzzer.post(
                "https://shop.example",
                "answer=accept&offered=5d3.2+b&return=/a&answer=accept&offered=5d3.2+b"));
    // The same applies to the lock that a record names, which grants nothing.
    findings.add(() -> ConsentRecordFuzzer.read("2.JqAVA9AmD.XTgCAHl7ts6gCAHl7t"));
    findings.add(() -> SetCookieFuzzer.review("csrf=1\r\nSet-Cookie: evil=1; Path=/"));
    return findings;
  }
}
