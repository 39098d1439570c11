package dev.biscotti.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.policy.command.BiscottiCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What the visitors of the three sites were last told is what the sites declare. */
class LocksTest {

  @Test
  void nothing_waits_to_be_accepted() {
    StringWriter told = new StringWriter();

    int code =
        BiscottiCommand.commandLine(new PrintWriter(told), new PrintWriter(told))
            .execute("check", "--classes", "target/classes");

    assertThat(told.toString()).isEqualTo("In sync: 3 policies, 0 pages.\n");
    assertThat(code).isEqualTo(BiscottiCommand.OK);
  }
}
