import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;

class SessionWrapper extends HttpServletRequestWrapper {
  SessionWrapper(HttpServletRequest request) {
    super(request);
  }

  // What overrides getSession() sets nothing by itself: whoever calls it does.
  @Override
  public HttpSession getSession() {
    return super.getSession();
  }

  @Override
  public HttpSession getSession(boolean create) {
    return super.getSession(create);
  }

  HttpSession open() {
    return getSession(); // BSC601 JSESSIONID
  }

  @Override
  public String getRequestedSessionId() {
    return super.getSession().getId();
  }
}
