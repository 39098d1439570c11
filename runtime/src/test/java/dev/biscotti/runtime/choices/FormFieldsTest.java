package dev.biscotti.runtime.choices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormFieldsTest {
  @Test
  void percentSignsWithoutAnOctetAreKept() {
    assertThat(FormFields.parse("a=%41+%2B&b=%zz%4&%=%&=x&&c"))
        .containsEntry("a", List.of("A +"))
        .containsEntry("b", List.of("%zz%4"))
        .containsEntry("%", List.of("%"))
        .containsEntry("", List.of("x"))
        .containsEntry("c", List.of(""))
        .hasSize(5);
  }

  /**
   * The limit keeps the cost of a form proportional to its length, even if the names of its fields
   * collide.
   */
  @Test
  void fieldsBeyondTwoHundredAreIgnored() {
    assertThat(FormFields.parse("a=1&".repeat(199) + "last=2").get("last")).containsExactly("2");
    assertThat(FormFields.parse("a=1&".repeat(200) + "last=2"))
        .containsOnlyKeys("a")
        .hasEntrySatisfying("a", values -> assertThat(values).hasSize(200));
    assertThat(FormFields.parse("&".repeat(1_000_000) + "last=2")).isEmpty();
  }
}
