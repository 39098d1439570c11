package dev.biscotti.runtime.servlet;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;

/** The contracts in Undertow. */
public class InUndertow {
  @Nested
  class Filter extends BiscottiFilterContract {
    @Override
    Container start(Path base, Map<String, Container.Application> applications) throws Exception {
      return UndertowServer.start(applications);
    }
  }

  @Nested
  class Deletions extends RenewalAndDeletionContract {
    @Override
    Container start(Path base, Map<String, Container.Application> applications) throws Exception {
      return UndertowServer.start(applications);
    }
  }

  @Nested
  class Lines extends SetCookieLinesContract {
    @Override
    Container start(Path base, Map<String, Container.Application> applications) throws Exception {
      return UndertowServer.start(applications);
    }
  }

  @Nested
  class States extends ResponseStatesContract {
    @Override
    Container start(Path base, Map<String, Container.Application> applications) throws Exception {
      return UndertowServer.start(applications);
    }
  }
}
