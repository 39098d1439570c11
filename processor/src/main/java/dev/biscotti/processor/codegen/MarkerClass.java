package dev.biscotti.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import dev.biscotti.annotations.BiscottiGenerated;
import dev.biscotti.policy.inventory.PolicyMarker;
import dev.biscotti.processor.declaration.DeclaredPolicy;
import javax.lang.model.element.Modifier;

/** Writes the class by which modules that depend on a policy's module find the policy. */
final class MarkerClass {
  private MarkerClass() {}

  static ClassName name(DeclaredPolicy policy) {
    return ClassName.get(PolicyMarker.PACKAGE, PolicyMarker.simpleName(type(policy)));
  }

  static TypeSpec of(DeclaredPolicy policy) {
    return TypeSpec.interfaceBuilder(name(policy))
        .addJavadoc("Tells modules that depend on this one which cookie policy it has.\n")
        .addOriginatingElement(policy.type())
        .addAnnotation(BiscottiGenerated.class)
        .addField(constant(PolicyMarker.ID, policy.declaration().id()))
        .addField(constant(PolicyMarker.TYPE, type(policy)))
        .build();
  }

  private static String type(DeclaredPolicy policy) {
    return policy.type().getQualifiedName().toString();
  }

  private static FieldSpec constant(String name, String value) {
    return FieldSpec.builder(String.class, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .initializer(JavaLiteral.of(value))
        .build();
  }
}
