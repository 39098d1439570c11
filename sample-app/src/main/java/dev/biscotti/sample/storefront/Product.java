package dev.biscotti.sample.storefront;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Something to buy.
 *
 * @param id its id
 * @param name its name
 * @param description what it is
 * @param cents its price in euro cents
 * @param dough the colour of its picture
 * @param filling the colour of what is baked in
 */
record Product(
    String id, String name, String description, int cents, String dough, String filling) {
  private static final Pattern ID = Pattern.compile("[a-z]{1,20}");

  /** Whether a text can be a product's id. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  public String price() {
    return euros(cents);
  }

  static String euros(int cents) {
    return String.format(Locale.ROOT, "€%d.%02d", cents / 100, cents % 100);
  }
}
