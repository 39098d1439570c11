package example;

public final class LoginForm {
  static final String SESSION = "shop-session";
}
