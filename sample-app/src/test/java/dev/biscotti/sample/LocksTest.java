package dev.biscotti.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.tooling.command.BiscottiCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** The locks of the three sites and of the README match their declarations. */
class LocksTest {

  @Test
  void nothingWaitsToBeAcceptedOrUpdated() {
    StringWriter told = new StringWriter();

    int code =
        BiscottiCommand.commandLine(new PrintWriter(told), new PrintWriter(told))
            .execute("check", "--classes", "target/classes", "README.md");

    assertThat(told.toString()).isEqualTo("In sync: 3 policies, 1 page.\n");
    assertThat(code).isEqualTo(BiscottiCommand.OK);
  }
}
