package dev.biscotti.runtime.servlet;

import io.undertow.Undertow;
import io.undertow.security.idm.Account;
import io.undertow.security.idm.Credential;
import io.undertow.security.idm.IdentityManager;
import io.undertow.security.idm.PasswordCredential;
import io.undertow.server.handlers.PathHandler;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.LoggingExceptionHandler;
import io.undertow.servlet.api.ServletContainerInitializerInfo;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import io.undertow.servlet.util.ImmediateInstanceHandle;
import jakarta.servlet.ServletContainerInitializer;
import java.net.InetSocketAddress;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Undertow on a free port of the loopback interface. */
final class UndertowServer {
  private UndertowServer() {}

  static Container start(Map<String, Container.Application> applications) throws Exception {
    PathHandler paths = new PathHandler();
    for (Map.Entry<String, Container.Application> application : applications.entrySet()) {
      DeploymentManager manager =
          Servlets.newContainer()
              .addDeployment(deployment(application.getKey(), application.getValue()));
      manager.deploy();
      paths.addPrefixPath(application.getKey(), manager.start());
    }
    Undertow server =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setIoThreads(2)
            .setWorkerThreads(8)
            .setHandler(paths)
            .build();
    server.start();
    return new Container() {
      @Override
      public int port() {
        return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
      }

      @Override
      public void close() {
        server.stop();
      }
    };
  }

  private record User(Principal getPrincipal, Set<String> getRoles) implements Account {}

  private static final class OneUser implements IdentityManager {
    @Override
    public Account verify(Account account) {
      return account;
    }

    @Override
    public @Nullable Account verify(String name, Credential credential) {
      return name.equals(Container.USER)
              && credential instanceof PasswordCredential password
              && Container.PASSWORD.equals(new String(password.getPassword()))
          ? new User(() -> name, Set.of("user"))
          : null;
    }

    @Override
    public @Nullable Account verify(Credential credential) {
      return null;
    }
  }

  private static DeploymentInfo deployment(String path, Container.Application application) {
    ServletContainerInitializer initializer =
        (classes, context) -> application.startup().accept(context);
    DeploymentInfo info =
        Servlets.deployment()
            .setClassLoader(UndertowServer.class.getClassLoader())
            .setContextPath(path)
            .setDeploymentName(path)
            .setExceptionHandler(LoggingExceptionHandler.builder().build())
            .addErrorPage(Servlets.errorPage("/error", 500))
            .setIdentityManager(new OneUser())
            .setLoginConfig(Servlets.loginConfig("BASIC", "tests"))
            .addServletContainerInitializer(
                new ServletContainerInitializerInfo(
                    initializer.getClass(), new ImmediateInstanceFactory<>(initializer), Set.of()));
    application
        .servlets()
        .forEach(
            (mapping, servlet) ->
                info.addServlet(
                    Servlets.servlet(
                            mapping,
                            servlet.getClass(),
                            () -> new ImmediateInstanceHandle<>(servlet))
                        .setAsyncSupported(true)
                        .addMapping(mapping)));
    return info;
  }
}
