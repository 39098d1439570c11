package dev.biscotti.processor.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.biscotti.annotations.Storage;
import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.processor.declaration.ValueCodecResolver;
import dev.biscotti.processor.report.Report;
import dev.biscotti.processor.report.Rule;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Writes the Java of a policy: its guard, and in it a typed class for each of its cookies. One
 * file, because the compiler compares each new file with all before it; and in the guard, because
 * there a class can be made by nobody else.
 */
public final class PolicyCodeWriter {
  private final Elements elements;
  private final Filer filer;
  private final ValueCodecResolver codecs;
  private final String generator;

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
    if (isTaken(type, guard)) {
      report.add(Rule.BSC707, policy.members().elementAnchor(), guard.canonicalName());
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
      CookieText text = CookieText.of(cookie.declaration());
      TypeSpec spec =
          CookieClass.of(className, cookie, text, codecs.resolve(cookie.members()), isPublic);
      entries.put(cookie, new GuardClass.CookieEntry(its.accessor(), className, text, spec));
    }
    boolean servlet = isVisible(type, RuntimeTypes.SERVLET_REQUEST.canonicalName());
    write(policy, new GuardClass(policy, guard, entries, servlet).type());
    return report;
  }

  /**
   * The consent record is written through {@code consent()}, web storage not by a server at all.
   */
  private static boolean isTyped(DeclaredPolicy policy, DeclaredCookie cookie) {
    return cookie.declaration().storage() == Storage.COOKIE
        && !cookie.name().equals(policy.declaration().consentRecord());
  }

  /** A named module may read neither java.compiler nor the servlet API. */
  private boolean isVisible(TypeElement from, String type) {
    return elements.getTypeElement(elements.getModuleOf(from), type) != null;
  }

  /** Whether a class of the user's own has a name; the guard of an earlier compilation has not. */
  private boolean isTaken(TypeElement policy, ClassName name) {
    TypeElement existing =
        elements.getTypeElement(elements.getModuleOf(policy), name.canonicalName());
    return existing != null && !isGuard(existing);
  }

  /** {@code @Generated} is not kept in class files, but a guard can be told by its shape. */
  private static boolean isGuard(TypeElement type) {
    String guard = RuntimeTypes.COOKIE_GUARD.canonicalName();
    return type.getEnclosedElements().stream()
        .anyMatch(
            member ->
                member.getSimpleName().contentEquals("guard")
                    && member.asType().toString().equals(guard));
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
      writer.write(withoutBrokenLiterals(withoutTrailingSpaces(file.toString())));
    }
  }

  /** JavaPoet breaks a text of several lines into a sum of literals. */
  private static String withoutBrokenLiterals(String text) {
    String broken = "\\n\"\n";
    int at = text.indexOf(broken);
    if (at < 0) {
      return text;
    }
    StringBuilder whole = new StringBuilder(text.length());
    int from = 0;
    for (; at >= 0; at = text.indexOf(broken, at + broken.length())) {
      int sum = at + broken.length();
      while (text.charAt(sum) == ' ') {
        sum++;
      }
      if (text.startsWith("+ \"", sum)) {
        whole.append(text, from, at).append("\\n");
        from = sum + "+ \"".length();
      }
    }
    return whole.append(text, from, text.length()).toString();
  }

  /** JavaPoet leaves a space behind the = of an initializer that begins on the next line. */
  private static String withoutTrailingSpaces(String text) {
    StringBuilder tidy = new StringBuilder(text.length());
    for (int from = 0; from < text.length(); ) {
      int newline = text.indexOf('\n', from);
      int end = newline < 0 ? text.length() : newline;
      int last = end;
      while (last > from && text.charAt(last - 1) == ' ') {
        last--;
      }
      tidy.append(text, from, last);
      if (newline >= 0) {
        tidy.append('\n');
      }
      from = end + 1;
    }
    return tidy.toString();
  }
}
