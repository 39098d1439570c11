package dev.biscotti.spring;

import dev.biscotti.runtime.deployment.DeployedPolicy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpMethod;

/** The generated Markdown policy and inventory, which are the same for everybody. */
final class PolicyCopies {
  private final List<String> languages;
  private final Map<String, byte[]> markdown;
  private final byte[] inventory;

  private PolicyCopies(List<String> languages, Map<String, byte[]> markdown, byte[] inventory) {
    this.languages = languages;
    this.markdown = markdown;
    this.inventory = inventory;
  }

  static PolicyCopies of(DeployedPolicy policy, ClassLoader loader) {
    List<String> languages =
        policy.rules().languages().isEmpty() ? List.of("en") : policy.rules().languages();
    Map<String, byte[]> markdown = new HashMap<>();
    for (int i = 0; i < languages.size(); i++) {
      String file = i == 0 ? "policy.md" : "policy." + languages.get(i) + ".md";
      markdown.put(languages.get(i), read(policy, file, loader));
    }
    return new PolicyCopies(languages, markdown, read(policy, "inventory.json", loader));
  }

  private static byte[] read(DeployedPolicy policy, String file, ClassLoader loader) {
    String resource = "META-INF/biscotti/" + policy.id() + "/" + file;
    try (InputStream stream = loader.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(
            resource + " is missing; the processor writes it at compile time");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void markdown(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String asked = Objects.requireNonNullElse(request.getParameter("lang"), "");
    String language = markdown.containsKey(asked) ? asked : languages.get(0);
    response.setHeader("Content-Language", language);
    send("text/markdown;charset=UTF-8", bytes(language), request, response);
  }

  private byte[] bytes(String language) {
    return Objects.requireNonNull(markdown.get(language), language);
  }

  void inventory(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send("application/json", inventory, request, response);
  }

  private static void send(
      String type, byte[] body, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String method = request.getMethod();
    if (!method.equals(HttpMethod.GET.name()) && !method.equals(HttpMethod.HEAD.name())) {
      response.setHeader("Allow", "GET, HEAD");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    response.setContentType(type);
    response.setContentLength(body.length);
    if (method.equals(HttpMethod.GET.name())) {
      response.getOutputStream().write(body);
    }
  }
}
