import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.omnifaces.cdi.Cookie;
import org.omnifaces.util.Faces;
import org.omnifaces.util.FacesLocal;
import org.omnifaces.util.Servlets;

class Omni {
  @Cookie String theme; // BSC603 theme

  @Cookie(name = "shop-theme")
  String declared;

  void set(FacesContext context, HttpServletRequest request, HttpServletResponse response) {
    Faces.addResponseCookie("one", "1", 3600); // BSC601 one
    Faces.addResponseCookie("two", "1", "/", 3600); // BSC601 two
    Faces.addResponseCookie("three", "1", "shop.example", "/", 3600); // BSC601 three
    Faces.addResponseCookie("four", "1", "shop.example", "/", 3600, true); // BSC601 four
    Faces.addResponseCookie("shop-theme", "dark", 3600); // BSC606 shop-theme
    Faces.addResponseCookie("old", "", 0);
    FacesLocal.addResponseCookie(context, "local", "1", "/", 3600); // BSC601 local
    Servlets.addResponseCookie(request, response, "servlet", "1", "/", 3600); // BSC601 servlet
    Faces.removeResponseCookie("gone", "/");
    FacesLocal.removeResponseCookie(context, "gone", "/");
    Servlets.removeResponseCookie(request, response, "gone", "/");
  }

  void read(FacesContext context, HttpServletRequest request) {
    Faces.getRequestCookie("lang"); // BSC603 lang
    FacesLocal.getRequestCookie(context, "local"); // BSC603 local
    Servlets.getRequestCookie(request, "servlet"); // BSC603 servlet
    Servlets.getRequestCookie(request, "shop-theme");
  }
}
