package dev.biscotti.runtime.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonLinePropertyTest {
  @Property(tries = 2000)
  void everyTextComesBack(@ForAll String first, @ForAll String second, @ForAll int number) {
    String line =
        new JsonLine()
            .with("a", first)
            .with("b", number)
            .with("c", List.of(new JsonLine().with("d", second), new JsonLine().with("e", first)))
            .toString();

    assertThat(line).matches("[ -~]*");
    assertThat(Export.object(line))
        .isEqualTo(
            Map.of(
                "a", first,
                "b", number,
                "c", List.of(Map.of("d", second), Map.of("e", first))));
  }

  @Test
  void halfSurrogatesAndEndsOfLinesAreEscaped() {
    String text = "\u0000\n\r\u0085\u2028\u2029\ud800x\udc00\"\\/\u007f";

    String line = new JsonLine().with("a", text).toString();

    assertThat(line.lines()).hasSize(1);
    assertThat(Export.object(line)).containsEntry("a", text);
  }

  @Test
  void hasNoMemberBeforeItIsGivenOne() {
    assertThat(new JsonLine()).hasToString("{}");
    assertThat(new JsonLine().with("a", List.of())).hasToString("{\"a\":[]}");
  }
}
