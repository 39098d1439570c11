package dev.biscotti.runtime.bridge;

import dev.biscotti.runtime.codec.CookieHeader;
import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.consent.ConsentSource;
import dev.biscotti.runtime.consent.ForeignAnswer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Cookies as the banners write them, with made-up identifiers. */
final class Peers {
  static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");
  private static final String UUID = "00000000-0000-4000-8000-000000000000";

  static final ConsentMapping THREE =
      ConsentMapping.empty()
          .with("functional", "preferences")
          .with("analytics", "statistics")
          .with("marketing", "ads");

  static final CookieConsentV3 COOKIE_CONSENT = CookieConsentV3.of(THREE);
  static final String COOKIE_CONSENT_JSON =
      """
      {"categories":["necessary","statistics"],"revision":0,"data":null,\
      "consentTimestamp":"2026-08-01T08:15:42.123Z","consentId":"%s",\
      "services":{"necessary":[],"statistics":["GA","Plausible"],"ads":[]},"languageCode":"en",\
      "lastConsentTimestamp":"2026-08-02T08:15:42.123Z","expirationTime":1801382400000}\
      """
          .formatted(UUID);
  static final String COOKIE_CONSENT_VALUE = encoded(COOKIE_CONSENT_JSON);

  static final Klaro KLARO =
      Klaro.of(
          ConsentMapping.empty()
              .with("functional", "youtube")
              .with("analytics", "matomo", "plausible")
              .with("marketing", "pixel"));
  static final String KLARO_VALUE =
      encoded("{\"matomo\":true,\"plausible\":true,\"youtube\":false}");

  static final Cookiebot COOKIEBOT = Cookiebot.standard();
  static final String COOKIEBOT_VALUE =
      "{stamp:%27G+6rYDfrzwrZItFRfHCbe8iQIFLhMDCgjBS+/Oq/gZe0Lovh65ODgg==%27%2Cnecessary:true"
          + "%2Cpreferences:false%2Cstatistics:true%2Cmarketing:false%2Cmethod:%27explicit%27"
          + "%2Cver:1%2Cutc:1786262400000%2Cregion:%27us-06%27}";

  static final OneTrust ONE_TRUST = OneTrust.standard();
  static final String ONE_TRUST_ANSWERED = "OptanonAlertBoxClosed=2026-08-01T11:35:32.543Z; ";
  static final String ONE_TRUST_VALUE =
      "isGpcEnabled=0&datestamp=Sat+Aug+01+2026+12%3A35%3A32+GMT%2B0100+(k%C3%B6z%C3%A9p+id%C5%91)"
          + "&version=202510.2.0&browserGpcFlag=0&isIABGlobal=false&hosts=&consentId="
          + UUID
          + "&interactionCount=2&isAnonUser=1&landingPath=NotLandingPage"
          + "&groups=C0001%3A1%2CC0002%3A1%2CC0003%3A0%2CC0004%3A0%2CBG36%3A1"
          + "&AwaitingReconsent=false&intType=1&geolocation=IN%3BMH";

  static final CookieYes COOKIE_YES = CookieYes.standard();
  static final String COOKIE_YES_VALUE =
      "consentid:WkY5dnZ6bXhYeFZZbEFoQ1BFcHFFTnJYNWVMVGhxUGo=,consent:yes,action:yes,necessary:yes,"
          + "functional:no,analytics:yes,performance:no,advertisement:no,other:no,"
          + "lastRenewedDate:1734509533000";

  /**
   * All banners, each with its source, the part of the header before the cookie, and the cookie's
   * value.
   */
  static final List<Peer> ALL =
      List.of(
          new Peer(COOKIE_CONSENT, "", COOKIE_CONSENT_VALUE),
          new Peer(KLARO, "", KLARO_VALUE),
          new Peer(COOKIEBOT, "", COOKIEBOT_VALUE),
          new Peer(ONE_TRUST, ONE_TRUST_ANSWERED, ONE_TRUST_VALUE),
          new Peer(COOKIE_YES, "", COOKIE_YES_VALUE));

  private Peers() {}

  record Peer(ConsentSource source, String before, String value) {
    ForeignAnswer read() {
      return read(value);
    }

    ForeignAnswer read(String otherValue) {
      return Peers.read(source, before + source.cookieName() + "=" + otherValue);
    }

    @Override
    public String toString() {
      return source.getClass().getSimpleName();
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static ForeignAnswer read(ConsentSource source, String... lines) {
    return source.read(CookieHeader.of(List.of(lines)), NOW);
  }

  /** The choices; empty for an answer without choices. */
  static Map<String, Choice> choices(ForeignAnswer answer) {
    return answer instanceof ForeignAnswer.Given given ? given.choices() : Map.of();
  }

  static boolean grantsNothing(ForeignAnswer answer) {
    return !choices(answer).containsValue(Choice.GRANTED);
  }
}
