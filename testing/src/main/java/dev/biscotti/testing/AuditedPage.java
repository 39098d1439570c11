package dev.biscotti.testing;

import java.util.function.Consumer;
import org.openqa.selenium.WebDriver;

/** A page to visit, and what its visitor does there. */
record AuditedPage(String path, Consumer<WebDriver> visitor) {}
