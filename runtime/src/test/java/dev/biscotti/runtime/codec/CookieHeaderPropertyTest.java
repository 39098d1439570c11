package dev.biscotti.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.fuzz.FuzzTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;

/** Compares the search for one name with the simplest way to read a header: splitting it. */
@PropertyDefaults(tries = Integer.MAX_VALUE, generation = GenerationMode.RANDOMIZED)
@AddLifecycleHook(value = FuzzTime.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
class CookieHeaderPropertyTest {
  @Property
  void searchFindsWhatCuttingUpFinds(
      @ForAll("lines") List<String> lines, @ForAll("names") String name) {
    List<String> expected = cutUp(lines, name);
    CookieHeader header = CookieHeader.of(lines);

    assertThat(header.all(name)).isEqualTo(expected);
    assertThat(header.first(name)).isEqualTo(expected.stream().findFirst());
    assertThat(header.contains(name)).isEqualTo(!expected.isEmpty());
    assertThat(header.sole(name))
        .isEqualTo(
            expected.stream().distinct().count() == 1
                ? Optional.of(expected.get(0))
                : Optional.empty());
  }

  @Property
  void visitFindsWhatCuttingUpFinds(
      @ForAll("lines") List<String> lines, @ForAll("names") String name) {
    List<String> visited = new ArrayList<>();
    CookieHeader.of(lines)
        .forEach(
            (found, value) -> {
              if (found.equals(name)) {
                visited.add(value);
              }
            });

    assertThat(visited).isEqualTo(cutUp(lines, name));
  }

  @Property
  void oneLineSearchAgreesWithTheWhole(@ForAll("line") String line, @ForAll("names") String name) {
    CookieHeader header = CookieHeader.of(List.of(line));
    long span = CookieHeader.findSole(line, name);

    assertThat(span == CookieHeader.ABSENT).isEqualTo(!header.contains(name));
    if (span >= 0) {
      assertThat(header.sole(name))
          .contains(line.substring(CookieHeader.start(span), CookieHeader.end(span)));
    } else {
      assertThat(header.sole(name)).isEmpty();
    }
  }

  @Property
  void nothingMakesItThrow(@ForAll @Size(max = 50) List<String> lines) {
    CookieHeader header = CookieHeader.of(lines);
    header.forEach((name, value) -> assertThat(header.all(name)).contains(value));
  }

  private static List<String> cutUp(List<String> lines, String name) {
    List<String> values = new ArrayList<>();
    for (String line : lines) {
      for (String pair : line.split(";", -1)) {
        int equals = pair.indexOf('=');
        if (equals >= 0 && trimmed(pair.substring(0, equals)).equals(name)) {
          values.add(trimmed(pair.substring(equals + 1)));
        }
      }
    }
    return values;
  }

  private static String trimmed(String text) {
    return text.replaceAll("^[ \t]+|[ \t]+$", "");
  }

  @Provide
  Arbitrary<String> line() {
    return Arbitraries.strings().withChars("aab=; \t\",").ofMaxLength(30);
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return line().list().ofMaxSize(3);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of("a", "b", "aa", "ab", "aba", "bb");
  }
}
