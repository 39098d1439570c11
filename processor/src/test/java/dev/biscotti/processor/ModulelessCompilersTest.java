package dev.biscotti.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.CompilationSubject;
import dev.biscotti.processor.testing.ClassPath;
import dev.biscotti.processor.testing.Compilations;
import dev.biscotti.processor.testing.Sources;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.junit.jupiter.api.Test;

/**
 * Compilers without module support, such as Turbine, Bazel's header compiler: {@code
 * Elements.getModuleOf} and every lookup in a module return null.
 */
class ModulelessCompilersTest {

  private static Object withoutModules(Elements elements) {
    return proxy(
        Elements.class,
        (proxy, method, arguments) -> {
          boolean aboutModules =
              method.getName().contains("Module")
                  || (arguments != null
                      && arguments.length > 1
                      && method.getParameterTypes()[0] == ModuleElement.class);
          return aboutModules ? null : call(method, elements, arguments);
        });
  }

  private static Object call(java.lang.reflect.Method method, Object target, Object... arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static Object proxy(Class<?> type, InvocationHandler handler) {
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
  }

  /** The processor in an environment of such a compiler. */
  private static final class Moduleless extends AbstractProcessor {
    private final BiscottiProcessor inner = new BiscottiProcessor();

    @Override
    public synchronized void init(ProcessingEnvironment javac) {
      Object elements = withoutModules(javac.getElementUtils());
      inner.init(
          (ProcessingEnvironment)
              proxy(
                  ProcessingEnvironment.class,
                  (proxy, method, arguments) ->
                      method.getName().equals("getElementUtils")
                          ? elements
                          : call(method, javac, arguments)));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return inner.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return inner.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return inner.process(annotations, round);
    }
  }

  @Test
  void theSameIsWrittenAsWithModules() {
    Compilation compilation =
        javac()
            .withClasspath(ClassPath.ofPrograms())
            .withProcessors(new Moduleless())
            .compile(Sources.storefront());

    CompilationSubject.assertThat(compilation).succeeded();
    assertThat(Compilations.source(compilation, "shop.ShopCookiesGuard"))
        .isEqualTo(
            Compilations.source(
                Compilations.compile(Sources.storefront()), "shop.ShopCookiesGuard"));
  }
}
