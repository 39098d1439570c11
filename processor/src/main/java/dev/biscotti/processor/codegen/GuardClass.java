package dev.biscotti.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.biscotti.annotations.BiscottiGenerated;
import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the guard class of one policy, which gives access to its cookies in one request. */
final class GuardClass {
  /** This many list entries stay far below the limit of 64 KB for a method (JVMS 4.7.3). */
  private static final int ENTRIES_PER_METHOD = 1000;

  private final DeclaredPolicy policy;
  private final ClassName name;
  private final Map<DeclaredCookie, CookieEntry> entries;
  private final boolean servlet;

  private final Optional<Deprecation> deprecated;

  /** A typed cookie, its accessor, and whether its constant is deprecated. */
  record CookieEntry(
      String accessor, ClassName type, TypeSpec spec, Optional<Deprecation> deprecated) {}

  /**
   * Prepares the guard.
   *
   * @param policy the policy
   * @param name the guard's name
   * @param entries the typed cookies, in the order of the page
   * @param servlet whether the servlet API is on the class path
   * @param deprecated whether the policy class is deprecated
   */
  GuardClass(
      DeclaredPolicy policy,
      ClassName name,
      Map<DeclaredCookie, CookieEntry> entries,
      boolean servlet,
      Optional<Deprecation> deprecated) {
    this.policy = policy;
    this.name = name;
    this.entries = new LinkedHashMap<>(entries);
    this.servlet = servlet;
    this.deprecated = deprecated;
  }

  TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc("$L", javadoc())
            .addOriginatingElement(policy.type())
            .addAnnotation(BiscottiGenerated.class)
            .addModifiers(Modifier.FINAL)
            .addField(
                FieldSpec.builder(
                        RuntimeTypes.DEPLOYED_POLICY,
                        "POLICY",
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                    .initializer(
                        "$T.of(\n$>$>$T.class,\n$L)$<$<",
                        RuntimeTypes.DEPLOYED_POLICY,
                        name,
                        PolicyCode.of(policy.declaration(), cookieList()))
                    .build())
            .addField(RuntimeTypes.COOKIE_GUARD, "guard", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(RuntimeTypes.COOKIE_GUARD, "guard")
                    .addStatement("this.guard = guard")
                    .build());
    deprecated.ifPresent(one -> type.addAnnotation(one.annotation()));
    if (policy.type().getModifiers().contains(Modifier.PUBLIC)) {
      type.addModifiers(Modifier.PUBLIC);
    }
    if (servlet) {
      type.addMethod(onServlet());
    }
    type.addMethod(onExchange())
        .addMethod(onExchangeWithSettings())
        .addMethod(onGuard())
        .addMethod(policyMethod());
    if (!policy.declaration().consentRecord().isEmpty()) {
      type.addMethod(consent());
    }
    for (int i = 0; i < policy.cookies().size(); i++) {
      CookieEntry entry = entries.get(policy.cookies().get(i));
      if (entry != null) {
        type.addMethod(accessor(i, policy.cookies().get(i).declaration(), entry));
      }
    }
    chunks().forEach(type::addMethod);
    entries.values().forEach(entry -> type.addType(entry.spec()));
    return type.build();
  }

  private String javadoc() {
    String site = policy.declaration().site();
    JavadocText text = new JavadocText();
    text.paragraph(
            "Typed access to the cookies of "
                + (site.isEmpty()
                    ? "the policy " + JavadocText.code(policy.declaration().id())
                    : JavadocText.escape(site))
                + " in one request. Declared in {@link "
                + typeName()
                + "}.")
        .paragraph("Use one for each request; not safe for use by several threads.");
    return text + deprecated.map(Deprecation::javadoc).orElse("");
  }

  /** The name of the policy's class within its package. */
  private String typeName() {
    String qualified = policy.type().getQualifiedName().toString();
    return name.packageName().isEmpty()
        ? qualified
        : qualified.substring(name.packageName().length() + 1);
  }

  private MethodSpec.Builder factory(String javadoc) {
    return MethodSpec.methodBuilder("on")
        .addJavadoc("$L", javadoc)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(name);
  }

  private MethodSpec onServlet() {
    return factory(
            """
            Returns the guard of a servlet request. Further calls in the same request are cheap.

            @param request the request
            @param response the response, not yet committed
            @return the guard
            """)
        .addParameter(RuntimeTypes.SERVLET_REQUEST, "request")
        .addParameter(RuntimeTypes.SERVLET_RESPONSE, "response")
        .addStatement(
            "return new $T($T.guard(POLICY, request, response))", name, RuntimeTypes.SERVLET_GUARDS)
        .build();
  }

