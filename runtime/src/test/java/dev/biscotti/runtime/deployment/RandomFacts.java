package dev.biscotti.runtime.deployment;

import dev.biscotti.runtime.declaration.CookieFact;
import dev.biscotti.runtime.declaration.Fact;
import dev.biscotti.runtime.declaration.FactPass;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.PolicyFact;
import dev.biscotti.runtime.declaration.Revision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** States every fact of a declaration, with random text for each text. */
record RandomFacts(Random random) implements FactPass<RuntimeException> {
  /** Characters that are special in properties files, lines or character sets. */
  private static final List<String> PIECES =
      List.of(
          "a",
          "Z",
          " ",
          "  ",
          "=",
          ":",
          "#",
          "!",
          "\\",
          "\\u",
          "\n",
          "\r\n",
          "\t",
          "\f",
          "\0",
          "é",
          "\u2028",
          "\uFEFF",
          "日本",
          "\uD83D\uDE00",
          "\uD83D",
          "\uDE00",
          "\"",
          "'",
          "<b>",
          "${x}",
          "%s",
          "\u007F",
          "\u0085",
          "\u00A0",
          "shop");

  private static final List<Fact> FIXED =
      List.of(
          CookieFact.CATEGORY,
          CookieFact.PATTERN,
          PolicyFact.ID,
          PolicyFact.LANGUAGES,
          PolicyFact.CONSENT_FREE_PATHS);

  String anyText() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  @Override
  public String text(Fact fact, String value) {
    boolean isKey = fact.label().equals("id");
    return FIXED.contains(fact) || isKey || random.nextInt(3) == 0 ? value : anyText();
  }

  @Override
  public List<String> texts(Fact fact, List<String> value) {
    List<String> texts = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      texts.add(anyText());
    }
    return FIXED.contains(fact) ? value : texts;
  }

  @Override
  public boolean flag(Fact fact, boolean value) {
    return FIXED.contains(fact) ? value : random.nextBoolean();
  }

  @Override
  public int number(Fact fact, int value) {
    return random.nextInt(1 << (Revision.DIGEST_BITS - 1));
  }

  @Override
  public Optional<LocalDate> date(Fact fact, Optional<LocalDate> value) {
    return random.nextBoolean() ? value : Optional.of(LocalDate.EPOCH.plusDays(random.nextInt()));
  }

  @Override
  public <E extends Enum<E>> E constant(Fact fact, Class<E> type, E value) {
    return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
  }

  @Override
  public Lifetime lifetime(Fact fact, Lifetime value) {
    String text = random.nextInt(3) == 0 ? "" : anyText();
    return switch (random.nextInt(5)) {
      case 0 -> new Lifetime.Lasting(LifetimePeriod.of("P30D"), random.nextBoolean(), text);
      case 1 -> new Lifetime.UntilBrowserCloses(text);
      case 2 -> new Lifetime.UntilTabCloses(text);
      case 3 -> new Lifetime.UntilCleared(text);
      default -> new Lifetime.InWords(text);
    };
  }
}
