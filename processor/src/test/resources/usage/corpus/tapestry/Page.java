import org.apache.tapestry5.services.Cookies;

class Page {
  void set(Cookies cookies) {
    cookies.writeCookieValue("promo", "1"); // BSC601 promo
    cookies.writeCookieValue("aged", "1", 60); // BSC601 aged
    cookies.writeCookieValue("shop-theme", "1", "/");
    cookies.writeDomainCookieValue("domain", "1", "shop.example"); // BSC601 domain
    cookies.getBuilder("built", "1").setPath("/").write(); // BSC601 built
    cookies.removeCookieValue("anything");
    cookies.readCookieValue("read"); // BSC603 read
  }
}
