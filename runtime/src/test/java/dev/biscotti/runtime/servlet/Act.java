package dev.biscotti.runtime.servlet;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/** What a servlet of the tests does with one request. */
@FunctionalInterface
interface Act {
  void on(HttpServletRequest request, HttpServletResponse response) throws Exception;

  /** This and then another. */
  default Act then(Act next) {
    return (request, response) -> {
      on(request, response);
      next.on(request, response);
    };
  }

  /** A servlet that does what the path says, and keeps quiet. */
  final class Stage extends HttpServlet {
    private static final long serialVersionUID = 1;
    private final transient Map<String, Act> acts;

    Stage(Map<String, Act> acts) {
      this.acts = acts;
    }

    /** What an include asks for is in an attribute only. */
    private static String path(HttpServletRequest request) {
      if (request.getAttribute(RequestDispatcher.INCLUDE_SERVLET_PATH) instanceof String path) {
        return path;
      }
      return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Act act = acts.get(path(request));
      if (act == null) {
        response.sendError(404);
        return;
      }
      try {
        act.on(request, response);
      } catch (IOException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
