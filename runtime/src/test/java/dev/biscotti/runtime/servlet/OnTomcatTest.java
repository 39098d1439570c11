package dev.biscotti.runtime.servlet;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;

/**
 * The contracts in the Tomcat of the other tests; the module containers runs them in all
 * containers.
 */
class OnTomcatTest {
  @Nested
  class Filter extends BiscottiFilterContract {
    @Override
    Container start(Path base, Map<String, Container.Application> applications) throws Exception {
      return TomcatServer.start(base, applications);
    }
  }

  @Nested
  class Deletions extends RenewalAndDeletionContract {
    @Override
    Container start(Path base, Map<String, Container.Application> applications) throws Exception {
      return TomcatServer.start(base, applications);
    }
  }

  @Nested
  class Lines extends SetCookieLinesContract {
    @Override
    Container start(Path base, Map<String, Container.Application> applications) throws Exception {
      return TomcatServer.start(base, applications);
    }
  }

  @Nested
  class States extends ResponseStatesContract {
    @Override
    Container start(Path base, Map<String, Container.Application> applications) throws Exception {
      return TomcatServer.start(base, applications);
    }
  }
}
