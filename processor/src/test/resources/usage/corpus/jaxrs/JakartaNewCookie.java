import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

class JakartaNewCookie {
  Response set(String value) {
    return Response.ok()
        .cookie(
            new NewCookie("promo", value), // BSC601 promo
            new NewCookie.Builder("lang").value(value).build(), // BSC601 lang
            new NewCookie.Builder("shop-theme").value(value).build(),
            new NewCookie("seven", value, "/", "", "", 60, true), // BSC601 seven
            NewCookie.valueOf("parsed=1;Path=/")) // BSC601 parsed
        .build();
  }

  Response copied(Cookie cookie, String value) {
    Cookie made = new Cookie("made", value);
    return Response.ok()
        .cookie(new NewCookie(made)) // BSC601 made
        .cookie(new NewCookie(new Cookie("inline", value))) // BSC601 inline
        .cookie(new NewCookie(new Cookie("shop-theme", value)))
        .cookie(new NewCookie(cookie)) // BSC602
        .build();
  }

  Response deleted(Cookie cookie) {
    return Response.ok()
        .cookie(new NewCookie("old", "", "/", "", "", 0, true))
        .cookie(new NewCookie(cookie, "", 0, true))
        .cookie(new NewCookie.Builder("old").value("").maxAge(0).build())
        .build();
  }

  Response header(NewCookie cookie, String value) {
    return Response.ok()
        .header("Set-Cookie", "head=" + value) // BSC601 head
        .header("Set-Cookie", cookie)
        .header("X-Other", "head=" + value)
        .build();
  }
}
