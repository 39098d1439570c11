package dev.biscotti.runtime.consent;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Regime;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.lock.LockTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the visitors of one policy are asked, in the form in which records are read fastest: the
 * choices on all categories are packed into one {@code long}, two bits each.
 *
 * <p>In doubt, a record is read in the visitor's favour. A record that is malformed or too old
 * grants nothing. A category that is missing in a record is unanswered; with {@link Regime#OPT_OUT}
 * it counts as refused, because an objection may have been lost. Only a visitor without any record
 * has not objected.
 */
public final class ConsentTerms {
  /** The choices of a visitor without a record: {@link Choice#UNANSWERED} on everything. */
  public static final long NO_RECORD = 0;

  /** How many categories one policy can ask about. */
  public static final int MAX_CATEGORIES = 32;

  /** The index of the essential category, which is always granted. */
  public static final int ESSENTIAL = -1;

  /**
   * How long a record counts if its cookie has no declared lifetime: 6 months, as the CNIL
   * recommends.
   */
  private static final int DEFAULT_DAYS = 180;

  private final List<CategoryDeclaration> categories;
  private final String[] ids;
  private final int days;

  /** The low bit of each opt-out category. */
  private final long optOut;

  private final RecordReader reader;

  private ConsentTerms(DeployedPolicy policy, LockTerms lock) {
    List<CategoryDeclaration> declared =
        policy.rules().categories().stream()
            .filter(category -> !category.id().equals(Category.ESSENTIAL))
            .toList();
    if (declared.size() > MAX_CATEGORIES) {
      throw new IllegalArgumentException(
          "policy "
              + policy.id()
              + " has "
              + declared.size()
              + " categories that need consent; the consent record holds at most "
              + MAX_CATEGORIES);
    }
    categories = declared.stream().map(one -> one.withRevision(lock.revision(one))).toList();
    ids = categories.stream().map(CategoryDeclaration::id).toArray(String[]::new);
    days = recordDays(policy);
    long optOutBits = 0;
    for (int i = 0; i < ids.length; i++) {
      optOutBits |= categories.get(i).regime() == Regime.OPT_OUT ? ChoiceBits.low(i) : 0;
    }
    optOut = optOutBits;
    reader = new RecordReader(policy, lock, categories, days, optOut);
  }

  /**
   * The terms of a policy.
   *
   * @param policy the policy
   * @return its terms
   * @throws IllegalArgumentException if it has more than {@link #MAX_CATEGORIES} categories beside
   *     the essential one, or two with the same {@linkplain ConsentRecord#tag tag}
   */
  public static ConsentTerms of(DeployedPolicy policy) {
    return of(policy, LockTerms.of(policy.locked()));
  }

  /**
   * The terms of a policy whose lock was read already.
   *
   * @param policy the policy
   * @param lock what its lock means
   * @return its terms
   * @throws IllegalArgumentException as {@link #of(DeployedPolicy)} does
   */
  public static ConsentTerms of(DeployedPolicy policy, LockTerms lock) {
    return new ConsentTerms(policy, lock);
  }

  private static int recordDays(DeployedPolicy policy) {
    return policy.rules().cookies().stream()
        .filter(cookie -> cookie.name().text().equals(policy.rules().consentRecord()))
        .map(CookieDeclaration::lifetime)
        .filter(Lifetime.Lasting.class::isInstance)
        .map(lifetime -> (int) ((Lifetime.Lasting) lifetime).period().shortest().toDays())
        .findFirst()
        .orElse(DEFAULT_DAYS);
  }

  /**
   * The categories to consent to, in the order of the policy.
   *
   * @return the categories without the essential one
   */
  public List<CategoryDeclaration> categories() {
    return categories;
  }

  /**
   * How long a record counts.
   *
   * @return days
   */
  public int days() {
    return days;
  }

  /**
   * The index of a category in {@link #categories}.
   *
   * @param category the category's id
   * @return its index, or {@link #ESSENTIAL}
   * @throws IllegalArgumentException if the policy has no such category
   */
  public int index(String category) {
    for (int i = 0; i < ids.length; i++) {
      if (ids[i].equals(category)) {
        return i;
      }
    }
    if (category.equals(Category.ESSENTIAL)) {
      return ESSENTIAL;
    }
    throw new IllegalArgumentException(
        "unknown category "
            + category
            + "; the policy has "
            + Category.ESSENTIAL
            + (ids.length == 0 ? "" : ", " + String.join(", ", ids)));
  }

  /**
   * The choices of a visitor whose record cannot be read, or has two copies that differ.
   *
   * @return choices
   */
  public long unreadable() {
    return optOut; // the low bit alone is a refusal
  }

  /**
   * The issuer of this policy's records.
   *
   * @return the issuer
   */
  public RecordIssuer issuer() {
    return reader.issuer();
  }

  /**
   * Parses a record that counts: one of this policy that is not too old. Of version 1, only what it
   * proves is read: refusals, and a yes that names the digest of the current declarations. A yes by
   * number proves nothing, because numbers were reused for other states.
   *
   * @param text the value of the cookie
   * @param today the day in UTC
   * @return the record; empty if the text is malformed or does not count
   */
  public Optional<ConsentRecord> record(String text, LocalDate today) {
    return ConsentRecord.parse(text)
        .filter(record -> record.issuer().policy() == issuer().policy())
        .or(() -> reader.fromVersionOne(text))
        .filter(record -> isCurrent(record, today));
  }

  /**
   * Whether the lock knows a state as one that visitors were shown before the current one.
   *
   * @param category the category's {@link #index}
   * @param state a {@link dev.biscotti.runtime.declaration.Revision#digest}
   * @return true if so
   */
  public boolean knowsEarlier(int category, int state) {
    return reader.isEarlier(category, state);
  }

  /**
   * Reads a record in place. Never throws and allocates nothing.
   *
   * @param text the text that holds it
   * @param start where it starts
   * @param end where it ends
   * @param today the day in UTC, as days since 1970-01-01
   * @return the choices, for {@link #choice} and {@link #granted}
   */
  public long read(String text, int start, int end, long today) {
    return reader.read(text, start, end, today);
  }

  /**
   * The choices from a third-party record, as answers to the categories as they are now.
   *
   * @param answers the answers by category id; unknown categories are ignored
   * @return the choices, for {@link #choice} and {@link #granted}
   */
  public long of(Map<String, Choice> answers) {
    long choices = unreadable();
    for (int i = 0; i < ids.length; i++) {
      Choice answer = answers.get(ids[i]);
      if (answer != null && answer != Choice.UNANSWERED) {
        choices = ChoiceBits.with(choices, i, ChoiceBits.of(answer));
      }
    }
    return choices;
  }

  /**
   * Whether an answer of a day still counts, as {@link #isCurrent(ConsentRecord, LocalDate)}.
   *
   * @param day the day of the answer in UTC, as days since 1970-01-01
   * @param today the day in UTC, as days since 1970-01-01
   * @return false if it is too old, or more than one day in the future
   */
  public boolean isCurrent(long day, long today) {
    return RecordReader.isCurrent(day, today, days);
  }

  /**
   * Whether a record still counts. It counts until the day on which the browser drops it; on that
   * day the visitor is asked again.
   *
   * @param record the record
   * @param today the day in UTC
   * @return false if it is too old, or more than one day in the future
   */
  public boolean isCurrent(ConsentRecord record, LocalDate today) {
    return isCurrent(record.day().toEpochDay(), today.toEpochDay());
  }

  /**
   * Whether the visitor consented to an earlier state of a category that the lock knows. Then there
   * is something new to ask about, and cookies that were shown in that state may be set.
   *
   * @param choices what {@link #read} returned
   * @param index the category's {@link #index}
   * @return true if so
   */
  public static boolean isEarlier(long choices, int index) {
    return index != ESSENTIAL && ChoiceBits.at(choices, index) == ChoiceBits.EARLIER;
  }

  /**
   * Applies Global Privacy Control: what is unanswered is refused.
   *
   * @param choices what {@link #read} returned
   * @return choices
   */
  public long withPrivacyControl(long choices) {
    long answered = (choices | choices >>> 1) & ChoiceBits.LOW;
    long unanswered = ~answered & ChoiceBits.LOW;
    return choices | unanswered;
  }

  /**
   * The choice on a category.
   *
   * @param choices what {@link #read} returned
   * @param index the category's {@link #index}
   * @return the choice
   */
  public static Choice choice(long choices, int index) {
    return index == ESSENTIAL ? Choice.GRANTED : ChoiceBits.choice(choices, index);
  }

  /**
   * The categories whose cookies may be set according to consent.
   *
   * @param choices what {@link #read} returned
   * @return a bit set for {@link #isGranted}
   */
  public long granted(long choices) {
    long answered = (choices | choices >>> 1) & ChoiceBits.LOW;
    return (choices >>> 1 & ~choices & ChoiceBits.LOW) | (optOut & ~answered);
  }

  /**
   * The bit of a category in {@link #granted}.
   *
   * @param index the category's {@link #index}
   * @return one bit; 0 for {@link #ESSENTIAL}, which is always granted
   */
  public static long grantedBit(int index) {
    return index == ESSENTIAL ? 0 : ChoiceBits.low(index);
  }

  /**
   * Whether cookies of a category may be set according to consent.
   *
   * @param granted what {@link #granted} returned
   * @param index the category's {@link #index}
   * @return true if they may
   */
  public static boolean isGranted(long granted, int index) {
    return index == ESSENTIAL || (granted >>> (2 * index) & 1) != 0;
  }

  /**
   * Whether a category needs no prior consent.
   *
   * @param index the category's {@link #index}, not {@link #ESSENTIAL}
   * @return true for {@link Regime#OPT_OUT}
   */
  public boolean isOptOut(int index) {
    return categories.get(index).regime() == Regime.OPT_OUT;
  }
}
