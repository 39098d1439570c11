package dev.biscotti.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks each class that the processor generates; do not write it yourself.
 *
 * <p>It stays in the class file, unlike {@code javax.annotation.processing.Generated}. Coverage
 * tools such as JaCoCo and SonarQube leave out a class that carries an annotation of such a name,
 * and {@code biscotti:check} does not search a class with it for undeclared cookies.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface BiscottiGenerated {}
