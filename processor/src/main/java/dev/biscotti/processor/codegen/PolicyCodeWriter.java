package dev.biscotti.processor.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.biscotti.annotations.Storage;
import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.processor.declaration.ValueCodec;
import dev.biscotti.processor.declaration.ValueCodecResolver;
import dev.biscotti.processor.report.Report;
import dev.biscotti.processor.report.Rule;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;

/** Writes the Java of a policy: its guard, and a typed class for each of its cookies. */
public final class PolicyCodeWriter {
  private static final Pattern TRAILING_SPACE = Pattern.compile("(?m) +$");

  /** JavaPoet breaks a text of several lines into a sum of literals. */
  private static final Pattern BROKEN_LITERAL = Pattern.compile("\\\\n\"\n +\\+ \"");

  private final Elements elements;
  private final Filer filer;
  private final ValueCodecResolver codecs;
  private final String generator;

  /** Class names given out in this compilation, in lower case: two policies share a package. */
  private final Set<String> given = new LinkedHashSet<>();

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
   * @return what stands in the way of writing them
   * @throws IOException if a file cannot be written
   */
  public Report write(DeclaredPolicy policy) throws IOException {
    Report report = new Report();
    TypeElement type = policy.type();
    String packageName = elements.getPackageOf(type).getQualifiedName().toString();
    String binaryName = elements.getBinaryName(type).toString();
    String simpleName = binaryName.substring(packageName.isEmpty() ? 0 : packageName.length() + 1);
    ClassName guard = ClassName.get(packageName, simpleName.replace('$', '_') + "Guard");
    if (isTaken(guard)) {
      report.add(Rule.BSC707, policy.members().elementAnchor(), guard.canonicalName());
      return report;
    }
    given.add(guard.canonicalName().toLowerCase(Locale.ROOT));

    List<DeclaredCookie> typed =
        policy.cookies().stream().filter(cookie -> isTyped(policy, cookie)).toList();
    CookieNames names =
        new CookieNames(type, typed, name -> isTaken(ClassName.get(packageName, name)));
    Map<DeclaredCookie, GuardClass.CookieEntry> entries = new LinkedHashMap<>();
    for (DeclaredCookie cookie : typed) {
      CookieNames.Names its = names.of(cookie);
      ClassName className = ClassName.get(packageName, its.type());
      given.add(className.canonicalName().toLowerCase(Locale.ROOT));
      entries.put(cookie, new GuardClass.CookieEntry(its.accessor(), className));
      ValueCodec codec = codecs.resolve(cookie.members());
      write(policy, CookieClass.of(className, cookie, codec, isPublic(type)));
    }
    write(
        policy,
        new GuardClass(
                policy,
                guard,
                entries,
                isVisible(type, RuntimeTypes.SERVLET_REQUEST.canonicalName()))
            .type());
    return report;
  }

  /**
   * The consent record is written through {@code consent()}, web storage not by a server at all.
   */
  private static boolean isTyped(DeclaredPolicy policy, DeclaredCookie cookie) {
    return cookie.declaration().storage() == Storage.COOKIE
        && !cookie.name().equals(policy.declaration().consentRecord());
  }

  private static boolean isPublic(TypeElement policy) {
    return policy.getModifiers().contains(Modifier.PUBLIC);
  }

  /** A named module may read neither java.compiler nor the servlet API. */
  private boolean isVisible(TypeElement from, String type) {
    return elements.getTypeElement(elements.getModuleOf(from), type) != null;
  }

  /**
   * Whether a class of the user's own has a name; what an earlier compilation generated has not.
   */
  private boolean isTaken(ClassName name) {
    if (given.contains(name.canonicalName().toLowerCase(Locale.ROOT))) {
      return true;
    }
    TypeElement existing = elements.getTypeElement(name.canonicalName());
    return existing != null && !isGenerated(existing);
  }

  /**
   * {@code @Generated} is not kept in class files, but what we generate can be told by its shape.
   */
  private static boolean isGenerated(TypeElement type) {
    boolean typedCookie =
        type.getSuperclass() instanceof DeclaredType base
            && base.asElement() instanceof TypeElement baseType
            && baseType.getQualifiedName().toString().startsWith("dev.biscotti.runtime.cookie.");
    boolean guard =
        type.getEnclosedElements().stream()
            .anyMatch(
                member ->
                    member.getSimpleName().contentEquals("guard")
                        && member
                            .asType()
                            .toString()
                            .equals(RuntimeTypes.COOKIE_GUARD.canonicalName()));
    return typedCookie || guard;
  }

  private void write(DeclaredPolicy policy, TypeSpec type) throws IOException {
    String packageName = elements.getPackageOf(policy.type()).getQualifiedName().toString();
    TypeSpec.Builder annotated = type.toBuilder();
    if (isVisible(policy.type(), Generated.class.getCanonicalName())) {
      annotated.addAnnotation(
          AnnotationSpec.builder(Generated.class).addMember("value", "$S", generator).build());
    }
    if (!elements.getModuleOf(policy.type()).isUnnamed()) {
      // Whether the runtime is required transitively is the module author's decision.
      annotated.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "$S", "exports")
              .build());
    }
    JavaFile file =
        JavaFile.builder(packageName, annotated.build())
            .indent("  ")
            .skipJavaLangImports(true)
            .build();
    String qualifiedName = packageName.isEmpty() ? type.name() : packageName + "." + type.name();
    try (Writer writer =
        filer
            .createSourceFile(qualifiedName, type.originatingElements().toArray(new Element[0]))
            .openWriter()) {
      // JavaPoet leaves a space behind the = of an initializer that begins on the next line.
      String text = TRAILING_SPACE.matcher(file.toString()).replaceAll("");
      writer.write(BROKEN_LITERAL.matcher(text).replaceAll("\\\\n"));
    }
  }
}
