interface HasNames {
  String INHERITED = "inherited";
}
