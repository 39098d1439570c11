package dev.biscotti.benchmarks.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes an application: plain classes of 40 lines that call each other, one in ten of which sets a
 * declared cookie; one policy that declares the cookies; and as many value types for AutoValue. All
 * contenders compile all of it. Equal numbers produce equal bytes.
 */
final class CompileTimeSources {
  private CompileTimeSources() {}

  static void write(Path sources, int classes, int cookies) throws IOException {
    Path folder = Files.createDirectories(sources.resolve("bench"));
    Files.writeString(folder.resolve("BenchCookies.java"), policy(cookies));
    Files.writeString(folder.resolve("BenchValues.java"), values(cookies));
    for (int i = 0; i < classes; i++) {
      Files.writeString(folder.resolve("Service" + i + ".java"), service(i, classes, cookies));
    }
  }

  private static String policy(int cookies) {
    StringBuilder source = new StringBuilder();
    source.append(
        """
        package bench;

        import dev.biscotti.annotations.CookiePolicy;
        import dev.biscotti.annotations.EssentialCookie;
        import dev.biscotti.annotations.Exemption;

        @CookiePolicy(id = "bench", site = "bench.example", controller = "Bench AB",
            contact = "privacy@bench.example", effective = "2026-06-01")
        public final class BenchCookies {
        """);
    for (int i = 0; i < cookies; i++) {
      source.append(
          """
            @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds entry %1$d of a form.")
            public static final String ENTRY_%1$d = "entry-%1$d";

          """
              .formatted(i));
    }
    return source.append("  private BenchCookies() {}\n}\n").toString();
  }

  private static String values(int cookies) {
    StringBuilder source = new StringBuilder();
    source.append(
        """
        package bench;

        import com.google.auto.value.AutoValue;

        public final class BenchValues {
        """);
    for (int i = 0; i < cookies; i++) {
      source.append(
          """
            @AutoValue
            public abstract static class Entry%d {
              public abstract String name();
              public abstract String value();
              public abstract int maxAge();
            }

          """
              .formatted(i));
    }
    return source.append("  private BenchValues() {}\n}\n").toString();
  }

  private static String service(int i, int classes, int cookies) {
    int other = (i * 7 + 1) % classes;
    String cookie =
        i % 10 != 0 || cookies == 0
            ? ""
            : """

              void remember(com.sun.net.httpserver.HttpExchange exchange) {
                exchange.getResponseHeaders()
                    .add("Set-Cookie", BenchCookies.ENTRY_%d + "=1; Path=/; Secure");
              }
            """
                .formatted(i / 10 % cookies);
    return """
        package bench;

        import java.util.ArrayList;
        import java.util.HashMap;
        import java.util.List;
        import java.util.Map;
        import java.util.stream.Collectors;

        public class Service%1$d {
          private final Map<String, Integer> counts = new HashMap<>();
          private final List<String> lines = new ArrayList<>();

          public int count(String key) {
            return counts.merge(key.trim().toLowerCase(), 1, Integer::sum);
          }

          public String describe(Service%2$d other, int depth) {
            StringBuilder text = new StringBuilder("service ").append(%1$d).append(' ');
            for (int i = 0; i < depth; i++) {
              text.append(other.count("k" + i)).append(", ").append(lines.size());
            }
            lines.add(text.toString());
            return depth > 3 ? text.substring(0, 3) : other.summary(lines);
          }

          public String summary(List<String> texts) {
            return texts.stream()
                .filter(line -> line.length() > 2)
                .map(line -> line.replace('a', 'b').concat("-"))
                .sorted()
                .collect(Collectors.joining("\\n"));
          }

          public Map<String, List<String>> grouped() {
            return lines.stream().collect(Collectors.groupingBy(line -> line.substring(0, 1)));
          }
        %3$s}
        """
        .formatted(i, other, cookie);
  }
}
