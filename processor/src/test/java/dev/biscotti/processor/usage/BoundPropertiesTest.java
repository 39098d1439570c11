package dev.biscotti.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.testing.Project;
import dev.biscotti.search.rule.UsageRule;
import dev.biscotti.tooling.bytecode.BytecodeSearch;
import dev.biscotti.tooling.bytecode.SearchRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that a framework binds to members of classes, in source and in class files. */
class BoundPropertiesTest {
  private static final Pattern UNDECLARED = Pattern.compile("BSC601] The cookie \"([^\"]*)\"");

  private static final String[] FILES = {
    "app/Page.java",
    "app/Cookies.java",
    "io/smallrye/config/ConfigMapping.java",
    "io/smallrye/config/WithDefault.java"
  };

  @TempDir Path folder;

  private TreeSet<String> undeclared(String properties, String types, String name)
      throws IOException {
    Project project =
        CookieApp.in(folder)
            .write(
                "io/smallrye/config/ConfigMapping.java",
                "package io.smallrye.config; public @interface ConfigMapping { String prefix(); }")
            .write(
                "io/smallrye/config/WithDefault.java",
                "package io.smallrye.config; public @interface WithDefault { String value(); }")
            .write(
                "app/Page.java",
                """
                package app;

                import jakarta.servlet.http.*;
                import org.springframework.boot.context.properties.ConfigurationProperties;
                import org.springframework.boot.context.properties.bind.DefaultValue;

                class Page {
                  void show(HttpServletResponse response, Settings settings) {
                    response.addCookie(new Cookie(%s, "1"));
                  }

                  %s
                }
                """
                    .formatted(name, types));
    springBoot().forEach(project::library);
    Files.createDirectories(project.classes());
    Files.writeString(project.classes().resolve("application.properties"), properties);
    Project.Result result = project.compile(FILES);
    TreeSet<String> inSource = new TreeSet<>();
    result.diagnostics().stream()
        .flatMap(one -> UNDECLARED.matcher(one).results())
        .forEach(match -> inSource.add(match.group(1)));
    project.options("-Abiscotti.undeclared=off").compile(FILES);
    TreeSet<String> inClassFiles = new TreeSet<>();
    BytecodeSearch.search(
            new SearchRequest(List.of(project.classes()), springBoot(), List.of(), true, false))
        .findings()
        .stream()
        .filter(one -> one.finding().rule() == UsageRule.BSC601)
        .forEach(one -> inClassFiles.add(one.finding().cookie()));
    assertThat(inClassFiles).as(result.toString()).isEqualTo(inSource);
    return inSource;
  }

  private static List<Path> springBoot() {
    return CorpusCompiler.libraries().stream()
        .map(File::toPath)
        .filter(jar -> jar.getFileName().toString().matches("(spring-boot|jakarta.servlet-api)-.*"))
        .toList();
  }

  @Test
  void aSetterTakesWhatTheModuleConfigures() throws IOException {
    String settings =
        """
        @ConfigurationProperties(prefix = "shop.cookie")
        static class Settings {
          private String loginName = "built-in";
          public String getLoginName() { return loginName; }
          public void setLoginName(String name) { loginName = name; }
        }
        """;
    assertThat(undeclared("shop.cookie.login-name=configured", settings, "settings.getLoginName()"))
        .containsExactly("built-in", "configured");
    assertThat(undeclared("shop.cookie.loginName=configured", settings, "settings.getLoginName()"))
        .containsExactly("built-in", "configured");
    assertThat(undeclared("", settings, "settings.getLoginName()")).containsExactly("built-in");
  }

  @Test
  void aSettersCallersCountToo() throws IOException {
    String settings =
        """
        @ConfigurationProperties(prefix = "shop.cookie")
        static class Settings {
          private String name;
          public String getName() { return name; }
          public void setName(String name) { this.name = name; }
        }

        void change(Settings settings) { settings.setName("changed"); }
        """;
    assertThat(undeclared("shop.cookie.name=configured", settings, "settings.getName()"))
        .containsExactly("changed", "configured");
  }

  @Test
  void aRecordHasItsDefaults() throws IOException {
    String settings =
        """
        @ConfigurationProperties("shop.cookie")
        record Settings(int size, @DefaultValue("built-in") String name) {}
        """;
    assertThat(undeclared("", settings, "settings.name()")).containsExactly("built-in");
    assertThat(undeclared("shop.cookie.name=configured", settings, "settings.name()"))
        .containsExactly("configured");
  }

  @Test
  void aNestedClassIsPartOfTheOneAround() throws IOException {
    String settings =
        """
        @ConfigurationProperties("shop")
        static class Settings {
          private final Login loginCookie = new Login();
          public Login getLoginCookie() { return loginCookie; }

          static class Login {
            private String name;
            public String getName() { return name; }
            public void setName(String name) { this.name = name; }
          }
        }
        """;
    assertThat(
            undeclared(
                "shop.login-cookie.name=configured",
                settings,
                "settings.getLoginCookie().getName()"))
        .containsExactly("configured");
  }

  @Test
  void anInterfaceIsImplementedByTheFramework() throws IOException {
    String settings =
        """
        @io.smallrye.config.ConfigMapping(prefix = "shop")
        interface Settings {
          @io.smallrye.config.WithDefault("built-in")
          String name();
        }
        """;
    assertThat(undeclared("", settings, "settings.name()")).containsExactly("built-in");
    assertThat(undeclared("shop.name=configured", settings, "settings.name()"))
        .containsExactly("configured");
  }
}
