class Names {
  static final String PREFIX = "prod-";
  static final String PROMO = PREFIX + "promo";
  static final String CLASHING = "undeclared-in-names";
  static final String TEXT_BLOCK = """
      campaign\
      """;
}
