package dev.biscotti.benchmarks;

import dev.biscotti.runtime.guard.GuardSettings;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The contenders' input, always the same. Several of each are used in turn, so that no compiler
 * treats one as a constant.
 */
final class Inputs {
  static final int HEADERS = 16;
  static final int VALUES = 64;

  /** Of a cookie that ends when the browser closes. */
  static final int NO_LIFETIME = -1;

  /** The position of the wanted cookie, counted from one. */
  static final int WANTED_POSITION = 15;

  /** A choice as it might be kept by hand: what the contenders without a consent record parse. */
  static final String PLAIN_CHOICES = "functional:1.analytics:1.marketing:0";

  static final GuardSettings SETTINGS = GuardSettings.defaults();

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private static final List<String> OTHERS =
      List.of(
          "JSESSIONID",
          "XSRF-TOKEN",
          "_ga",
          "_ga_5PMYTWQ1XJ",
          "_gid",
          "_fbp",
          "_gcl_au",
          "lang",
          "currency",
          "AWSALB",
          "AWSALBCORS",
          "__cf_bm",
          "cart",
          "recent",
          "ab_bucket",
          "_hjSessionUser_1234",
          "intercom-id-x",
          "ajs_anonymous_id",
          "remember-me");

  private Inputs() {}

  /** Values of 24 characters. */
  static String[] values() {
    Random random = new Random(42);
    return IntStream.range(0, VALUES).mapToObj(i -> text(random, 24)).toArray(String[]::new);
  }

  /** Cookie lines of 20 cookies, about 770 characters, with one cookie among them. */
  static String[] headers(String name, String value) {
    Random random = new Random(43);
    return IntStream.range(0, HEADERS)
        .mapToObj(i -> header(random, name + "=" + value))
        .toArray(String[]::new);
  }

  private static String header(Random random, String wanted) {
    StringBuilder header = new StringBuilder();
    for (int i = 0; i < OTHERS.size(); i++) {
      if (i == WANTED_POSITION - 1) {
        header.append("; ").append(wanted);
      }
      header.append(i == 0 ? "" : "; ").append(OTHERS.get(i)).append('=');
      header.append(text(random, 20 + random.nextInt(18)));
    }
    return header.toString();
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  /** The record of a visitor who accepted everything today, as the runtime writes it. */
  static String consentRecord() {
    BenchmarkExchange exchange = new BenchmarkExchange("lang=en");
    BenchmarkCookiesGuard.on(exchange, SETTINGS).consent().acceptAll();
    String line = exchange.line();
    return line.substring(line.indexOf('=') + 1, line.indexOf(';'));
  }
}
