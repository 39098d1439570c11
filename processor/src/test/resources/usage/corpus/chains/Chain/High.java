class High {
  void use(Middle middle, String any) {
    middle.shop("theme", "dark");
    middle.shop("banner", "1"); // BSC601 shop-banner
    middle.tenant("one", "1"); // BSC601 tenant-one
    middle.tenant(any, "1"); // BSC601 tenant-*
  }
}
