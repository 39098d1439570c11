package dev.biscotti.runtime.servlet;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.authenticator.BasicAuthenticator;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.util.descriptor.web.LoginConfig;

/** Tomcat on a free port of the loopback interface. */
final class TomcatServer {
  private TomcatServer() {}

  static Container start(Path base, Map<String, Container.Application> applications)
      throws Exception {
    TomcatURLStreamHandlerFactory
        .disable(); // a JVM accepts only one, and several Tomcats may share it
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(base.toString());
    tomcat.setHostname("localhost");
    tomcat.setPort(0);
    tomcat.addUser(Container.USER, Container.PASSWORD);
    for (Map.Entry<String, Container.Application> application : applications.entrySet()) {
      Context context = tomcat.addContext(application.getKey(), base.toString());
      if (context instanceof StandardContext standard) {
        standard.setClearReferencesThreadLocals(false); // would need access to JDK internals
        standard.setClearReferencesRmiTargets(false);
      }
      context.addServletContainerInitializer(
          (classes, servletContext) -> application.getValue().startup().accept(servletContext),
          Set.of());
      application
          .getValue()
          .servlets()
          .forEach(
              (mapping, servlet) -> {
                Wrapper wrapper = Tomcat.addServlet(context, mapping, servlet);
                wrapper.setAsyncSupported(true);
                wrapper.addMapping(mapping);
              });
      context.setLoginConfig(new LoginConfig("BASIC", "tests", null, null));
      context.getPipeline().addValve(new BasicAuthenticator());
      ErrorPage page = new ErrorPage();
      page.setErrorCode(500);
      page.setLocation("/error");
      context.addErrorPage(page);
    }
    tomcat.getConnector().setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
    tomcat.start();
    return new Container() {
      @Override
      public int port() {
        return tomcat.getConnector().getLocalPort();
      }

      @Override
      public void close() throws Exception {
        tomcat.stop();
        tomcat.destroy();
      }
    };
  }
}
