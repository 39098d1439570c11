import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

class Sessions {
  void configure(ServletContext context) {
    context.getSessionCookieConfig().setName("shop-sid"); // BSC601 shop-sid
    context.getSessionCookieConfig().setName("__Host-shop-session");
  }

  void open(HttpServletRequest request, boolean create) {
    request.getSession(true); // BSC601 JSESSIONID
    request.getSession(false);
    request.getSession(create);
  }
}
