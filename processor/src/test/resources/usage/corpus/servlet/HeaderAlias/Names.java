class Names {
  static final String TO_SET = "Set-Cookie";
}
