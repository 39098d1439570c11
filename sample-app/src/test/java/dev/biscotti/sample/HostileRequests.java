package dev.biscotti.sample;

import dev.biscotti.runtime.consent.ConsentRecord;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Valid, accidentally damaged and forged requests. */
final class HostileRequests {
  private static final List<String> PATHS =
      List.of(
          "/",
          "/storefront",
          "/storefront/p/fig",
          "/storefront/basket",
          "/storefront/statistics",
          "/storefront/cookies",
          "/storefront/cookies.md",
          "/storefront?utm_source=a&utm_campaign=b",
          "/kontra",
          "/kontra/sign/n4kd9f2wbr",
          "/kontra/cookies",
          "/aktara/sign-in",
          "/aktara/app",
          "/aktara/cookies",
          "/storefront/nothing",
          "/storefront/../kontra/sign/x",
          "/storefront;jsessionid=1/cookies",
          "/%2e%2e/kontra",
          "//storefront",
          "/storefront/p/%00",
          "/storefront/cookies?lang=%0d%0aSet-Cookie:evil=1");

  private static final List<String> FORMS =
      List.of(
          "/storefront/cookies/choices",
          "/storefront/theme",
          "/storefront/basket",
          "/storefront/sign-in",
          "/kontra/cookies/choices",
          "/kontra/theme",
          "/aktara/sign-in",
          "/aktara/contact");

  private static final List<String> NAMES =
      List.of(
          "__Host-shop-consent",
          "kontra-consent",
          "shop-theme",
          "shop-basket",
          "shop-recent",
          "_visitor",
          "shop-exp-a",
          "shop-exp-(",
          "shop-campaign",
          "__Host-shop-session",
          "sb-access-token",
          "authjs.csrf-token",
          "JSESSIONID",
          "$Version",
          "\u00a0__Host-shop-consent",
          "");

  private static final List<String> TEXTS =
      List.of(
          "",
          "dark",
          "1",
          "yes",
          "no",
          "accept",
          "accept-all",
          "refuse",
          "choose",
          "granted",
          "%",
          "%0d%0aSet-Cookie: evil=1",
          "\"",
          "\\",
          "1.AAA.",
          "1.CWl.gggggg",
          "2.AAAAAACWl.ggggggggg",
          "//evil.example",
          "/\\evil.example",
          "<script>alert(1)</script>",
          "../../etc/passwd",
          "2147483648",
          "\u00e9\u0085\u00ff");

  private static final List<String> FIELDS =
      List.of(
          "answer",
          "offered",
          "return",
          "lang",
          "theme",
          "product",
          "choice.analytics",
          "choice.marketing",
          "analytics",
          "email",
          "password");

  private final int port;
  private final String record;
  private final Random random;

  /**
   * @param record a consent record of the shop with a yes to everything
   */
  HostileRequests(int port, String record, Random random) {
    this.port = port;
    this.record = record;
    this.random = random;
  }

