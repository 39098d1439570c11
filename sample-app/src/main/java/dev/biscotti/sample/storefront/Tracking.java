package dev.biscotti.sample.storefront;

import dev.biscotti.annotations.Category;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/**
 * Everything in the shop that needs consent. Each step is inside a gate: unless the visitor has
 * agreed, nothing is set, read or counted.
 */
@Component
class Tracking {
  private static final String DELIVERY_NOTE = "delivery-note";

  private final Statistics statistics;
  private final Clock clock;

  Tracking(Statistics statistics, Clock clock) {
    this.statistics = statistics;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(ZoneOffset.UTC));
  }

  /** Counts a page, and remembers the first visit and the advertisement that led to it. */
  void page(StorefrontCookiesGuard cookies, HttpServletRequest request) {
    boolean fromOutside = !"same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    cookies
        .visitor()
        .ifGranted(
            visitor -> {
              Optional<UUID> known = visitor.get();
              UUID id = known.orElseGet(UUID::randomUUID);
              if (known.isEmpty()) {
                visitor.set(id);
              }
              statistics.page(id, known.isEmpty(), fromOutside);
            });
    cookies
        .firstVisit()
        .ifGranted(
            firstVisit -> {
              if (firstVisit.get().isEmpty()) {
                firstVisit.set(today());
              }
            });
    Optional.ofNullable(request.getParameter("campaign"))
        .flatMap(Campaign::parse)
        .ifPresent(followed -> cookies.campaign().ifGranted(campaign -> campaign.set(followed)));
  }

  /** Counts a product page that was read to the end, as its script reports. */
  void readToEnd(StorefrontCookiesGuard cookies) {
    if (cookies.consent().granted(Category.ANALYTICS)) {
      statistics.readToEnd();
    }
  }

  /** Which version of the delivery note to show; without consent, the existing one. */
  Variant deliveryNote(StorefrontCookiesGuard cookies) {
    return cookies.experiment().granted().map(this::drawnNote).orElse(Variant.KNOWN);
  }

  private Variant drawnNote(StorefrontCookiesGuard.ExperimentCookie experiments) {
    var experiment = experiments.named(DELIVERY_NOTE);
    Optional<Variant> drawn = experiment.get();
    Variant note = drawn.orElseGet(Tracking::draw);
    if (drawn.isEmpty()) {
      experiment.set(note);
    }
    statistics.shown(note);
    return note;
  }

  private static Variant draw() {
    return ThreadLocalRandom.current().nextBoolean() ? Variant.NEW : Variant.KNOWN;
  }

  /**
   * Counts an order by the days since the first visit and by the advertisement that led to it, then
   * forgets the advertisement.
   */
  void ordered(StorefrontCookiesGuard cookies) {
    cookies
        .firstVisit()
        .ifGranted(
            firstVisit ->
                firstVisit
                    .get()
                    .ifPresent(
                        first -> statistics.thought(ChronoUnit.DAYS.between(first, today()))));
    cookies
        .campaign()
        .ifGranted(
            campaign ->
                campaign
                    .get()
                    .ifPresent(
                        followed -> {
                          statistics.order(followed);
                          campaign.delete();
                        }));
  }
}
