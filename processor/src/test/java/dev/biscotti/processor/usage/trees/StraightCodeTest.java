package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.LoweredSource.lower;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StraightCodeTest {
  @Test
  void followsVariables() {
    assertThat(
            lower(
                "f",
                """
                String f(String given) {
                  String name = given.trim();
                  String other = name + "-" + given;
                  name = other;
                  return name;
                }
                """))
        .containsExactly("#1 parameter0.String.trim()", "return (#1 + \"-\" + parameter0)");
  }
}
