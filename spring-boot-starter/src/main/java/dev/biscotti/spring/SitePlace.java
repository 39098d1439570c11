package dev.biscotti.spring;

/**
 * Where an application is deployed, independent of its sites.
 *
 * @param contextPath the context path, or empty
 * @param prefix the path of Spring MVC below it, or empty
 * @param origin the origin of the application, such as {@code https://shop.example}, if a proxy
 *     changes the Host header; otherwise empty
 * @param environment the environment it runs in
 * @param loader the class loader of the policies
 */
public record SitePlace(
    String contextPath, String prefix, String origin, String environment, ClassLoader loader) {

  /** The path that browsers use. */
  String inBrowser(String path) {
    return contextPath + inApplication(path);
  }

  /** The path without the context path. */
  String inApplication(String path) {
    if (!path.equals("/")) {
      return prefix + path;
    }
    return prefix.isEmpty() ? "/" : prefix;
  }
}
