package dev.biscotti.spring;

/**
 * Where an application is, which its sites need not know.
 *
 * @param contextPath the context path, or empty
 * @param prefix the path of Spring MVC below it, or empty
 * @param origin the origin of the application, such as {@code https://shop.example}, where a proxy
 *     changes the Host header; else empty
 * @param environment the environment it runs in
 * @param loader the class loader of the policies
 */
public record SitePlace(
    String contextPath, String prefix, String origin, String environment, ClassLoader loader) {

  /** A path as browsers see it. */
  String inBrowser(String path) {
    return contextPath + inApplication(path);
  }

  /** A path without context path. */
  String inApplication(String path) {
    if (!path.equals("/")) {
      return prefix + path;
    }
    return prefix.isEmpty() ? "/" : prefix;
  }
}
