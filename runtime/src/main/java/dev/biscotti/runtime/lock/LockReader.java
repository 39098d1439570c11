package dev.biscotti.runtime.lock;

import dev.biscotti.annotations.Category;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a lock. Lines may be in any order and end with {@code \n} or {@code \r\n}. Facts that this
 * release does not know are kept unchanged. Any other problem throws a {@link LockFormatException}.
 */
public final class LockReader {
  /** The version of the format, raised when a reader of the old format could misread a lock. */
  public static final int VERSION = 1;

  private static final Pattern HEADER = Pattern.compile("biscotti-lock (\\d{1,9}) (\\S+)");
  private static final Pattern CONFLICT = Pattern.compile("(<{7}|\\|{7}|={7}|>{7})( .*)?");
  private static final Pattern REVISION = Pattern.compile("(\\d{1,7})\\.([0-9a-f]{6})");

  private final Map<String, LockFacts> things = new LinkedHashMap<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<LockedCategory> categories = new ArrayList<>();
  private final List<ProviderDeclaration> providers = new ArrayList<>();
  private final List<LockedCookie> cookies = new ArrayList<>();
  private final List<RetiredCookie> retired = new ArrayList<>();
  private final LockHistory history = new LockHistory();
  private String policy = "";

  private LockReader() {}

  static String comment(String policyId) {
    return "# What the visitors of "
        + LockKeys.encoded(policyId)
        + " were last told. Written by `biscotti accept`: commit it, edit nothing.\n";
  }

  static String header(String policyId) {
    return "biscotti-lock " + VERSION + " " + LockKeys.encoded(policyId) + "\n";
  }

  /**
   * Reads a lock.
   *
   * @param text the content of its file
   * @return the lock
   * @throws LockFormatException if the text is malformed
   */
  public static PolicyLock read(String text) throws LockFormatException {
    LockReader reader = new LockReader();
    reader.readLines(text.startsWith("\uFEFF") ? text.substring(1) : text);
    for (Map.Entry<String, LockFacts> thing : reader.things.entrySet()) {
      reader.take(thing.getKey().substring(0, thing.getKey().indexOf(' ')), thing.getValue());
    }
    return reader.lock();
  }

  private PolicyLock lock() {
    categories.sort(Comparator.comparing(LockedCategory::id));
    providers.sort(Comparator.comparing(ProviderDeclaration::id));
    cookies.sort(Comparator.comparing(LockedCookie::key));
    retired.sort(Comparator.comparing(RetiredCookie::key));
    unknown.sort(null);
    return new PolicyLock(
        policy,
        categories,
        providers,
        cookies,
        retired,
        history.entries(),
        history.states(),
        history.narrowings(),
        unknown.stream().distinct().toList());
  }

