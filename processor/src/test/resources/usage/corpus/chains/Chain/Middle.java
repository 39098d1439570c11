class Middle {
  private final Low low;

  Middle(Low low) {
    this.low = low;
  }

  void shop(String name, String value) {
    low.write("shop", name, value);
  }

  void tenant(String tenant, String value) {
    low.write("tenant", tenant, value);
  }
}
