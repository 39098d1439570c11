package dev.biscotti.runtime.servlet;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.eclipse.jetty.ee11.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.servlet.security.ConstraintSecurityHandler;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.security.authentication.BasicAuthenticator;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.util.security.Credential;

/** Jetty with Jakarta EE 11 on a free port of the loopback interface. */
final class JettyServer {
  private JettyServer() {}

  static Container start(Map<String, Container.Application> applications) throws Exception {
    Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    ContextHandlerCollection contexts = new ContextHandlerCollection();
    applications.forEach(
        (path, application) -> {
          ServletContextHandler context =
              new ServletContextHandler(path, ServletContextHandler.SESSIONS);
          context.addServletContainerInitializer(
              (classes, servletContext) -> application.startup().accept(servletContext));
          application
              .servlets()
              .forEach(
                  (mapping, servlet) -> {
                    ServletHolder holder = new ServletHolder(servlet);
                    holder.setAsyncSupported(true);
                    context.addServlet(holder, mapping);
                  });
          ErrorPageErrorHandler errors = new ErrorPageErrorHandler();
          errors.addErrorPage(500, "/error");
          context.setErrorHandler(errors);
          context.setSecurityHandler(security());
          contexts.addHandler(context);
        });
    server.setHandler(contexts);
    server.start();
    return new Container() {
      @Override
      public int port() {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
      }

      @Override
      public void close() throws Exception {
        server.stop();
      }
    };
  }

  private static ConstraintSecurityHandler security() {
    UserStore users = new UserStore();
    users.addUser(
        Container.USER, Credential.getCredential(Container.PASSWORD), new String[] {"user"});
    HashLoginService logins = new HashLoginService("tests");
    logins.setUserStore(users);
    ConstraintSecurityHandler security = new ConstraintSecurityHandler();
    security.setAuthenticator(new BasicAuthenticator());
    security.setLoginService(logins);
    return security;
  }
}
