package dev.biscotti.policy.file;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;

/**
 * Files that lie in the jar of a class of ours. {@link Class#getResourceAsStream} shares one open
 * jar among all class loaders of a JVM, and whoever closes his class loader closes it for the
 * others: a build that compiles two modules at once in one JVM would now and then fail while it
 * reads.
 */
public final class PackagedResource {
  private PackagedResource() {}

  /**
   * Opens a file beside a class.
   *
   * @param type the class
   * @param name the file's name, relative to the class's package
   * @return its octets, from a jar that nobody else closes
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
