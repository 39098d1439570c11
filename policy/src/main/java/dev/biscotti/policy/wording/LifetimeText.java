package dev.biscotti.policy.wording;

import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import java.util.ArrayList;
import java.util.List;

/** Lifetimes as a person writes them, in the author's unit. */
public final class LifetimeText {
  private LifetimeText() {}

  /**
   * A lifetime in words, such as "30 days after your last visit, or when you sign out".
   *
   * @param lifetime the lifetime
   * @param language the language of the words, a BCP 47 tag
   * @return plain text without Markdown, with the event and words as declared
   * @throws IllegalArgumentException if no bundle covers the language
   */
  public static String of(Lifetime lifetime, String language) {
    Messages messages = Messages.of(language);
    Phrase phrase = phrase(lifetime, messages);
    return messages.text(phrase.key(), phrase.period(), phrase.declaredWords());
  }

  /**
   * A period in words, such as "13 months" or "1 day and 12 hours".
   *
   * @param period the period
   * @param messages the messages
   * @return plain text
   */
  public static String of(LifetimePeriod period, Messages messages) {
    List<String> amounts = new ArrayList<>();
    add(amounts, "period.year", period.years(), messages);
    add(amounts, "period.month", period.months(), messages);
    add(amounts, "period.week", period.weeks(), messages);
    add(amounts, "period.day", period.days(), messages);
    add(amounts, "period.hour", period.hours(), messages);
    add(amounts, "period.minute", period.minutes(), messages);
    add(amounts, "period.second", period.seconds(), messages);
    return amounts.isEmpty() ? messages.text("period.second", 0) : messages.list(amounts);
  }

  private static void add(List<String> amounts, String key, int amount, Messages messages) {
    if (amount > 0) {
      amounts.add(messages.text(key, amount));
    }
  }

  /**
   * The message for a lifetime, with its arguments.
   *
   * @param lifetime the lifetime
   * @param messages the messages
   * @return the message
   */
  public static Phrase phrase(Lifetime lifetime, Messages messages) {
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
      return ending(key, of(lasting.period(), messages), lifetime.endsOn());
    }
    return new Phrase("lifetime.words", "", ((Lifetime.InWords) lifetime).words());
  }

  private static Phrase ending(String key, String period, String event) {
    return new Phrase(event.isEmpty() ? key : key + ".or", period, event);
  }

  /**
   * A message about a lifetime.
   *
   * @param key the message's key
   * @param period argument 0: the period in words; empty if there is none
   * @param declaredWords argument 1: the declared event or lifetime, inline Markdown; empty if
   *     there is none
   */
  public record Phrase(String key, String period, String declaredWords) {}
}
