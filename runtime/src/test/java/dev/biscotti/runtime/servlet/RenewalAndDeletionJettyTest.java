package dev.biscotti.runtime.servlet;

import java.nio.file.Path;
import java.util.Map;

class RenewalAndDeletionJettyTest extends RenewalAndDeletionContract {
  @Override
  Container start(Path base, Map<String, Container.Application> applications) throws Exception {
    return JettyServer.start(applications);
  }
}
