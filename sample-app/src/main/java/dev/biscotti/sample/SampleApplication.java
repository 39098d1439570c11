package dev.biscotti.sample;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: {@code java -jar} and nothing else, on http://localhost:8080. */
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
