package dev.biscotti.processor.usage;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Finds javac behind the processing environment. Gradle and IntelliJ IDEA wrap javac's environment
 * in their own, which javac's tree API does not accept. Neither has an API to unwrap it, so this
 * class, and only this one, uses reflection. If that fails, the bytecode check does the search.
 */
final class CompilerEnvironments {
  private static final int DEEPEST = 5;
  private static final String[] DELEGATE_FIELDS = {"delegate", "processingEnv", "val$delegateTo"};

  private CompilerEnvironments() {}

  /**
   * The environment that javac created.
   *
   * @return the environment; empty with another compiler, or if it cannot be unwrapped
   */
  static Optional<ProcessingEnvironment> javac(ProcessingEnvironment environment) {
    Optional<ProcessingEnvironment> candidate = Optional.of(environment);
    for (int depth = 0; depth < DEEPEST && candidate.isPresent(); depth++) {
      if (isJavac(candidate.get())) {
        return candidate;
      }
      candidate = candidate.flatMap(CompilerEnvironments::unwrap);
    }
    return Optional.empty();
  }

  /** Whether Gradle compiles, incrementally or not. */
  static boolean isGradle(ProcessingEnvironment environment) {
    return environment.getClass().getName().startsWith("org.gradle.");
  }

  /** Whether the compilation may contain only part of the module's classes. */
  static boolean compilesInParts(ProcessingEnvironment environment) {
    return isGradle(environment) || Proxy.isProxyClass(environment.getClass());
  }

  /** Whether Kotlin's kapt runs the processor, recognised by the option that it adds. */
  static boolean isKapt(ProcessingEnvironment environment) {
    return environment.getOptions().containsKey("kapt.kotlin.generated");
  }

  private static boolean isJavac(ProcessingEnvironment environment) {
    try {
      Trees.instance(environment);
      JavacTask.instance(environment);
      return true;
    } catch (IllegalArgumentException | LinkageError other) {
      return false;
    }
  }

  private static Optional<ProcessingEnvironment> unwrap(ProcessingEnvironment environment) {
    if (Proxy.isProxyClass(environment.getClass())) {
      InvocationHandler handler = Proxy.getInvocationHandler(environment);
      return unwrapJps(environment).or(() -> anyFieldOf(handler));
    }
    return delegateOf(environment);
  }

  /** Unwraps as IntelliJ IDEA's own message describes. */
  private static Optional<ProcessingEnvironment> unwrapJps(ProcessingEnvironment environment) {
    try {
      ClassLoader loader = environment.getClass().getClassLoader();
      if (loader == null) {
        return Optional.empty();
      }
      Method unwrap =
          loader
              .loadClass("org.jetbrains.jps.javac.APIWrappers")
              .getDeclaredMethod("unwrap", Class.class, Object.class);
      return environmentIn(unwrap.invoke(null, ProcessingEnvironment.class, environment));
    } catch (ReflectiveOperationException | RuntimeException | LinkageError notIntelliJ) {
      return Optional.empty();
    }
  }

  private static Optional<ProcessingEnvironment> delegateOf(Object wrapper) {
    for (Class<?> type = wrapper.getClass(); type != null; type = type.getSuperclass()) {
      for (String name : DELEGATE_FIELDS) {
        Optional<ProcessingEnvironment> found = field(type, name, wrapper);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<ProcessingEnvironment> field(Class<?> type, String name, Object wrapper) {
    try {
      return read(type.getDeclaredField(name), wrapper);
    } catch (NoSuchFieldException | RuntimeException inaccessible) {
      return Optional.empty();
    }
  }

  private static Optional<ProcessingEnvironment> anyFieldOf(Object handler) {
    for (Field field : handler.getClass().getDeclaredFields()) {
      Optional<ProcessingEnvironment> found = read(field, handler);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<ProcessingEnvironment> read(Field field, Object holder) {
    try {
      field.setAccessible(true);
      return environmentIn(field.get(holder));
    } catch (ReflectiveOperationException | RuntimeException inaccessible) {
      return Optional.empty();
    }
  }

  private static Optional<ProcessingEnvironment> environmentIn(@Nullable Object value) {
    return value instanceof ProcessingEnvironment inner ? Optional.of(inner) : Optional.empty();
  }
}
