import cn.dev33.satoken.config.SaTokenConfig;
import cn.dev33.satoken.context.model.SaCookie;
import cn.dev33.satoken.context.model.SaRequest;
import cn.dev33.satoken.context.model.SaResponse;
import cn.dev33.satoken.stp.StpLogic;
import cn.dev33.satoken.stp.StpUtil;

class Logins {
  void login(StpLogic logic) {
    StpUtil.login(10001); // BSC601 satoken
    StpUtil.login(10001, "PC");
    logic.login(10001, true);
    StpUtil.logout();
  }

  void configure(SaTokenConfig config) {
    config.setTokenName("token"); // BSC601 token
    config.setTokenName("__Host-shop-session");
  }

  void set(SaResponse response) {
    response.addCookie("promo", "1", "/", "", 3600); // BSC601 promo
    response.addCookie("old", "", "/", "", 0);
    response.addCookie(new SaCookie("made", "1").setMaxAge(3600)); // BSC601 made
    response.addCookie(new SaCookie().setName("named").setValue("1")); // BSC601 named
    response.addHeader("Set-Cookie", "added=1"); // BSC601 added
    SaCookie line = new SaCookie("line", "1"); // BSC601 line
    response.addHeader("Set-Cookie", line.toHeaderValue());
    response.deleteCookie("gone");
    response.deleteCookie("gone", "/", "shop.example");
  }

  void read(SaRequest request) {
    request.getCookieValue("lang"); // BSC603 lang
    request.getCookieValue("shop-theme");
  }
}
