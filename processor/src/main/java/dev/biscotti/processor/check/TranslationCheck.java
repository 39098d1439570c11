package dev.biscotti.processor.check;

import dev.biscotti.policy.TextDigest;
import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.processor.declaration.TranslationBundle;
import dev.biscotti.processor.report.Anchor;
import dev.biscotti.processor.report.Report;
import dev.biscotti.search.finding.NearestName;
import dev.biscotti.search.rule.ProcessorRule;
import dev.biscotti.search.rule.TextRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Checks that every declared text has a translation in every language, and that no translation is
 * out of date.
 */
final class TranslationCheck implements PolicyCheck {
  @Override
  public void check(DeclaredPolicy policy, Report report) {
    for (TranslationBundle bundle : policy.bundles()) {
      int index = policy.members().strings("languages").indexOf(bundle.language());
      Anchor anchor = policy.members().anchor("languages", index);
      for (TranslationBundle.Mistake mistake : bundle.mistakes()) {
        if (mistake.isLibrary()) {
          report.add(
              ProcessorRule.BSC004,
              anchor,
              mistake.file() + ", line " + mistake.line() + ": " + mistake.what());
        } else {
          report.add(TextRule.BSC513, anchor, mistake.file(), mistake.line(), mistake.what());
        }
      }
      checkMissing(bundle, anchor, report);
      checkStale(bundle, anchor, report);
      checkUnknown(bundle, anchor, report);
      checkPurposes(bundle, anchor, report);
    }
  }

  private static void checkMissing(TranslationBundle bundle, Anchor anchor, Report report) {
    List<String> missing =
        bundle.source().keySet().stream().filter(key -> bundle.text(key).isEmpty()).toList();
    if (!missing.isEmpty()) {
      report.add(
          TextRule.BSC512,
          anchor,
          bundle.language(),
          missing.size() == 1 ? "one text" : missing.size() + " texts",
          bundle.found() ? bundle.file() : bundle.file() + ", which does not exist",
          String.join(", ", missing),
          bundle.file(),
          missing.stream().map(key -> stub(bundle, key)).collect(Collectors.joining("\n")));
    }
  }

  /**
   * The lines to paste: the text to translate, the key for its translation, and the digest of the
   * text.
   */
  private static String stub(TranslationBundle bundle, String key) {
    String source = bundle.source().getOrDefault(key, "");
    return "# " + source.strip().replaceAll("\\s+", " ") + "\n" + key + "=\n" + digest(bundle, key);
  }

  private static String digest(TranslationBundle bundle, String key) {
    String source = bundle.source().getOrDefault(key, "");
    return key + TranslationBundle.DIGEST + "=" + TextDigest.of(source);
  }

  private static void checkStale(TranslationBundle bundle, Anchor anchor, Report report) {
    List<String> stale =
        bundle.source().keySet().stream()
            .filter(key -> bundle.text(key).isPresent() && !bundle.isCurrent(key))
            .toList();
    if (!stale.isEmpty()) {
      report.add(
          TextRule.BSC515,
          anchor,
          bundle.file(),
          String.join(", ", stale),
          stale.stream().map(key -> digest(bundle, key)).collect(Collectors.joining("\n")));
    }
  }

  private static void checkUnknown(TranslationBundle bundle, Anchor anchor, Report report) {
    Set<String> known = new TreeSet<>(bundle.source().keySet());
    bundle.source().keySet().forEach(key -> known.add(key + TranslationBundle.DIGEST));
    List<String> free = new ArrayList<>(known);
    free.removeAll(bundle.entries().keySet());
    bundle
        .entries()
        .forEach(
            (key, entry) -> {
              if (!known.contains(key)) {
                reportUnknown(bundle, key, entry.line(), free, anchor, report);
              }
            });
  }

  private static void reportUnknown(
      TranslationBundle bundle,
      String key,
      int line,
      List<String> free,
      Anchor anchor,
      Report report) {
    Optional<String> nearest = NearestName.of(key, free, Function.identity());
    if (nearest.isPresent()) {
      report.add(TextRule.KEY_MISTYPED, anchor, bundle.file(), line, key, nearest.get());
    } else {
      report.add(TextRule.BSC514, anchor, bundle.file(), line, key);
    }
  }

  private static void checkPurposes(TranslationBundle bundle, Anchor anchor, Report report) {
    for (String key : bundle.source().keySet()) {
      if (key.endsWith(".purpose")) {
        String name = key.substring(0, key.length() - ".purpose".length());
        bundle
            .text(key)
            .flatMap(
                text ->
                    Purposes.whySayingNothing(text, name, Set.of())
                        .map(reason -> new String[] {text, reason}))
            .ifPresent(found -> report.add(TextRule.BSC502, anchor, found[0], found[1]));
      }
    }
  }
}
