package dev.biscotti.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Starts a headless Chromium: the installed one, or one that Selenium Manager downloads. It either
 * starts or throws, so no test is skipped because a browser is missing.
 */
final class Chromium {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final String DRIVER = "chromedriver";

  private final List<Path> folders;
  private final BiFunction<ChromeDriverService, ChromeOptions, ChromeDriver> starter;

  Chromium(
      List<Path> folders, BiFunction<ChromeDriverService, ChromeOptions, ChromeDriver> starter) {
    this.folders = folders;
    this.starter = starter;
  }

  static Chromium ofThisMachine() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return new Chromium(
        Arrays.stream(path.split(File.pathSeparator)).map(Path::of).toList(), ChromeDriver::new);
  }

  ChromeDriver start(int width, int height) {
    ChromeOptions options = new ChromeOptions();
    find(BROWSERS).ifPresent(path -> options.setBinary(path.toFile()));
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    // Test machines have no GPU, and emulating one costs more than disabling it.
    options.addArguments("--disable-gpu");
    options.addArguments("--window-size=" + width + "," + height, "--hide-scrollbars");
    // Frames of other sites run in the page's process, so that one connection sees their storage.
    options.addArguments("--disable-site-isolation-trials");
    options.addArguments("--disable-features=IsolateOrigins,site-per-process");
    // Third-party cookies are allowed: the audit must see what any visitor's browser may keep.
    options.setExperimentalOption(
        "prefs",
        Map.of("profile.cookie_controls_mode", 0, "profile.block_third_party_cookies", false));
    options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
    ChromeDriverService.Builder service = new ChromeDriverService.Builder();
    find(List.of(DRIVER)).ifPresent(path -> service.usingDriverExecutable(path.toFile()));
    try {
      return starter.apply(service.build(), options);
    } catch (WebDriverException | IllegalStateException e) {
      throw new IllegalStateException(
          "Chromium could not be started, and browser tests are never skipped.\n"
              + "  fix:  On Debian and Ubuntu run bin/install-chromium of the Biscotti sources"
              + " (apt-get install chromium chromium-driver). Elsewhere install Chrome, or let"
              + " Selenium Manager download it, which needs network access.",
          e);
    }
  }

  private Optional<Path> find(List<String> names) {
    return names.stream()
        .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
