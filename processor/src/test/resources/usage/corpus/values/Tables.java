import jakarta.servlet.http.Cookie;

class Tables {
  private Object[] table = new Object[4];

  void put(String name) {
    table[0] = name;
  }

  void grow() {
    Object[] more = new Object[2 * table.length];
    more[0] = table[0];
    more[1] = ((Object[]) table[1])[0];
    more[2] = ((Object[]) table[2])[1];
    table = more;
  }

  void set() {
    new Cookie((String) table[0], ""); // BSC602
    new Cookie((String) ((Object[]) table[1])[0], ""); // BSC602
  }
}
