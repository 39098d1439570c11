package dev.biscotti.policy.file;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;

/**
 * Files in the jar of one of Biscotti's classes. {@link Class#getResourceAsStream} shares one open
 * jar among all class loaders of a JVM, and closing one class loader closes the jar for the others.
 * A build that compiles two modules at once in one JVM would then sometimes fail while reading.
 */
public final class PackagedResource {
  private PackagedResource() {}

  /**
   * Opens a file in a class's package.
   *
   * @param type the class
   * @param name the file's name, relative to the class's package
   * @return its octets, from a jar that no other code closes
   * @throws IOException if it cannot be opened
   * @throws IllegalStateException if it is missing
   */
  public static InputStream open(Class<?> type, String name) throws IOException {
    URL url = type.getResource(name);
    if (url == null) {
      throw new IllegalStateException("the resource " + name + " is missing");
    }
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    return connection.getInputStream();
  }
}
