import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CSRFHandler;
import io.vertx.ext.web.handler.SessionHandler;
import io.vertx.ext.web.sstore.SessionStore;

class Web {
  void configure(SessionStore store, RoutingContext context) {
    SessionHandler.create(store).setSessionCookieName("__Host-shop-session");
    SessionHandler.create(store).setSessionCookieName("web"); // BSC601 web
    SessionHandler handler = SessionHandler.create(store); // BSC601 vertx-web.session
    CSRFHandler csrf = CSRFHandler.create(null, "secret");
    CSRFHandler.create(null, "secret").setCookieName("csrf"); // BSC601 csrf
    context.request().getCookie("read"); // BSC603 read
  }
}
