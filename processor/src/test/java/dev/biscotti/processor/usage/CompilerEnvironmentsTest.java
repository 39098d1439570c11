package dev.biscotti.processor.usage;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.junit.jupiter.api.Test;

/** Build tools wrap the compiler's environment; the processor unwraps it. */
class CompilerEnvironmentsTest {
  /** A class with a field, as in Gradle. */
  private static class Wrapper implements ProcessingEnvironment {
    private final ProcessingEnvironment delegate;

    Wrapper(ProcessingEnvironment delegate) {
      this.delegate = delegate;
    }

    @Override
    public Map<String, String> getOptions() {
      return delegate.getOptions();
    }

    @Override
    public Messager getMessager() {
      return delegate.getMessager();
    }

    @Override
    public Filer getFiler() {
      return delegate.getFiler();
    }

    @Override
    public Elements getElementUtils() {
      return delegate.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return delegate.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return delegate.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return delegate.getLocale();
    }
  }

  private static final class SubclassOfWrapper extends Wrapper {
    SubclassOfWrapper(ProcessingEnvironment delegate) {
      super(delegate);
    }
  }

  /** A proxy whose handler holds the environment, as in IntelliJ IDEA. */
  private record Handler(ProcessingEnvironment target) implements InvocationHandler {
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments)
        throws ReflectiveOperationException {
      return method.invoke(target, arguments);
    }
  }

  private static ProcessingEnvironment proxy(ProcessingEnvironment environment) {
    return (ProcessingEnvironment)
        Proxy.newProxyInstance(
            CompilerEnvironmentsTest.class.getClassLoader(),
            new Class<?>[] {ProcessingEnvironment.class},
            new Handler(environment));
  }

  /** Wraps the environment of a real compilation and unwraps it. */
  private static boolean isFoundBehind(UnaryOperator<ProcessingEnvironment> wrapping) {
    class Probe extends AbstractProcessor {
      private boolean found;

      @Override
      public synchronized void init(ProcessingEnvironment environment) {
        Optional<ProcessingEnvironment> javac =
            CompilerEnvironments.javac(wrapping.apply(environment));
        found = javac.isPresent() && javac.get() == environment;
      }

      @Override
      public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
      }

      @Override
      public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
      }

      @Override
      public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return false;
      }
    }
    Probe probe = new Probe();
    Compilation compilation =
        javac().withProcessors(probe).compile(JavaFileObjects.forSourceString("A", "class A {}"));
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    return probe.found;
  }

  @Test
  void findsJavacItself() {
    assertThat(isFoundBehind(UnaryOperator.identity())).isTrue();
  }

  @Test
  void findsJavacBehindAField() {
    assertThat(isFoundBehind(Wrapper::new)).isTrue();
    assertThat(isFoundBehind(SubclassOfWrapper::new)).isTrue();
  }

  @Test
  void findsJavacBehindAProxy() {
    assertThat(isFoundBehind(CompilerEnvironmentsTest::proxy)).isTrue();
  }

  @Test
  void findsJavacBehindSeveralWrappings() {
    assertThat(isFoundBehind(environment -> proxy(new Wrapper(proxy(environment))))).isTrue();
  }

  @Test
  void findsNothingWhereNothingIs() {
    assertThat(isFoundBehind(environment -> new Wrapper(new Wrapper(null) {}))).isFalse();
  }
}
