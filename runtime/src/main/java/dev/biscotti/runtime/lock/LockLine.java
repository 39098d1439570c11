package dev.biscotti.runtime.lock;

import java.util.Set;

/**
 * One fact of a lock: {@code kind key fact=value}. Each line names its subject, so that the lines
 * of two branches can be merged in any order.
 *
 * @param kind the kind of the subject: {@code cookie}, {@code category}, ...
 * @param key the key of the subject
 * @param fact the name of the fact
 * @param value the value, escaped
 * @param number the number of the line, from 1
 */
record LockLine(String kind, String key, String fact, String value, int number) {
  static final String CATEGORY = "category";
  static final String COOKIE = "cookie";
  static final String HISTORY = "history";
  static final String PROVIDER = "provider";
  static final String RETIRED = "retired";

  static final Set<String> KINDS = Set.of(CATEGORY, COOKIE, HISTORY, PROVIDER, RETIRED);

  static LockLine of(String kind, String key, String fact, String value) {
    return new LockLine(kind, LockKeys.encoded(key), fact, value, 0);
  }

  static LockLine parse(String text, int number) throws LockFormatException {
    int afterKind = text.indexOf(' ');
    int afterKey = text.indexOf(' ', afterKind + 1);
    int equals = text.indexOf('=', afterKey + 1);
    if (afterKind <= 0 || afterKey <= afterKind + 1 || equals <= afterKey + 1) {
      throw new LockFormatException(
          number,
          "a line must have the form \"kind key fact=value\", such as \"cookie shop-theme path=/\", not \""
              + shortened(text)
              + "\"");
    }
    return new LockLine(
        text.substring(0, afterKind),
        text.substring(afterKind + 1, afterKey),
        text.substring(afterKey + 1, equals),
        text.substring(equals + 1),
        number);
  }

  static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "...";
  }

  String group() {
    return kind + " " + key;
  }

  String text() {
    return kind + " " + key + " " + fact + "=" + value;
  }
}
