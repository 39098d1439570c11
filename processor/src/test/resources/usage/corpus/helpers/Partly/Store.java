public interface Store {
  void keep(String name, String value);
}
