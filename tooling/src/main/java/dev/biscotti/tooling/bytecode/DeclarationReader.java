package dev.biscotti.tooling.bytecode;

import dev.biscotti.annotations.AllowUndeclaredCookie;
import dev.biscotti.annotations.ConsentCookie;
import dev.biscotti.annotations.CookieCatalog;
import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.policy.AnnotationFacts;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclarationSource;
import dev.biscotti.runtime.declaration.UndeclaredAllowance;
import dev.biscotti.search.classfile.ClassAnnotation;
import dev.biscotti.search.classfile.ClassField;
import dev.biscotti.search.classfile.ClassFile;
import dev.biscotti.search.code.AnnotationInfo;
import dev.biscotti.search.code.Descriptors;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.Flag;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.SourceLanguage;
import dev.biscotti.search.code.TypeInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads declared cookies, policies and catalogs from class files. */
final class DeclarationReader {
  private static final Set<String> DECLARING =
      Set.of(
          EssentialCookie.class.descriptorString(),
          ConsentCookie.class.descriptorString(),
          CookiePolicy.class.descriptorString(),
          CookieCatalog.class.descriptorString());

  private static final Set<String> ALLOWING =
      Set.of(AllowUndeclaredCookie.class.descriptorString());

  private DeclarationReader() {}

  /** Whether a class mentions an annotation that declares something. */
  static boolean mayDeclare(ClassFile file) {
    return file.mentionsAny(DECLARING);
  }

  /** Whether a class mentions the annotation that allows undeclared cookies. */
  static boolean mayAllow(ClassFile file) {
    return file.mentionsAny(ALLOWING);
  }

  static DeclaringClass read(ClassFile file) {
    List<ClassAnnotation> annotations = file.annotations();
    Set<String> constants = new HashSet<>();
    List<CookieDeclaration> cookies = new ArrayList<>();
    for (ClassField field : file.fields()) {
      List<ClassAnnotation> ofField = field.annotations();
      Optional<ClassAnnotation> essential = find(ofField, EssentialCookie.class);
      Optional<ClassAnnotation> consent = find(ofField, ConsentCookie.class);
      if (essential.isPresent() || consent.isPresent()) {
        constants.add(field.name());
      }
      if (field.constant().orElse("") instanceof String name) {
        DeclarationSource source = new DeclarationSource(file.name(), field.name());
        essential
            .map(AnnotationMembers::ofEssential)
            .map(members -> AnnotationFacts.essential(name, members, source))
            .or(
                () ->
                    consent
                        .map(AnnotationMembers::ofConsent)
                        .map(members -> AnnotationFacts.consent(name, members, source)))
            .ifPresent(cookies::add);
      }
    }
    return new DeclaringClass(
        file.name(),
        file.outer(),
        SourceLanguage.of(file.sourceFile().orElse("")),
        file.nested(),
        find(annotations, CookiePolicy.class).map(DeclarationReader::policy),
        find(annotations, CookieCatalog.class).isPresent(),
        constants,
        cookies);
  }

  private static DeclaringClass.DeclaredPolicy policy(ClassAnnotation annotation) {
    List<String> included =
        annotation.list("include").stream()
            .filter(ClassAnnotation.ClassLiteral.class::isInstance)
            .map(literal -> ((ClassAnnotation.ClassLiteral) literal).descriptor())
            .map(Descriptors::className)
            .filter(name -> !name.isEmpty())
            .toList();
    String id = annotation.member("id").orElse("") instanceof String text ? text : "";
    return new DeclaringClass.DeclaredPolicy(id, included);
  }

  private static Optional<ClassAnnotation> find(List<ClassAnnotation> annotations, Class<?> type) {
    return annotations.stream().filter(one -> one.type().equals(type.getName())).findFirst();
  }

  /** The places of a class where undeclared cookies are allowed, named as in the inventory. */
  static List<UndeclaredAllowance> allowances(TypeInfo type) {
    List<UndeclaredAllowance> found = new ArrayList<>();
    add(found, type.name(), type.annotations());
    for (FieldInfo field : type.fields()) {
      add(found, type.name() + "." + field.ref().name(), field.annotations());
    }
    for (MethodInfo method : type.methods()) {
      if (!method.is(Flag.SYNTHETIC)) {
        String location = type.name() + "." + method.ref().name();
        add(found, location, method.annotations());
        int number = 1;
        for (MethodInfo.Parameter parameter : method.parameters()) {
          add(found, location + ", parameter " + number++, parameter.annotations());
        }
      }
    }
    return found;
  }

  private static void add(
      List<UndeclaredAllowance> found, String location, List<AnnotationInfo> annotations) {
    annotations.stream()
        .filter(one -> one.type().equals(AllowUndeclaredCookie.class.getName()))
        .map(one -> one.string("reason").orElse(""))
        .findFirst()
        .ifPresent(reason -> found.add(new UndeclaredAllowance(location, reason)));
  }
}
