package dev.biscotti.benchmarks.build;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A configuration in which javac compiles the same sources. */
enum Contender {
  PLAIN("plain") {
    @Override
    List<String> options(Path guard) {
      return List.of("-proc:none");
    }
  },
  GIVEN("given") {
    @Override
    List<String> options(Path guard) {
      return List.of(
          "-processor",
          GivenSourceProcessor.class.getName(),
          "-Asource=" + guard,
          "-Aname=bench.BenchCookiesGuard");
    }
  },
  AUTO_VALUE("autovalue") {
    @Override
    List<String> jars() {
      return List.of("auto-value");
    }

    @Override
    List<String> options(Path guard) {
      return List.of("-processor", "com.google.auto.value.processor.AutoValueProcessor");
    }
  },
  NULLAWAY("nullaway") {
    @Override
    List<String> jars() {
      return List.of(
          "error_prone_",
          "nullaway-",
          "dataflow-",
          "checker-qual-",
          "caffeine-",
          "guava-",
          "failureaccess-",
          "protobuf-",
          "pcollections-",
          "auto-common-",
          "auto-service-",
          "google-java-format-",
          "java-diff-utils-",
          "javax.inject-",
          "jspecify-");
    }

    @Override
    List<String> options(Path guard) {
      return List.of(
          "-proc:none",
          "-XDcompilePolicy=simple",
          "--should-stop=ifError=FLOW",
          "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:NullAway:WARN"
              + " -XepOpt:NullAway:AnnotatedPackages=bench");
    }
  },
  BISCOTTI_WITHOUT_SEARCH("biscotti-nosearch") {
    @Override
    List<String> jars() {
      return Own.JARS;
    }

    @Override
    List<String> options(Path guard) {
      return List.of("-processor", Own.PROCESSOR, "-Abiscotti.undeclared=off");
    }
  },
  BISCOTTI("biscotti") {
    @Override
    List<String> jars() {
      return Own.JARS;
    }

    @Override
    List<String> options(Path guard) {
      return List.of("-processor", Own.PROCESSOR);
    }
  };

  private final String word;

  Contender(String word) {
    this.word = word;
  }

  /** Its name in the results. */
  String word() {
    return word;
  }

  /** Its javac arguments, without paths. */
  abstract List<String> options(Path guard);

  /** The prefixes of the jar names on its processor path. */
  List<String> jars() {
    return List.of();
  }

  /** Its processor path. */
  List<Path> processorPath(Libraries libraries) {
    if (this == PLAIN) {
      return List.of();
    }
    return this == GIVEN ? List.of(libraries.ownClasses()) : libraries.starting(jars());
  }

  /** The javac packages that must be open to Error Prone. */
  List<String> jvmOptions() {
    if (this != NULLAWAY) {
      return List.of();
    }
    return Stream.concat(
            Stream.of("api", "file", "main", "model", "parser", "processing", "tree", "util")
                .map(
                    one ->
                        "--add-exports=jdk.compiler/com.sun.tools.javac." + one + "=ALL-UNNAMED"),
            Stream.of("code", "comp")
                .map(one -> "--add-opens=jdk.compiler/com.sun.tools.javac." + one + "=ALL-UNNAMED"))
        .toList();
  }

  /** Biscotti's processor and its dependencies. */
  private static final class Own {
    static final String PROCESSOR = "dev.biscotti.processor.BiscottiProcessor";
    static final List<String> JARS =
        List.of(
            "biscotti-annotations-",
            "biscotti-runtime-",
            "biscotti-policy-",
            "biscotti-search-",
            "biscotti-processor-",
            "commonmark",
            "jackson-core-",
            "javapoet-");
  }
}
