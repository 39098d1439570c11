package dev.biscotti.runtime.choices;

import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import java.util.ArrayList;
import java.util.List;

/** Lifetimes in words, in the unit of the declaration. */
record LifetimeMarkdown(ChoiceTexts texts) {

  /**
   * A lifetime as inline Markdown, which the event that ends it and published lifetimes can
   * contain.
   */
  String markdown(Lifetime lifetime) {
    if (lifetime instanceof Lifetime.UntilBrowserCloses) {
      return ending("lifetime.browser", "", lifetime.endsOn());
    }
    if (lifetime instanceof Lifetime.UntilTabCloses) {
      return ending("lifetime.tab", "", lifetime.endsOn());
    }
    if (lifetime instanceof Lifetime.UntilCleared) {
      return ending("lifetime.cleared", "", lifetime.endsOn());
    }
    if (lifetime instanceof Lifetime.Lasting lasting) {
      String key = lasting.renewed() ? "lifetime.renewed" : "lifetime.lasting";
      return ending(key, period(lasting.period()), lifetime.endsOn());
    }
    return ((Lifetime.InWords) lifetime).words();
  }

  private String ending(String key, String period, String event) {
    return texts.text(event.isEmpty() ? key : key + ".or", period, event);
  }

  private String period(LifetimePeriod period) {
    List<String> amounts = new ArrayList<>();
    add(amounts, "period.year", period.years());
    add(amounts, "period.month", period.months());
    add(amounts, "period.week", period.weeks());
    add(amounts, "period.day", period.days());
    add(amounts, "period.hour", period.hours());
    add(amounts, "period.minute", period.minutes());
    add(amounts, "period.second", period.seconds());
    return texts.list(amounts);
  }

  private void add(List<String> amounts, String key, int amount) {
    if (amount > 0) {
      amounts.add(texts.count(key, amount));
    }
  }
}
