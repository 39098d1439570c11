package dev.biscotti.runtime.deployment;

import dev.biscotti.runtime.declaration.AuthorityDeclaration;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CategoryFact;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieFact;
import dev.biscotti.runtime.declaration.Fact;
import dev.biscotti.runtime.declaration.FactPass;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.PolicyFact;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.ProviderFact;
import dev.biscotti.runtime.declaration.SectionDeclaration;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Completes the declarations of a policy with {@link PolicyTexts}: the counterpart of {@link
 * TextsWriter}.
 */
final class TextsReader {
  static final AuthorityDeclaration NO_AUTHORITY = new AuthorityDeclaration("", "", "", "");
  static final SectionDeclaration NO_SECTION = new SectionDeclaration("", "", "");

  private final Properties texts;

  private TextsReader(Properties texts) {
    this.texts = texts;
  }

  /**
   * Reads the texts in a language and completes a declaration with them.
   *
   * @param known the policy as in the guard or in another language
   * @param guard the class whose class path has the resource
   * @param language one of the policy's languages
   * @return the policy in that language
   * @throws IllegalStateException if the resource is missing, cannot be read, or was not written
   *     for this policy
   */
  static PolicyDeclaration read(PolicyDeclaration known, Class<?> guard, String language) {
    String resource = PolicyTexts.resource(known.id(), known.languages(), language);
    Properties texts = new Properties();
    try (InputStream stream = guard.getResourceAsStream("/" + resource)) {
      if (stream == null) {
        throw new IllegalStateException(
            resource
                + " is missing from the class path of "
                + guard.getName()
                + ". The compiler writes it beside the guard: package META-INF/biscotti with the"
                + " classes.");
      }
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      if (!PolicyTexts.FORMAT.equals(texts.getProperty(PolicyTexts.VERSION))) {
        throw new IllegalArgumentException(
            "this release reads format " + PolicyTexts.FORMAT + " only");
      }
      return new TextsReader(texts).over(known);
    } catch (IOException e) {
      throw new IllegalStateException(resource + " cannot be read: " + e, e);
    } catch (IllegalStateException missing) {
      throw missing;
    } catch (RuntimeException malformed) {
      throw new IllegalStateException(
          resource
              + " does not belong to "
              + guard.getName()
              + ": "
              + malformed.getMessage()
              + ". Compile the module again.",
          malformed);
    }
  }

  private PolicyDeclaration over(PolicyDeclaration known) {
    List<CookieDeclaration> cookies = new ArrayList<>();
    List<String> prefixes = PolicyTexts.prefixes(known.cookies());
    for (int i = 0; i < prefixes.size(); i++) {
      cookies.add(CookieFact.pass(known.cookies().get(i), new Texts(texts, prefixes.get(i))));
    }
    return PolicyFact.pass(known, new Texts(texts, PolicyTexts.POLICY)).toBuilder()
        .providers(providers(known))
        .categories(known.categories().stream().map(this::category).toList())
        .authorities(authorities(known.authorities()))
        .sections(sections(known.sections()))
        .cookies(cookies)
        .build();
  }

  private CategoryDeclaration category(CategoryDeclaration known) {
    return CategoryFact.pass(known, new Texts(texts, PolicyTexts.CATEGORY + known.id() + "."));
  }

  private List<ProviderDeclaration> providers(PolicyDeclaration known) {
    List<ProviderDeclaration> providers = new ArrayList<>(known.providers());
    for (String id : texts.getProperty(PolicyTexts.PROVIDERS, "").split(" ", -1)) {
      if (!id.isEmpty()) {
        providers.add(ProviderDeclaration.of(id, "").build());
      }
    }
    providers.replaceAll(
        one -> ProviderFact.pass(one, new Texts(texts, PolicyTexts.PROVIDER + one.id() + ".")));
    return providers;
  }

  private List<AuthorityDeclaration> authorities(List<AuthorityDeclaration> known) {
    List<AuthorityDeclaration> authorities = new ArrayList<>();
    for (int i = 0; i < Math.max(known.size(), count(PolicyTexts.AUTHORITIES)); i++) {
      AuthorityDeclaration one = i < known.size() ? known.get(i) : NO_AUTHORITY;
      String prefix = PolicyTexts.AUTHORITY + (i + 1) + ".";
      authorities.add(
          new AuthorityDeclaration(
              texts.getProperty(prefix + "name", one.name()),
              texts.getProperty(prefix + "url", one.url()),
              texts.getProperty(prefix + "country", one.country()),
              texts.getProperty(prefix + "topic", one.topic())));
    }
    return authorities;
  }

  private List<SectionDeclaration> sections(List<SectionDeclaration> known) {
    List<SectionDeclaration> sections = new ArrayList<>();
    for (int i = 0; i < Math.max(known.size(), count(PolicyTexts.SECTIONS)); i++) {
      SectionDeclaration one = i < known.size() ? known.get(i) : NO_SECTION;
      String prefix = PolicyTexts.SECTION + (i + 1) + ".";
      sections.add(
          new SectionDeclaration(
              texts.getProperty(prefix + "title", one.title()),
              texts.getProperty(prefix + "text", one.text()),
              texts.getProperty(prefix + "place", one.place())));
    }
    return sections;
  }

  private int count(String list) {
    return Integer.parseInt(texts.getProperty(list, "0"));
  }

  /** Replaces the texts of one declaration. */
  private record Texts(Properties texts, String prefix) implements FactPass<RuntimeException> {
    private String text(String label, String known) {
      return texts.getProperty(prefix + label, known);
    }

    @Override
    public String text(Fact fact, String known) {
      return text(fact.label(), known);
    }

    @Override
    public List<String> texts(Fact fact, List<String> known) {
      List<String> items = new ArrayList<>();
      String key = prefix + fact.label() + ".";
      for (int i = 1; texts.containsKey(key + i); i++) {
        items.add(texts.getProperty(key + i));
      }
      return items.isEmpty() ? known : items;
    }

    @Override
    public boolean flag(Fact fact, boolean known) {
      return Boolean.parseBoolean(text(fact.label(), Boolean.toString(known)));
    }

    @Override
    public Optional<LocalDate> date(Fact fact, Optional<LocalDate> known) {
      String stated = text(fact.label(), "");
      return stated.isEmpty() ? known : Optional.of(LocalDate.parse(stated));
    }

    @Override
    public <E extends Enum<E>> E constant(Fact fact, Class<E> type, E known) {
      return Enum.valueOf(type, text(fact.label(), known.name()));
    }

    @Override
    public Lifetime lifetime(Fact fact, Lifetime known) {
      return known.withTexts(this::text);
    }
  }
}