  private MethodSpec onExchange() {
    return factory(
            """
            Returns the guard of a request to any server, with the default settings.

            @param exchange the request and its response
            @return the guard
            """)
        .addParameter(RuntimeTypes.EXCHANGE, "exchange")
        .addStatement("return on(exchange, $T.defaults())", RuntimeTypes.GUARD_SETTINGS)
        .build();
  }

  private MethodSpec onExchangeWithSettings() {
    return factory(
            """
            Returns the guard of a request to any server.

            @param exchange the request and its response
            @param settings the clock, the environment and the other settings of the deployment
            @return the guard
            """)
        .addParameter(RuntimeTypes.EXCHANGE, "exchange")
        .addParameter(RuntimeTypes.GUARD_SETTINGS, "settings")
        .addStatement(
            "return new $T($T.on(POLICY, exchange, settings))", name, RuntimeTypes.COOKIE_GUARD)
        .build();
  }

  private MethodSpec onGuard() {
    return factory(
            """
            Adds typed cookies to a guard of this policy.

            @param guard the guard of the request
            @return the guard with typed cookies
            """)
        .addParameter(RuntimeTypes.COOKIE_GUARD, "guard")
        .addStatement("return new $T(guard)", name)
        .build();
  }

  private MethodSpec policyMethod() {
    return MethodSpec.methodBuilder("policy")
        .addJavadoc(
            """
            Returns the deployed policy: its rules, its lock and its texts.

            @return the policy
            """)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(RuntimeTypes.DEPLOYED_POLICY)
        .addStatement("return POLICY")
        .build();
  }

  private MethodSpec consent() {
    return MethodSpec.methodBuilder("consent")
        .addJavadoc(
            "$L",
            new JavadocText()
                    .paragraph(
                        "Returns the visitor's choices, which are stored in "
                            + JavadocText.code(policy.declaration().consentRecord())
                            + ".")
                + "\n@return the visitor's choices\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(RuntimeTypes.CONSENT)
        .addStatement("return guard.consent()")
        .build();
  }

  /** The position saves a look-up on each call. */
  private static MethodSpec accessor(
      int position, CookieDeclaration declaration, CookieEntry entry) {
    boolean essential = declaration.isEssential();
    TypeName returned =
        essential
            ? entry.type()
            : ParameterizedTypeName.get(RuntimeTypes.CONSENT_GATE, entry.type());
    String returns =
        essential
            ? "@return the cookie\n"
            : "@return the gate that hands out the cookie once the visitor has agreed\n";
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(entry.accessor())
            .addJavadoc(
                "$L",
                CookieJavadoc.of(declaration)
                    + "\n"
                    + returns
                    + entry.deprecated().map(Deprecation::javadoc).orElse(""))
            .addModifiers(Modifier.PUBLIC)
            .returns(returned);
    entry.deprecated().ifPresent(one -> method.addAnnotation(one.annotation()));
    if (essential) {
      method.addStatement(
          "return new $T(guard, guard.essential($L, $T.DECLARATION))",
          entry.type(),
          position,
          entry.type());
    } else {
      method.addStatement(
          "return guard.gate($L, $T.DECLARATION, $T::new)", position, entry.type(), entry.type());
    }
    return method.build();
  }

  private List<CodeBlock> declarations() {
    List<CodeBlock> all = new ArrayList<>();
    for (DeclaredCookie cookie : policy.cookies()) {
      CookieEntry entry = entries.get(cookie);
      all.add(
          entry == null
              ? DeclarationCode.of(cookie.declaration())
              : CodeBlock.of("$T.DECLARATION", entry.type()));
    }
    return all;
  }

  private CodeBlock cookieList() {
    List<CodeBlock> all = declarations();
    if (all.size() <= ENTRIES_PER_METHOD) {
      return PolicyCode.listOf(all);
    }
    List<CodeBlock> calls = new ArrayList<>();
    for (int i = 0; i * ENTRIES_PER_METHOD < all.size(); i++) {
      calls.add(CodeBlock.of("cookies$L()", i));
    }
    return CodeBlock.builder()
        .add("$T.of(", Stream.class)
        .add(CodeBlock.join(calls, ", "))
        .add(").flatMap($T::stream).toList()", List.class)
        .build();
  }

  private List<MethodSpec> chunks() {
    List<CodeBlock> all = declarations();
    List<MethodSpec> methods = new ArrayList<>();
    if (all.size() <= ENTRIES_PER_METHOD) {
      return methods;
    }
    for (int i = 0; i * ENTRIES_PER_METHOD < all.size(); i++) {
      int from = i * ENTRIES_PER_METHOD;
      methods.add(
          MethodSpec.methodBuilder("cookies" + i)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(ParameterizedTypeName.get(List.class, CookieDeclaration.class))
              .addStatement(
                  "return $L",
                  PolicyCode.listOf(
                      all.subList(from, Math.min(all.size(), from + ENTRIES_PER_METHOD))))
              .build());
    }
    return methods;
  }
}
