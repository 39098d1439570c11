import javax.servlet.http.HttpServletRequest;
import jodd.servlet.ServletUtil;

class Servlets {
  void read(HttpServletRequest request) {
    ServletUtil.getCookie(request, "lang"); // BSC603 lang
    ServletUtil.getAllCookies(request, "shop-theme");
  }
}
