package dev.biscotti.processor.declaration;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/**
 * Finds the declaring types of a module over the rounds of a compilation. The result depends only
 * on the declarations, not on the order of files or rounds or on which files were compiled.
 */
public final class DeclarationCollector {
  private static final List<String> DECLARING =
      List.of(
          AnnotationNames.ESSENTIAL_COOKIE,
          AnnotationNames.CONSENT_COOKIE,
          AnnotationNames.COOKIE_POLICY,
          AnnotationNames.COOKIE_CATALOG,
          AnnotationNames.ALLOW_UNDECLARED_COOKIE);

  private final Elements elements;
  private final Optional<TranslationFiles> translationFiles;
  private final CookieReader cookieReader;
  private final NavigableSet<String> fromSource = new TreeSet<>();
  private final SortedSet<String> fromIndex = new TreeSet<>();

  /**
   * Creates a collector for one compilation, without translations.
   *
   * @param elements the compiler's elements
   */
  public DeclarationCollector(Elements elements) {
    this(elements, Optional.empty());
  }

  /**
   * Creates a collector for one compilation.
   *
   * @param elements the compiler's elements
   * @param translationFiles finds the texts in further languages
   */
  public DeclarationCollector(Elements elements, TranslationFiles translationFiles) {
    this(elements, Optional.of(translationFiles));
  }

  private DeclarationCollector(Elements elements, Optional<TranslationFiles> translationFiles) {
    this.elements = elements;
    this.translationFiles = translationFiles;
    this.cookieReader = new CookieReader(elements);
  }

  /**
   * Adds the types in which an earlier compilation of the module found declarations.
   *
   * @param names canonical names; missing types are ignored
   */
  public void addIndexed(Collection<String> names) {
    fromIndex.addAll(names);
  }

  /**
   * Whether nothing was found.
   *
   * @return true if no type declares anything
   */
  public boolean isEmpty() {
    return fromSource.isEmpty() && fromIndex.isEmpty();
  }

  /**
   * Adds the declaring types of a round.
   *
   * @param round the round
   */
  public void addRound(RoundEnvironment round) {
    // A single pass through the round's elements finds them all.
    TypeElement[] known =
        DECLARING.stream()
            .map(elements::getTypeElement)
            .filter(Objects::nonNull)
            .toArray(TypeElement[]::new);
    if (known.length > 0) {
      round.getElementsAnnotatedWithAny(known).forEach(this::add);
    }
  }

  private void add(Element element) {
    if (!(element instanceof VariableElement field && CookieFields.isCopyInCompanion(field))) {
      enclosingType(element).flatMap(this::nameOf).ifPresent(fromSource::add);
    }
  }

  private Optional<String> nameOf(Element element) {
    return element instanceof TypeElement type && !type.getQualifiedName().isEmpty()
        ? Optional.of(type.getQualifiedName().toString())
        : Optional.empty();
  }

  private static Optional<Element> enclosingType(Element element) {
    Element at = element;
    while (at != null && !(at instanceof TypeElement)) {
      at = at.getEnclosingElement();
    }
    return Optional.ofNullable(at);
  }

  private SortedMap<String, TypeElement> types() {
    SortedMap<String, TypeElement> types = new TreeMap<>();
    Set<String> names = new TreeSet<>(fromIndex);
    names.addAll(fromSource);
    for (String name : names) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null && (fromSource.contains(name) || declaresSomething(type))) {
        types.put(name, type);
      }
    }
    return types;
  }

  private boolean declaresSomething(TypeElement type) {
    return PolicyReader.policy(type).isPresent()
        || PolicyReader.isCatalog(type)
        || !Allowances.of(type, elements, Optional.empty()).isEmpty()
        || !CookieFields.of(type).isEmpty();
  }

  /**
   * Resolves everything found so far, reading each type again.
   *
   * @return the declarations
   */
  public ModuleDeclarations resolve() {
    return new DeclarationResolver(elements, translationFiles, cookieReader, types(), fromSource)
        .resolve();
  }
}
