import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

class Decoded {
  private int at;

  private Character next(String text) {
    char c = text.charAt(at++);
    return switch (c) {
      case 'a' -> '1';
      case 'b' -> '2';
      case 'c' -> '3';
      case 'd' -> '4';
      case 'e' -> '5';
      case 'f' -> '6';
      case 'g' -> '7';
      case 'h' -> '8';
      default -> '9';
    };
  }

  private String decode(String text) {
    StringBuilder decoded = new StringBuilder();
    while (at < text.length()) {
      decoded.append(next(text));
    }
    return decoded.toString();
  }

  void set(HttpServletRequest request) {
    new Cookie(decode(request.getParameter("name")), ""); // BSC602
  }
}
