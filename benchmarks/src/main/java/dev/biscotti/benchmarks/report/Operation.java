package dev.biscotti.benchmarks.report;

import java.util.List;
import java.util.Map;

/** The operations that have a table, in the order of the page. */
enum Operation {
  SET_COOKIE_WITH_LIFETIME("SetCookieWithLifetime", "Set-Cookie, every attribute, with a lifetime"),
  SET_COOKIE_WITHOUT_LIFETIME(
      "SetCookieWithoutLifetime", "Set-Cookie, every attribute but a lifetime"),
  FIND_PRESENT("FindPresentCookie", "One cookie, the 15th of 20 in the header"),
  FIND_ABSENT("FindAbsentCookie", "A cookie that is not among the 20"),
  CONSENT_DECISION("ConsentDecision", "First consent decision of a request"),
  PARSE_RECORD("ParseConsentRecord", "The consent record alone, of three categories"),
  FURTHER_CHECK("FurtherConsentCheck", "Every further decision of a request");

  private static final Map<String, String> CONTENDERS =
      Map.ofEntries(
          Map.entry("biscotti", "**Biscotti**, as an application calls it"),
          Map.entry("biscottiNewGuard", "Biscotti, with a new guard"),
          Map.entry("biscottiLine", "Biscotti, the line alone (`SetCookieWriter`)"),
          Map.entry("biscottiByName", "Biscotti, by the category's name"),
          Map.entry("biscottiGate", "Biscotti, with a reused gate"),
          Map.entry("floor", "floor: minimal code for this only"),
          Map.entry("floorChecked", "floor, with checks of value and duplicates"),
          Map.entry("netty", "Netty"),
          Map.entry("nettyPrebuilt", "Netty, one cookie kept and its value changed"),
          Map.entry("jetty", "Jetty"),
          Map.entry("tomcat", "Tomcat"),
          Map.entry("spring", "Spring `ResponseCookie`"),
          Map.entry("jersey", "Jersey"));

  private final String benchmark;
  private final String title;

  Operation(String benchmark, String title) {
    this.benchmark = benchmark;
    this.title = title;
  }

  String benchmark() {
    return benchmark;
  }

  String title() {
    return title;
  }

  /** What a table calls a contender. */
  static String label(String contender) {
    return CONTENDERS.getOrDefault(contender, contender);
  }

  /** The operations that other libraries offer too. */
  static List<Operation> compared() {
    return List.of(
        SET_COOKIE_WITH_LIFETIME,
        SET_COOKIE_WITHOUT_LIFETIME,
        FIND_PRESENT,
        FIND_ABSENT,
        CONSENT_DECISION);
  }
}
