import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.session.SessionConfig;

class Sessions {
  void open(Request request, SessionConfig.Mutable config) {
    request.getSession(true); // BSC601 JSESSIONID
    request.getSession(false);
    config.setSessionCookie("sid"); // BSC601 sid
    config.setSessionCookie("__Host-shop-session");
  }

  void fields(HttpFields.Mutable fields) {
    fields.add(new HttpField(HttpHeader.SET_COOKIE, "field=1")); // BSC601 field
    fields.add(new HttpField("Set-Cookie", "named=1")); // BSC601 named
    fields.add(new HttpField("X-Other", "named=1"));
    fields.put("Set-Cookie", List.of("listed=1", "shop-theme=1")); // BSC601 listed
  }
}
