package dev.biscotti.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.servlet.BiscottiFilter;
import dev.biscotti.spring.CookieSites;
import dev.biscotti.spring.shop.ShopApplication;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.web.context.servlet.AnnotationConfigServletWebApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.Compiled;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.javapoet.ClassName;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/**
 * A native image starts an application from Java that Spring writes ahead of time. Here the same
 * Java is compiled and started in an ordinary JVM.
 */
class AheadOfTimeTest {
  @Configuration(proxyBeanMethods = false)
  @Import(ShopApplication.class)
  @ImportAutoConfiguration({
    BiscottiAutoConfiguration.class,
    BiscottiConsentLogAutoConfiguration.class,
    BiscottiReportAutoConfiguration.class,
    BiscottiThymeleafAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
  })
  static class Shop {
    @Bean
    JdbcDataSource database() {
      JdbcDataSource database = new JdbcDataSource();
      database.setURL(Evidence.newDatabase());
      return database;
    }
  }

  @Test
  @CompileWithForkedClassLoader
  void aSiteStartsFromWhatWasWrittenAheadOfTime() {
    AnnotationConfigServletWebApplicationContext described =
        new AnnotationConfigServletWebApplicationContext();
    described.setServletContext(new MockServletContext());
    described.register(Shop.class);
    TestGenerationContext generation = new TestGenerationContext(Shop.class);
    ClassName written =
        new ApplicationContextAotGenerator().processAheadOfTime(described, generation);
    generation.writeGeneratedContent();

    TestCompiler.forSystem()
        .with(generation)
        .compile(compiled -> start(compiled, written.canonicalName()));
  }

  @SuppressWarnings("unchecked")
  private static void start(Compiled compiled, String initializer) {
    try (GenericWebApplicationContext started =
        new GenericWebApplicationContext(new MockServletContext())) {
      compiled.getInstance(ApplicationContextInitializer.class, initializer).initialize(started);
      started.refresh();

      assertThat(started.getBean(CookieSites.class).all())
          .singleElement()
          .satisfies(site -> assertThat(site.policy().id()).isEqualTo("starter-shop"));
      assertThat(started.getBean(BiscottiFilter.class)).isNotNull();
      assertThat(started.getBean("biscottiHandlerMapping")).isNotNull();
      Evidence.assertKept(started);
    }
  }
}
