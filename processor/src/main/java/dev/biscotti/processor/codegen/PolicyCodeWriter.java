package dev.biscotti.processor.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.biscotti.annotations.Storage;
import dev.biscotti.processor.declaration.AnnotationNames;
import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.processor.declaration.ValueCodecResolver;
import dev.biscotti.processor.report.Report;
import dev.biscotti.search.finding.GuardNames;
import dev.biscotti.search.rule.ReferenceRule;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Writes the Java code of a policy: its guard, which contains a typed class for each cookie, and a
 * marker by which other modules find the policy. The cookie classes share one file, because the
 * compiler compares each new file with all earlier ones. They are nested in the guard, because only
 * the guard can then create them.
 */
public final class PolicyCodeWriter {
  /**
   * Warnings of strict builds that depend on the declarations: deprecated or raw value types and
   * codecs, and what a module exports. Whether the runtime is required transitively is the module
   * author's decision.
   */
  private static final List<String> SUPPRESSED =
      List.of("all", "deprecation", "exports", "preview", "rawtypes", "removal", "unchecked");

  private final Elements elements;
  private final Filer filer;
  private final ValueCodecResolver codecs;
  private final String generator;

  /**
   * The policies by the names of their guards, in lower case because file systems may ignore case.
   */
  private final Map<String, String> policyByGuard = new HashMap<>();

  /**
   * Writes for one compilation.
   *
   * @param elements the compiler's elements
   * @param filer the compiler's filer
   * @param codecs finds the codec of a declaration
   * @param generator the processor's name, for {@code @Generated}
   */
  public PolicyCodeWriter(
      Elements elements, Filer filer, ValueCodecResolver codecs, String generator) {
    this.elements = elements;
    this.filer = filer;
    this.codecs = codecs;
    this.generator = generator;
  }

  /**
   * Writes a policy's classes.
   *
   * @param policy the policy
   * @return what prevents writing them
   * @throws IOException if a file cannot be written
   */
  public Report write(DeclaredPolicy policy) throws IOException {
    Report report = new Report();
    TypeElement type = policy.type();
    ClassName guard = guardName(type);
    String qualifiedName = type.getQualifiedName().toString();
    String other =
        policyByGuard.putIfAbsent(guard.canonicalName().toLowerCase(Locale.ROOT), qualifiedName);
    if (other != null) {
      report.add(
          ReferenceRule.BSC710, policy.members().elementAnchor(), guard.canonicalName(), other);
      return report;
    }
    if (isTaken(type, guard)) {
      report.add(ReferenceRule.BSC707, policy.members().elementAnchor(), guard.canonicalName());
      return report;
    }
    List<DeclaredCookie> typed =
        policy.cookies().stream().filter(cookie -> isTyped(policy, cookie)).toList();
    CookieNames names = new CookieNames(type, typed);
    boolean isPublic = type.getModifiers().contains(Modifier.PUBLIC);
    Map<DeclaredCookie, GuardClass.CookieEntry> entries = new LinkedHashMap<>();
    for (DeclaredCookie cookie : typed) {
      CookieNames.Names its = names.of(cookie);
      ClassName className = guard.nestedClass(its.type());
      TypeSpec spec = CookieClass.of(className, cookie, codecs.resolve(cookie.members()), isPublic);
      entries.put(
          cookie,
          new GuardClass.CookieEntry(
              its.accessor(), className, spec, Deprecation.of(cookie, type, elements)));
    }
    boolean servlet = visible(type, RuntimeTypes.SERVLET_REQUEST.canonicalName()).isPresent();
    TypeSpec spec =
        new GuardClass(policy, guard, entries, servlet, Deprecation.of(type, elements)).type();
    try {
      write(type, guard, spec);
      writeMarker(policy);
    } catch (FilerException taken) {
      // Written from a source that the compiler has not entered, or by another processor.
      report.add(ReferenceRule.BSC707, policy.members().elementAnchor(), guard.canonicalName());
    }
    return report;
  }

  private void writeMarker(DeclaredPolicy policy) throws IOException {
    if (isOnClassPath(policy.type())) {
      try {
        write(policy.type(), MarkerClass.name(policy), MarkerClass.of(policy));
      } catch (FilerException present) {
        // Eclipse's compiler does not overwrite a class of an earlier compilation.
      }
    }
  }

  /** A package must not be in two named modules, so the markers' package must be in none. */
  private boolean isOnClassPath(TypeElement policy) {
    ModuleElement module = elements.getModuleOf(policy);
    return module == null || module.isUnnamed();
  }

  private ClassName guardName(TypeElement policy) {
    String name = GuardNames.guard(elements.getBinaryName(policy).toString());
    int dot = name.lastIndexOf('.');
    return ClassName.get(name.substring(0, Math.max(0, dot)), name.substring(dot + 1));
  }

  /** The consent record is written through {@code consent()}; a server cannot write web storage. */
  private static boolean isTyped(DeclaredPolicy policy, DeclaredCookie cookie) {
    return cookie.declaration().storage() == Storage.COOKIE
        && !cookie.name().equals(policy.declaration().consentRecord());
  }

  /**
   * A type if the policy's module can see it: a named module need not read java.compiler or the
   * servlet API. Compilers without modules return none (Elements.getModuleOf).
   */
  private Optional<TypeElement> visible(TypeElement from, String type) {
    ModuleElement module = elements.getModuleOf(from);
    return Optional.ofNullable(
        module == null || module.isUnnamed()
            ? elements.getTypeElement(type)
            : elements.getTypeElement(module, type));
  }

  /**
   * Whether the application has a class of this name; the guard of an earlier compilation does not
   * count.
   */
  private boolean isTaken(TypeElement policy, ClassName name) {
    return visible(policy, name.canonicalName()).filter(type -> !isGenerated(type)).isPresent();
  }

  private static boolean isGenerated(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .anyMatch(
            mirror ->
                mirror.getAnnotationType().toString().equals(AnnotationNames.BISCOTTI_GENERATED));
  }

  private void write(TypeElement policy, ClassName guard, TypeSpec type) throws IOException {
    TypeSpec.Builder annotated = type.toBuilder();
    if (visible(policy, Generated.class.getCanonicalName()).isPresent()) {
      annotated.addAnnotation(
          AnnotationSpec.builder(Generated.class).addMember("value", "$S", generator).build());
    }
    AnnotationSpec.Builder suppressed = AnnotationSpec.builder(SuppressWarnings.class);
    SUPPRESSED.forEach(warning -> suppressed.addMember("value", "$S", warning));
    annotated.addAnnotation(suppressed.build());
    // Imports java.lang explicitly: the package may have its own String or Long.
    JavaFile file = JavaFile.builder(guard.packageName(), annotated.build()).indent("  ").build();
    file.writeTo(filer);
  }
}
