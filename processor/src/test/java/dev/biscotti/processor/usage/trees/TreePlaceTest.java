package dev.biscotti.processor.usage.trees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TreePlaceTest {
  private static void places(Consumer<List<Place>> test, String... files) {
    LoweredSource.compile(
        compiled -> {
          Body body = LoweredSource.body(compiled.program(), "Example", "f");
          test.accept(
              body.withLambdas().stream()
                  .flatMap(one -> one.calls().stream())
                  .map(Call::at)
                  .toList());
        },
        files);
  }

  @Test
  void areInTheOrderOfTheCode() {
    places(
        places -> {
          List<Place> sorted = new ArrayList<>(places);
          Collections.reverse(sorted);
          Collections.sort(sorted);
          assertThat(sorted)
              .extracting(place -> ((TreePlace) place).path().getLeaf().toString())
              .containsExactly(
                  "s.trim()",
                  "s.trim().strip()",
                  "s.trim().strip().concat(s.toString())",
                  "s.toString()",
                  "s.length()");
          assertThat(sorted).extracting(Place::toString).allMatch(text -> text.endsWith(".java:2"));
        },
        """
        class Example {
          void f(String s) { s.trim().strip().concat(s.toString()); s.length(); } }
        """);
  }

  /** A finally block is lowered once for each exit, but all copies have one place in the source. */
  @Test
  void areTheSameForTheSameTree() {
    places(
        places -> {
          assertThat(places).hasSize(3);
          Place first = places.get(1);
          Place again = places.get(2);
          assertThat(again).isEqualTo(first).isNotSameAs(first).hasSameHashCodeAs(first);
          assertThat(first.compareTo(again)).isZero();
          assertThat(first).isNotEqualTo(places.get(0));
        },
        "class Example { void f(String s) { try { s.trim(); } finally { s.trim(); } } }");
  }

  @Test
  void comeBeforeThoseOfLibraries() {
    places(
        places -> {
          Place foreign = new ForeignPlace("b");
          assertThat(places.get(0).compareTo(foreign)).isNegative();
          assertThat(foreign.compareTo(places.get(0))).isPositive();
          assertThat(foreign.compareTo(new ForeignPlace("c"))).isNegative();
          assertThat(foreign.isAllowed()).isFalse();
        },
        "class Example { void f(String s) { s.trim(); } }");
  }

  @Test
  void areAllowedWhereADeclarationAroundThemSaysSo() {
    List<Boolean> allowed = new ArrayList<>();
    String allow = "@dev.biscotti.annotations.AllowUndeclaredCookie(reason = \"r\") ";
    for (String file :
        List.of(
            "class Example { void f(String s) { s.trim(); } }",
            allow + "class Example { void f(String s) { s.trim(); } }",
            "class Example { " + allow + "void f(String s) { s.trim(); } }",
            "class Example { void f(String s) { " + allow + "String t = s.trim(); } }",
            "class Example { void f(String s) { " + allow + "Runnable r = () -> s.trim(); } }",
            "class Example { void f(String s) { s.trim(); } " + allow + "void g() {} }")) {
      places(places -> allowed.add(places.get(0).isAllowed()), file);
    }
    assertThat(allowed).containsExactly(false, true, true, true, true, false);
  }
}
