package dev.biscotti.runtime.servlet;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/** The action of a test servlet for one request. */
@FunctionalInterface
interface Act {
  void on(HttpServletRequest request, HttpServletResponse response) throws Exception;

  /** Runs this action, then another. */
  default Act then(Act next) {
    return (request, response) -> {
      on(request, response);
      next.on(request, response);
    };
  }

  /** A servlet that runs the action named by the path, without output. */
  final class Stage extends HttpServlet {
    private static final long serialVersionUID = 1;
    private final transient Map<String, Act> acts;

    Stage(Map<String, Act> acts) {
      this.acts = acts;
    }

    /** The path of an include is only in an attribute. */
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
