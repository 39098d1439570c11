package dev.biscotti.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the classes that the processor generates. Do not use it in your own code.
 *
 * <p>Unlike {@code javax.annotation.processing.Generated}, it is kept in the class file. Coverage
 * tools such as JaCoCo and SonarQube leave out classes with an annotation of such a name, and
 * {@code biscotti:check} does not search classes with this annotation for undeclared cookies.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface BiscottiGenerated {}
