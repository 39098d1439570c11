package dev.biscotti.policy.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.policy.wording.Messages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The list of countries in docs/law.md is that of the table. After a change of the table, rewrite
 * it and review the difference: {@code mvn -pl policy -am test -Dgolden.update=true}.
 */
class LawPageTest {
  private static final Path PAGE = Path.of("..", "docs", "law.md");
  private static final String BEGIN = "<!-- begin countries -->\n";
  private static final String END = "\n<!-- end countries -->";

  private static final Messages ENGLISH = Messages.of("en");

  @Test
  void thePageListsTheTable() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    String expected = page.substring(0, begin) + list() + page.substring(page.indexOf(END, begin));

    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, expected);
    }

    assertThat(PAGE)
        .as("if the change is wanted: mvn -pl policy -am test -Dgolden.update=true")
        .hasContent(expected);
  }

  @Test
  void thePageSaysThatItIsNoLegalAdvice() throws IOException {
    assertThat(Files.readString(PAGE)).contains("**This is not legal advice.**");
  }

  private static String list() {
    return CountryTable.rows().stream()
        .sorted(Comparator.comparing(row -> ENGLISH.country(row.law().country())))
        .map(LawPageTest::section)
        .collect(Collectors.joining());
  }

  private static String section(CountryRow row) {
    CountryLaw law = row.law();
    StringBuilder text = new StringBuilder();
    text.append("\n### ").append(ENGLISH.country(law.country())).append("\n\n");
    line(text, "Rule", rule(law.rule()));
    if (law.forCookies().equals(Optional.of(law.forPersonalData()))) {
      line(text, "Cookies and personal data", authority(law.forPersonalData()));
    } else {
      law.forCookies().ifPresent(cookies -> line(text, "Cookies", authority(cookies)));
      line(text, "Personal data", authority(law.forPersonalData()));
    }
    row.confirmed("note").ifPresent(note -> line(text, "Note", note));
    String unconfirmed = unconfirmed(row);
    if (!unconfirmed.isEmpty()) {
      line(text, "Not confirmed", unconfirmed + ".");
    }
    line(text, "Checked", law.checked() + ": " + sources(law.sources()) + ".");
    return text.toString();
  }

  private static void line(StringBuilder text, String title, String content) {
    text.append("- **").append(title).append(":** ").append(content).append('\n');
  }

  private static String rule(CookieRule rule) {
    String original = rule.provision().map(it -> it.original() + ", ").orElse("") + rule.act();
    String english =
        rule.provision().map(it -> it.inEnglish() + ", ").orElse("") + rule.actInEnglish();
    return original
        + (english.equals(original) ? "." : ". In English: " + english + ".")
        + rule.since().map(day -> " Since " + day + ".").orElse("");
  }

  private static String authority(SupervisoryAuthority authority) {
    String name = authority.name();
    String linked = authority.url().map(url -> "[" + name + "](" + url + ")").orElse(name);
    return name.startsWith(authority.nameInEnglish())
        ? linked + "."
        : linked + ", " + authority.nameInEnglish() + ".";
  }

  private static String unconfirmed(CountryRow row) {
    return Stream.of(
            Map.entry("provision", "where in the act the rule is"),
            Map.entry("cookies", "the authority for cookies"),
            Map.entry("since", "the date"))
        .filter(entry -> row.isUnconfirmed(entry.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining(", "));
  }

  private static String sources(List<URI> sources) {
    return IntStream.range(0, sources.size())
        .mapToObj(i -> "[source " + (i + 1) + "](" + sources.get(i) + ")")
        .collect(Collectors.joining(", "));
  }
}