  private void readLines(String text) throws LockFormatException {
    int number = 0;
    boolean begun = false;
    for (int start = 0; start < text.length(); ) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      String line = text.substring(start, end);
      start = end + 1;
      number++;
      if (line.endsWith("\r")) {
        line = line.substring(0, line.length() - 1);
      }
      if (CONFLICT.matcher(line).matches()) {
        throw new LockFormatException(
            number,
            "a merge conflict that Git left. Delete the lines with <<<<<<<, ||||||| up to =======, and"
                + " >>>>>>>, keep the lines of both sides, then run biscotti accept");
      }
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (begun) {
        add(LockLine.parse(line, number));
      } else {
        readHeader(line, number);
        begun = true;
      }
    }
    if (!begun) {
      throw new LockFormatException(
          Math.max(number, 1),
          "the file is empty; a lock begins with \"biscotti-lock "
              + VERSION
              + " <id of the policy>\"");
    }
  }

  private void readHeader(String line, int number) throws LockFormatException {
    Matcher matcher = HEADER.matcher(line);
    if (!matcher.matches()) {
      throw new LockFormatException(
          number, "a lock begins with \"biscotti-lock " + VERSION + " <id of the policy>\"");
    }
    if (Integer.parseInt(matcher.group(1)) != VERSION) {
      throw new LockFormatException(
          number,
          "the lock has format "
              + matcher.group(1)
              + ", but this release reads format "
              + VERSION
              + ": use the release that wrote it");
    }
    policy =
        LockKeys.decoded(matcher.group(2))
            .orElseThrow(
                () ->
                    new LockFormatException(
                        number, "the id of the policy is malformed: \"" + matcher.group(2) + "\""));
  }

  private void add(LockLine line) throws LockFormatException {
    if (!LockLine.KINDS.contains(line.kind())) {
      unknown.add(line.text());
      return;
    }
    LockFacts facts = things.get(line.group());
    if (facts == null) {
      facts = new LockFacts(line);
      things.put(line.group(), facts);
    }
    facts.add(line);
  }

  private void take(String kind, LockFacts facts) throws LockFormatException {
    takeHistory(facts);
    if (kind.equals(LockLine.CATEGORY)) {
      takeStates(facts);
    }
    if (kind.equals(LockLine.HISTORY)) {
      for (LockLine line : facts.takeAll("reason")) {
        history.addReason(facts.key(), line);
      }
    } else if (!facts.isEmpty()) {
      takeThing(kind, facts);
    }
    facts.rest().forEach(line -> unknown.add(line.text()));
  }

  /** Reads the history. What was removed keeps its history. */
  private void takeHistory(LockFacts facts) throws LockFormatException {
    for (LockLine line : facts.takeAll(LockHistory.CHANGED)) {
      if (!history.addChange(facts.key(), line)) {
        unknown.add(line.text());
      }
    }
    for (LockLine line : facts.takeAll(LockHistory.GIVEN)) {
      history.addRevision(facts.key(), line);
    }
  }

  /** Reads shown states and narrowings, which remain for a removed category too. */
  private void takeStates(LockFacts facts) throws LockFormatException {
    for (LockLine line : facts.takeAll(LockHistory.SHOWN)) {
      history.addState(facts.key(), line);
    }
    for (LockLine line : facts.takeAll(LockHistory.NARROWED)) {
      history.addNarrowing(facts.key(), line);
    }
  }

  private void takeThing(String kind, LockFacts facts) throws LockFormatException {
    switch (kind) {
      case LockLine.CATEGORY -> categories.add(category(facts));
      case LockLine.PROVIDER -> providers.add(LockedFactsReader.provider(facts));
      case LockLine.COOKIE -> cookies.add(cookie(facts));
      default ->
          retired.add(
              new RetiredCookie(
                  facts.key(),
                  LockedFactsReader.cookie(facts),
                  facts.date("retired"),
                  facts.date("until")));
    }
  }

  private static LockedCategory category(LockFacts facts) throws LockFormatException {
    List<LockRevision> revisions = new ArrayList<>();
    for (LockLine line : facts.takeAll("revision")) {
      revisions.add(revision(line.value(), line.number()));
    }
    if (revisions.isEmpty()) {
      throw facts.problem("has no revision");
    }
    return new LockedCategory(LockedFactsReader.category(facts), revisions);
  }

  private static LockRevision revision(String text, int line) throws LockFormatException {
    Matcher matcher = REVISION.matcher(text);
    if (matcher.matches()) {
      try {
        return new LockRevision(Integer.parseInt(matcher.group(1)), matcher.group(2));
      } catch (IllegalArgumentException e) {
        // out of range
      }
    }
    throw new LockFormatException(line, "\"" + text + "\" is not a revision such as 4.3f9a1c");
  }

  private static LockedCookie cookie(LockFacts facts) throws LockFormatException {
    CookieDeclaration told = LockedFactsReader.cookie(facts);
    Optional<LockRevision> since = Optional.empty();
    if (!told.category().equals(Category.ESSENTIAL)) {
      LockLine line = facts.required("since");
      since = Optional.of(revision(line.value(), line.number()));
    }
    LocalDate announced = facts.date("announced");
    return new LockedCookie(facts.key(), told, since, announced, facts.date("first-set"));
  }
}
