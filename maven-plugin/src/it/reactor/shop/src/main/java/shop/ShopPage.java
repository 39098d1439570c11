package shop;

import words.Greeting;

final class ShopPage {
  private ShopPage() {}

  static String text() {
    return Greeting.text();
  }
}
