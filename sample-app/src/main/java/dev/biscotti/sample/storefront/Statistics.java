package dev.biscotti.sample.storefront;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The shop's statistics about visitors who agreed. Kept in memory. */
@Component
class Statistics {
  private static final int MAX_VISITORS = 10_000;

  private final Set<UUID> visitors = new HashSet<>();
  private final Set<UUID> returned = new HashSet<>();
  private final Map<Variant, Integer> seen = new EnumMap<>(Variant.class);
  private final Map<String, Integer> ordersByCampaign = new HashMap<>();
  private int pages;
  private int readToEnd;
  private int ordersAtOnce;
  private int ordersLater;

  /**
   * The counts.
   *
   * @param pages pages opened
   * @param visitors visitors
   * @param returning visitors who came back from outside the shop
   * @param readToEnd product pages read to the end
   * @param known how often the existing version of a page was shown
   * @param changed how often the new version was shown
   * @param ordersAtOnce orders on the day of the first visit
   * @param ordersLater orders on a later day
   * @param orders orders by advertisement
   */
  record Counts(
      int pages,
      int visitors,
      int returning,
      int readToEnd,
      int known,
      int changed,
      int ordersAtOnce,
      int ordersLater,
      Map<String, Integer> orders) {}

  /**
   * Counts a page.
   *
   * @param visitor who opens it
   * @param isNew whether this is the visitor's first page
   * @param fromOutside whether a visit begins with it
   */
  synchronized void page(UUID visitor, boolean isNew, boolean fromOutside) {
    pages++;
    if (visitors.size() < MAX_VISITORS) {
      visitors.add(visitor);
    }
    if (!isNew && fromOutside && visitors.contains(visitor)) {
      returned.add(visitor);
    }
  }

  synchronized void readToEnd() {
    readToEnd++;
  }

  synchronized void shown(Variant variant) {
    seen.merge(variant, 1, Integer::sum);
  }

  /**
   * Counts an order.
   *
   * @param days the days since the first visit, from a cookie; negative if the visitor changed the
   *     cookie
   */
  synchronized void thought(long days) {
    if (days > 0) {
      ordersLater++;
    } else {
      ordersAtOnce++;
    }
  }

  synchronized void order(Campaign campaign) {
    if (ordersByCampaign.size() < MAX_VISITORS) {
      ordersByCampaign.merge(campaign.name(), 1, Integer::sum);
    }
  }

  synchronized Counts counts() {
    return new Counts(
        pages,
        visitors.size(),
        returned.size(),
        readToEnd,
        seen.getOrDefault(Variant.KNOWN, 0),
        seen.getOrDefault(Variant.NEW, 0),
        ordersAtOnce,
        ordersLater,
        new TreeMap<>(ordersByCampaign));
  }
}
