import com.jfinal.core.Controller;
import javax.servlet.http.Cookie;

class Pages extends Controller {
  void set() {
    setCookie("one", "1", 3600); // BSC601 one
    setCookie("two", "1", 3600, true); // BSC601 two
    setCookie("three", "1", 3600, "/"); // BSC601 three
    setCookie("four", "1", 3600, "/", "shop.example", true); // BSC601 four
    setCookie("shop-theme", "dark", 3600); // BSC606 shop-theme
    setCookie("old", "", 0);
    setCookie(new Cookie("made", "1")); // BSC601 made
    removeCookie("gone");
    removeCookie("gone", "/");
    setSessionAttr("cart", "1"); // BSC601 JSESSIONID
    getSession(false);
    renderCaptcha(); // BSC601 _jfinal_captcha
  }

  void read() {
    getCookie("lang"); // BSC603 lang
    getCookie("lang", "sv"); // BSC603 lang
    getCookie("shop-theme");
    getCookieToInt("size"); // BSC603 size
    getCookieObject("object"); // BSC603 object
  }
}
