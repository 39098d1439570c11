package dev.biscotti.runtime.lock;

import dev.biscotti.runtime.declaration.Revision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Assembles the entries of a history from lines that a lock keeps next to what changed. */
final class LockHistory {
  static final String CHANGED = "changed";
  static final String GIVEN = "given";
  static final String SHOWN = "shown";
  static final String NARROWED = "narrowed";

  private static final Pattern DIGEST = Pattern.compile("[0-3][0-9a-f]{7}");
  private static final Pattern ID = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)\\.([0-9a-f]{6})");

  private static final class Parts {
    private String reason = "";
    private final List<LockChange> changes = new ArrayList<>();
    private final Map<String, Integer> revisions = new TreeMap<>();

    void reason(String text) {
      // A merge can leave two reasons; always keep the same one.
      reason = text.compareTo(reason) > 0 ? text : reason;
    }
  }

  private final Map<String, Parts> entries = new TreeMap<>();
  private final List<ShownState> states = new ArrayList<>();
  private final List<Narrowing> narrowings = new ArrayList<>();

  static String kindOf(LockChange change) {
    return switch (change.kind().subject()) {
      case CATEGORY -> LockLine.CATEGORY;
      case PROVIDER -> LockLine.PROVIDER;
      case COOKIE -> LockLine.COOKIE;
    };
  }

  static String value(String id, LockChange change, String reason) {
    return LockSyntax.joined(
        List.of(
            id,
            LockSyntax.word(change.changeClass()),
            LockSyntax.word(change.kind()),
            change.category(),
            change.before(),
            change.after(),
            reason));
  }

  private Parts parts(String id, LockLine line) throws LockFormatException {
    if (!ID.matcher(id).matches()) {
      throw new LockFormatException(
          line.number(), "\"" + id + "\" is not an entry such as 2026-06-01.3f9a1c");
    }
    LockFacts.date(id.substring(0, 10), line.number());
    return entries.computeIfAbsent(id, any -> new Parts());
  }

  /** Reads a line with a change; false if only a later release understands it. */
  boolean addChange(String subject, LockLine line) throws LockFormatException {
    List<String> items = LockFacts.items(line);
    if (items.size() != 7) {
      return false;
    }
    Optional<ChangeClass> changeClass = LockSyntax.constant(ChangeClass.class, items.get(1));
    Optional<ChangeKind> kind = LockSyntax.constant(ChangeKind.class, items.get(2));
    if (changeClass.isEmpty() || kind.isEmpty()) {
      return false;
    }
    LockChange change =
        new LockChange(
            changeClass.get(), kind.get(), items.get(3), subject, items.get(4), items.get(5));
    if (!kindOf(change).equals(line.kind())) {
      return false;
    }
    Parts parts = parts(items.get(0), line);
    parts.changes.add(change);
    parts.reason(items.get(6));
    return true;
  }

  void addRevision(String category, LockLine line) throws LockFormatException {
    List<String> items = LockFacts.items(line);
    if (items.size() != 3 || !items.get(1).matches("\\d{1,7}")) {
      throw new LockFormatException(
          line.number(), "the line must have the form \"given=2026-06-01.3f9a1c; number; reason\"");
    }
    Parts parts = parts(items.get(0), line);
    parts.revisions.merge(category, Integer.parseInt(items.get(1)), Math::max);
    parts.reason(items.get(2));
  }

  static String value(ShownState state) {
    List<String> items = new ArrayList<>(List.of(state.revision().text()));
    state.cookies().forEach(digest -> items.add(text(digest)));
    return LockSyntax.joined(items);
  }

  static String value(Narrowing narrowing) {
    return LockSyntax.joined(List.of(text(narrowing.before()), text(narrowing.after())));
  }

  private static String text(int digest) {
    return HexFormat.of().toHexDigits(digest);
  }

  void addState(String category, LockLine line) throws LockFormatException {
    List<String> items = LockFacts.items(line);
    Revision revision =
        Revision.parse(items.get(0))
            .orElseThrow(
                () ->
                    new LockFormatException(
                        line.number(),
                        "\"" + items.get(0) + "\" is not a state such as 4.1a2b3c4d"));
    states.add(
        new ShownState(category, revision, digests(items.subList(1, items.size()), line.number())));
  }

  void addNarrowing(String category, LockLine line) throws LockFormatException {
    List<Integer> digests = digests(LockFacts.items(line), line.number());
    if (digests.size() != 2) {
      throw new LockFormatException(
          line.number(), "the line must have the form \"narrowed=1a2b3c4d; 0d4c3b2a\"");
    }
    narrowings.add(new Narrowing(category, digests.get(0), digests.get(1)));
  }

  private static List<Integer> digests(List<String> items, int line) throws LockFormatException {
    List<Integer> digests = new ArrayList<>();
    for (String item : items) {
      if (!DIGEST.matcher(item).matches()) {
        throw new LockFormatException(line, "\"" + item + "\" is not a digest such as 1a2b3c4d");
      }
      digests.add(HexFormat.fromHexDigits(item));
    }
    return digests;
  }

  List<ShownState> states() {
    return states;
  }

  List<Narrowing> narrowings() {
    return narrowings;
  }

  void addReason(String id, LockLine line) throws LockFormatException {
    parts(id, line).reason(LockFacts.unescaped(line));
  }

  List<LockEntry> entries() {
    List<LockEntry> all = new ArrayList<>();
    entries.forEach(
        (id, parts) -> {
          Matcher matcher = ID.matcher(id);
          if (matcher.matches()) {
            all.add(
                new LockEntry(
                    LocalDate.parse(matcher.group(1)),
                    matcher.group(2),
                    parts.reason,
                    parts.changes,
                    parts.revisions));
          }
        });
    all.sort(Comparator.comparing(LockEntry::date).thenComparing(LockEntry::mark));
    return all;
  }
}
