package dev.biscotti.runtime.consent;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Regime;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.lock.LockTerms;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the visitors of one policy are asked, in the form in which records are read fastest: the
 * choices on all categories in one {@code long}, two bits each.
 *
 * <p>A record is read in favour of the visitor. Whatever is not a well-formed record of the last
 * months grants nothing. A category that it lacks is unanswered; in a category of {@link
 * Regime#OPT_OUT} it counts as refused, since an objection may have been lost; only the visitor
 * without any record has not objected.
 */
public final class ConsentTerms {
  /** The choices of a visitor without a record: {@link Choice#UNANSWERED} on everything. */
  public static final long NO_RECORD = 0;

  /** How many categories one policy can ask about. */
  public static final int MAX_CATEGORIES = 32;

  /** The index of the essential category, which is always granted. */
  public static final int ESSENTIAL = -1;

  /**
   * By their two bits. The fourth pattern is a consent at an earlier revision of a lock: there is
   * something new to ask about, and what the consent covered it covers still.
   */
  private static final Choice[] CHOICES = {
    Choice.UNANSWERED, Choice.REFUSED, Choice.GRANTED, Choice.UNANSWERED
  };

  private static final long REFUSED = 1;
  private static final long GRANTED = 2;
  private static final long EARLIER = 3;

  private static final long LOW_BITS = 0x5555_5555_5555_5555L;

  /** How long a record counts whose cookie is not declared with a lifetime: the CNIL's 6 months. */
  private static final int DEFAULT_DAYS = 180;

  private static final long EPOCH_DAY = LocalDate.of(2020, 1, 1).toEpochDay();

  private final List<CategoryDeclaration> categories;
  private final String[] ids;
  private final int days;

  /** The low bit of each category that the visitor can only object to. */
  private final long optOut;

  // In the order of a record: ascending by tag.
  private final int[] order;
  private final int[] tags;
  private final int[] codes;

  /** The digests of what is declared; equal to the codes without a lock. */
  private final int[] digests;

  // The same as a record has them, if it is an answer to what the categories are now.
  private final int[] tagCharacters;
  private final long[] granting;
  private final long[] refusing;

  private final NewCookies[] newCookies;

  private ConsentTerms(PolicyDeclaration policy, LockTerms lock) {
    List<CategoryDeclaration> declared =
        policy.categories().stream()
            .filter(category -> !category.id().equals(Category.ESSENTIAL))
            .toList();
    List<CategoryDeclaration> categories =
        declared.stream().map(one -> one.withRevision(lock.revision(one))).toList();
    int days = recordDays(policy);
    this.categories = categories;
    this.days = days;
    ids = categories.stream().map(CategoryDeclaration::id).toArray(String[]::new);
    order =
        IntStream.range(0, ids.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> ConsentRecord.tag(ids[i])))
            .mapToInt(Integer::intValue)
            .toArray();
    tags = IntStream.of(order).map(i -> ConsentRecord.tag(ids[i])).toArray();
    codes = IntStream.of(order).map(i -> categories.get(i).revision().code()).toArray();
    digests =
        IntStream.of(order)
            .map(i -> declared.get(i).revision().isDigest() ? i : -1)
            .map(i -> i < 0 ? -1 : declared.get(i).revision().code())
            .toArray();
    tagCharacters =
        entries(true).mapToInt(entry -> ConsentRecord.tagCharacters(entry, 0)).toArray();
    granting = answers(true);
    refusing = answers(false);
    newCookies =
        IntStream.of(order)
            .mapToObj(i -> NewCookies.of(policy, ids[i], lock))
            .toArray(NewCookies[]::new);
    long optOutBits = 0;
    for (int i = 0; i < ids.length; i++) {
      optOutBits |= isOptOut(i) ? 1L << (2 * i) : 0;
    }
    optOut = optOutBits;
  }

  private long[] answers(boolean granted) {
    return entries(granted).mapToLong(entry -> ConsentRecord.answerCharacters(entry, 2)).toArray();
  }

  private Stream<String> entries(boolean granted) {
    return IntStream.range(0, tags.length)
        .mapToObj(i -> new ConsentRecord.Entry(tags[i], granted, new Revision(codes[i])).text());
  }

  /**
   * The terms of a policy.
   *
   * @param policy the policy
   * @return its terms
   * @throws IllegalArgumentException if it has more than {@link #MAX_CATEGORIES} categories beside
   *     the essential one, or two with the same {@linkplain ConsentRecord#tag tag}
   */
  public static ConsentTerms of(PolicyDeclaration policy) {
    return of(policy, LockTerms.of(policy));
  }

  /**
   * The terms of a policy whose lock was read already.
   *
   * @param policy the policy
   * @param lock what its lock means
   * @return its terms
   * @throws IllegalArgumentException as {@link #of(PolicyDeclaration)} does
   */
  public static ConsentTerms of(PolicyDeclaration policy, LockTerms lock) {
    ConsentTerms terms = new ConsentTerms(policy, lock);
    if (terms.categories.size() > MAX_CATEGORIES) {
      throw new IllegalArgumentException(
          "policy " + policy.id() + ": more than " + MAX_CATEGORIES + " categories to consent to");
    }
    for (int i = 1; i < terms.tags.length; i++) {
      if (terms.tags[i - 1] == terms.tags[i]) {
        throw new IllegalArgumentException(
            "policy "
                + policy.id()
                + ": the consent record cannot tell the categories "
                + terms.ids[terms.order[i - 1]]
                + " and "
                + terms.ids[terms.order[i]]
                + " apart; rename one");
      }
    }
    return terms;
  }

  private static int recordDays(PolicyDeclaration policy) {
    return policy.cookies().stream()
        .filter(cookie -> cookie.name().text().equals(policy.consentRecord()))
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
   * Where a category stands among {@link #categories}.
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
   * What is known of a visitor whose record cannot be read, or has two copies that differ.
   *
   * @return choices
   */
  public long unreadable() {
    return optOut; // the low bit alone is a refusal
  }

  /**
   * Reads a record where it stands. Never throws and allocates nothing.
   *
   * @param text the text that holds it
   * @param start where it starts
   * @param end where it ends
   * @param today the day in UTC, as days since 1970-01-01
   * @return the choices, for {@link #choice} and {@link #granted}
   */
  public long read(String text, int start, int end, long today) {
    int day = ConsentRecord.dayNumber(text, start, end);
    if (day < 0 || !isCurrent(EPOCH_DAY + day, today)) {
      return unreadable();
    }
    long choices = unreadable();
    int position = start + ConsentRecord.HEAD_LENGTH;
    int next = 0;
    // Nearly all records answer to what the categories are now, and are compared with that.
    while (next < tags.length && position + ConsentRecord.ENTRY_LENGTH <= end) {
      if (ConsentRecord.tagCharacters(text, position) != tagCharacters[next]) {
        break;
      }
      long answer = ConsentRecord.answerCharacters(text, position + 2);
      if (answer != granting[next] && answer != refusing[next]) {
        break;
      }
      long bits = answer == granting[next] ? GRANTED : REFUSED;
      choices = (choices & ~(3L << (2 * order[next]))) | (bits << (2 * order[next]));
      next++;
      position += ConsentRecord.ENTRY_LENGTH;
    }
    return position == end ? choices : readOthers(text, position, end, today, choices, next);
  }

  /** Reads the rest of a record, digit by digit. */
  private long readOthers(String text, int from, int end, long today, long read, int firstUnread) {
    long choices = read;
    int position = from;
    int next = firstUnread;
    int previous = next == 0 ? -1 : tags[next - 1];
    while (position < end && text.charAt(position) != '.') {
      if (position + ConsentRecord.ENTRY_LENGTH > end) {
        return unreadable();
      }
      int tag = RecordAlphabet.two(text, position);
      int answer = RecordAlphabet.four(text, position + 2);
      if (tag <= previous || answer < 0) {
        return unreadable();
      }
      while (next < tags.length && tags[next] < tag) {
        next++;
      }
      if (next < tags.length && tags[next] == tag) {
        int index = order[next];
        choices &= ~(3L << (2 * index));
        choices |= verdict(index, next, answer, today) << (2 * index);
      }
      previous = tag;
      position += ConsentRecord.ENTRY_LENGTH;
    }
    return ConsentRecord.areExtensions(text, position, end) ? choices : unreadable();
  }

  /**
   * The choices that somebody else's record holds, counted for what the categories are now.
   *
   * @param answers the answers by category id; those on categories that the policy does not have
   *     are passed over
   * @return the choices, for {@link #choice} and {@link #granted}
   */
  public long of(Map<String, Choice> answers) {
    long choices = unreadable();
    for (int i = 0; i < ids.length; i++) {
      Choice answer = answers.get(ids[i]);
      if (answer != null && answer != Choice.UNANSWERED) {
        choices &= ~(3L << (2 * i));
        choices |= bits(answer) << (2 * i);
      }
    }
    return choices;
  }

  /**
   * Whether an answer of a day still counts, as {@link #isCurrent(ConsentRecord, LocalDate)}.
   *
   * @param day the day of the answer in UTC, as days since 1970-01-01
   * @param today the day in UTC, as days since 1970-01-01
   * @return false if it is too old, or from the future by more than one day
   */
  public boolean isCurrent(long day, long today) {
    long age = today - day;
    return age >= -1 && age < days;
  }

  /**
   * Whether a record still counts. It does until the day on which the browser will drop it; on that
   * day the visitor is asked again.
   *
   * @param record the record
   * @param today the day in UTC
   * @return false if it is too old, or from the future by more than one day
   */
  public boolean isCurrent(ConsentRecord record, LocalDate today) {
    return isCurrent(record.day().toEpochDay(), today.toEpochDay());
  }

  private long verdict(int index, int next, int answer, long today) {
    int given = ConsentRecord.code(answer);
    return given == codes[next] || given == digests[next]
        ? bits(ConsentRecord.isGranted(answer) ? Choice.GRANTED : Choice.REFUSED)
        : verdictOnOther(index, next, answer, today);
  }

  /** Of an answer to what the category was at another time; apart, since it is the rare case. */
  private long verdictOnOther(int index, int next, int answer, long today) {
    boolean granted = ConsentRecord.isGranted(answer);
    int given = ConsentRecord.code(answer);
    int current = codes[next];
    if (isOptOut(index)) {
      // An objection stays one, whatever the category covers since.
      return bits(granted ? Choice.UNANSWERED : Choice.REFUSED);
    }
    boolean comparable = !isDigest(given) && !isDigest(current) && given > 0;
    if (!comparable || (given < current && !newCookies[next].areKnown())) {
      return bits(Choice.UNANSWERED);
    }
    if (given > current) {
      return bits(Choice.REFUSED);
    }
    if (!newCookies[next].haveCome(given, today)) {
      return bits(granted ? Choice.GRANTED : Choice.REFUSED);
    }
    return granted ? EARLIER : bits(Choice.UNANSWERED);
  }

  /**
   * Whether a category was consented to at an earlier revision of a lock, so that there is
   * something new to ask about, and cookies that came with that revision or before may be set.
   *
   * @param choices what {@link #read} returned
   * @param index the category's {@link #index}
   * @return true if so
   */
  public static boolean isEarlier(long choices, int index) {
    return index != ESSENTIAL && (choices >>> (2 * index) & 3) == EARLIER;
  }

  private static boolean isDigest(int code) {
    return new Revision(code).isDigest();
  }

  /**
   * The choices after Global Privacy Control: whatever is unanswered is refused.
   *
   * @param choices what {@link #read} returned
   * @return choices
   */
  public long withPrivacyControl(long choices) {
    long answered = (choices | choices >>> 1) & LOW_BITS;
    long unanswered = ~answered & LOW_BITS;
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
    return index == ESSENTIAL ? Choice.GRANTED : CHOICES[(int) (choices >>> (2 * index)) & 3];
  }

  /**
   * The categories whose cookies may be set as far as consent goes.
   *
   * @param choices what {@link #read} returned
   * @return choices in which {@link #isGranted} looks
   */
  public long granted(long choices) {
    long answered = (choices | choices >>> 1) & LOW_BITS;
    return (choices >>> 1 & ~choices & LOW_BITS) | (optOut & ~answered);
  }

  /**
   * Where {@link #granted} shows a category.
   *
   * @param index the category's {@link #index}
   * @return one bit; none for {@link #ESSENTIAL}, of which nothing needs to be shown
   */
  public static long grantedBit(int index) {
    return index == ESSENTIAL ? 0 : 1L << (2 * index);
  }

  /**
   * Whether cookies of a category may be set as far as consent goes.
   *
   * @param granted what {@link #granted} returned
   * @param index the category's {@link #index}
   * @return true if they may
   */
  public static boolean isGranted(long granted, int index) {
    return index == ESSENTIAL || (granted >>> (2 * index) & 1) != 0;
  }

  /**
   * Whether a category asks no consent beforehand.
   *
   * @param index the category's {@link #index}, not {@link #ESSENTIAL}
   * @return true for {@link Regime#OPT_OUT}
   */
  public boolean isOptOut(int index) {
    return categories.get(index).regime() == Regime.OPT_OUT;
  }

  private static long bits(Choice choice) {
    return switch (choice) {
      case UNANSWERED -> 0;
      case REFUSED -> REFUSED;
      case GRANTED -> GRANTED;
    };
  }
}