  /**
   * One request.
   *
   * @param isRaw whether it has octets that no HTTP client sends
   * @param isAnswer whether it is an answer, or its cookies are damaged beyond recognition
   * @param record the consent record that it carries
   */
  record Sent(
      String method,
      String path,
      Map<String, String> headers,
      String body,
      boolean isRaw,
      boolean isAnswer,
      Optional<String> record) {

    /**
     * Whether there is a yes to a category. The record is not signed, since its owner may choose
     * freely, so only the nine characters of the answer count.
     *
     * @param issued a record with a yes to everything
     */
    boolean says(String category, String issued) {
      return isAnswer
          || record.stream()
              .anyMatch(
                  text -> answers(text).contains(answer(issued, ConsentRecord.tag(category))));
    }

    private static String answer(String issued, int tag) {
      String start =
          Base64.getUrlEncoder()
              .encodeToString(new byte[] {(byte) (tag >> 4), (byte) (tag << 4), 0});
      return answers(issued).stream()
          .filter(answer -> answer.startsWith(start.substring(0, 2)))
          .findFirst()
          .orElseThrow();
    }

    private static List<String> answers(String record) {
      List<String> answers = new ArrayList<>();
      for (int i = 12; i + 9 <= record.length() && record.charAt(i) != '.'; i += 9) {
        answers.add(record.substring(i, i + 9));
      }
      return answers;
    }

    /** The site that answers: the first segment of the path that names one. */
    String site() {
      return List.of("storefront", "kontra", "aktara").stream()
          .filter(path::contains)
          .findFirst()
          .orElse("storefront");
    }

    byte[] octets() {
      StringBuilder text = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
      headers.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
      text.append("Connection: close\r\nContent-Length: ").append(body.length()).append("\r\n\r\n");
      return text.append(body).toString().getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  Sent next() {
    boolean isPost = random.nextInt(3) == 0;
    boolean isRaw = random.nextInt(8) == 0;
    String path = isPost ? one(FORMS) : one(PATHS);
    Map<String, String> headers = new TreeMap<>();
    boolean hasRecord = random.nextInt(3) == 0;
    String cookies = cookies(hasRecord);
    boolean isDamaged = isRaw && !cookies.isEmpty() && random.nextBoolean();
    if (!cookies.isEmpty()) {
      headers.put("Cookie", isDamaged ? damaged(cookies) : cookies);
    }
    if (random.nextInt(6) == 0) {
      headers.put("Sec-GPC", one(List.of("1", "0", "1, 1", "true")));
    }
    if (isPost) {
      headers.put("Content-Type", one(List.of("application/x-www-form-urlencoded", "text/plain")));
      headers.put(
          "Origin",
          random.nextInt(4) == 0
              ? one(TEXTS).replaceAll("[^!-~]", "")
              : "http://127.0.0.1:" + port);
    }
    if (isRaw) {
      headers.put("Host", "127.0.0.1:" + port);
    }
    return new Sent(
        isPost ? "POST" : one(List.of("GET", "GET", "GET", "HEAD", "OPTIONS", "DELETE")),
        isRaw && random.nextBoolean() ? path + one(List.of(" ", "\u0001", "\u00ff", "|")) : path,
        headers,
        isPost ? form() : "",
        isRaw,
        isPost || isDamaged,
        record(cookies));
  }

  /** The record of the shop in a header; empty if two copies differ. */
  private static Optional<String> record(String cookies) {
    List<String> copies =
        Stream.of(cookies.split(";", -1))
            .map(pair -> pair.replaceAll("^[ \\t]+|[ \\t]+$", ""))
            .filter(pair -> pair.startsWith("__Host-shop-consent="))
            .distinct()
            .toList();
    return copies.size() == 1
        ? Optional.of(copies.get(0).substring("__Host-shop-consent=".length()))
        : Optional.empty();
  }

  /**
   * A header with the record, which is the only cookie of its name except in requests that test
   * duplicates.
   */
  private String cookies(boolean hasRecord) {
    StringBuilder line = new StringBuilder(hasRecord ? "__Host-shop-consent=" + record : "");
    int count = random.nextInt(random.nextInt(20) == 0 ? 150 : 5);
    for (int i = 0; i < count; i++) {
      line.append(line.length() == 0 ? "" : one(List.of("; ", ";", ";; ", " ;\t")));
      line.append(one(NAMES));
      line.append(count > 20 ? String.valueOf(i) : "").append('=').append(value());
    }
    return line.length() > 7000 ? line.substring(0, 7000) : line.toString();
  }

  private String value() {
    return switch (random.nextInt(6)) {
      case 0 -> record.substring(0, random.nextInt(record.length()));
      case 1 -> {
        StringBuilder changed = new StringBuilder(record);
        changed.setCharAt(random.nextInt(record.length()), (char) ('!' + random.nextInt(94)));
        yield changed.toString();
      }
      case 2 -> "x".repeat(random.nextInt(200));
      default -> one(TEXTS);
    };
  }

  private String damaged(String text) {
    int at = random.nextInt(text.length());
    return text.substring(0, at)
        + one(List.of("\0", "\t", "\u007f", "\n", "\r\nX-Forged: 1", "\u0085"))
        + text.substring(at);
  }

  private String form() {
    return random
        .ints(random.nextInt(6), 0, FIELDS.size())
        .mapToObj(
            i ->
                FIELDS.get(i)
                    + "="
                    + (random.nextInt(4) == 0
                        ? one(TEXTS).replaceAll("[^ -~]", "%")
                        : URLEncoder.encode(one(TEXTS), StandardCharsets.UTF_8)))
        .collect(Collectors.joining("&"));
  }

  private <T> T one(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
