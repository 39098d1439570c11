package dev.biscotti.runtime.servlet;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;

/** The contracts in Jetty with Jakarta EE 10 (Servlet 6.0). */
public class InJettyEe10 {
  @Nested
  class Filter extends BiscottiFilterContract {
    @Override
    Container start(Path base, Map<String, Container.Application> applications) throws Exception {
      return JettyEe10Server.start(applications);
    }
  }

  @Nested
  class Deletions extends RenewalAndDeletionContract {
    @Override
    Container start(Path base, Map<String, Container.Application> applications) throws Exception {
      return JettyEe10Server.start(applications);
    }
  }

  @Nested
  class Lines extends SetCookieLinesContract {
    @Override
    Container start(Path base, Map<String, Container.Application> applications) throws Exception {
      return JettyEe10Server.start(applications);
    }
  }

  @Nested
  class States extends ResponseStatesContract {
    @Override
    Container start(Path base, Map<String, Container.Application> applications) throws Exception {
      return JettyEe10Server.start(applications);
    }
  }
}
