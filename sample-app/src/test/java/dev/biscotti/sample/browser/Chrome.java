package dev.biscotti.sample.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Starts a headless Chromium: the one of this machine; else, on Debian and Ubuntu, the one that
 * {@code bin/install-chromium} installs; else the one that Selenium Manager fetches. It starts or
 * fails, so that no test is skipped.
 */
public final class Chrome {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final String DRIVER = "chromedriver";

  private Chrome() {}

  /** A browser with nothing in it, in a window of a size in CSS pixels. */
  public static ChromeDriver start(int width, int height, String... arguments) {
    if (!isComplete()) {
      install();
    }
    ChromeOptions options = new ChromeOptions();
    find(BROWSERS).ifPresent(path -> options.setBinary(path.toFile()));
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    options.addArguments("--window-size=" + width + "," + height, "--hide-scrollbars");
    options.addArguments(arguments);
    ChromeDriverService.Builder service = new ChromeDriverService.Builder();
    find(List.of(DRIVER)).ifPresent(path -> service.usingDriverExecutable(path.toFile()));
    return new ChromeDriver(service.build(), options);
  }

  private static boolean isComplete() {
    return find(BROWSERS).isPresent() && find(List.of(DRIVER)).isPresent();
  }

  private static Optional<Path> find(List<String> names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return names.stream()
        .flatMap(name -> Arrays.stream(path.split(":")).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Where it cannot install, Selenium Manager is asked next, and says what is wrong if it fails.
   */
  private static void install() {
    Path script =
        Stream.of(Path.of("bin/install-chromium"), Path.of("../bin/install-chromium"))
            .filter(Files::exists)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("bin/install-chromium is not there"));
    try {
      Process process =
          new ProcessBuilder("sh", script.toString()).inheritIO().redirectErrorStream(true).start();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
