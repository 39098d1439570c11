package dev.biscotti.sample;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. Start it with {@code java -jar}; it listens on http://localhost:8080. */
@SpringBootApplication
public class SampleApplication {
  /**
   * Starts the server.
   *
   * @param arguments Spring Boot's
   */
  public static void main(String[] arguments) {
    SpringApplication.run(SampleApplication.class, arguments);
  }
}
