package dev.biscotti.runtime.servlet;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.eclipse.jetty.ee11.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;

/** A servlet container on a free port of the loopback interface. */
interface Container extends AutoCloseable {
  /** What an application is made of: what runs before it starts, and its servlets by mapping. */
  record Application(Consumer<ServletContext> startup, Map<String, HttpServlet> servlets) {}

  int port();

  static Container tomcat(Path base, Map<String, Application> applications) throws Exception {
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(base.toString());
    tomcat.setHostname("localhost");
    tomcat.setPort(0);
    for (Map.Entry<String, Application> application : applications.entrySet()) {
      Context context = tomcat.addContext(application.getKey(), base.toString());
      if (context instanceof StandardContext standard) {
        standard.setClearReferencesThreadLocals(false); // would need the JDK opened
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

  static Container jetty(Map<String, Application> applications) throws Exception {
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
}
