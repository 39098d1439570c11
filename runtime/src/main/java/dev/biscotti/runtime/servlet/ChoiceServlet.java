package dev.biscotti.runtime.servlet;

import dev.biscotti.runtime.choices.ChoiceListener;
import dev.biscotti.runtime.choices.ChoiceRequest;
import dev.biscotti.runtime.choices.ChoiceResource;
import dev.biscotti.runtime.choices.ChoiceResponse;
import dev.biscotti.runtime.choices.ChoiceSite;
import dev.biscotti.runtime.choices.ConsentEndpoint;
import dev.biscotti.runtime.choices.PageFrame;
import dev.biscotti.runtime.choices.PolicyPage;
import dev.biscotti.runtime.choices.PrivacyControlDocument;
import dev.biscotti.runtime.consent.Consent;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Serves the policy page of a site and its resources, and receives its consent forms.
 *
 * <p>The policy page is sent with a Content-Security-Policy of its own, unless the response has one
 * already or the application sets a nonce in the request attribute {@value #NONCE}.
 */
@SuppressWarnings("exports") // callers have the servlet API
public final class ChoiceServlet extends HttpServlet {
  /** The request attribute with the nonce of the application's own Content-Security-Policy. */
  public static final String NONCE = "dev.biscotti.nonce";

  private static final long serialVersionUID = 1;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 18;

  /** For a page without scripts of the site, which may not know them. */
  private static final String TRUSTED_TYPES =
      "; require-trusted-types-for 'script'; trusted-types biscotti";

  private final transient ChoiceSite site;
  private final transient PolicyPage page;
  private final transient ConsentEndpoint endpoint;
  private final transient PrivacyControlDocument privacyControl;
  private final transient BiFunction<HttpServletRequest, HttpServletResponse, PageFrame> frame;

  /**
   * The servlet of a site.
   *
   * @param site the site; its paths include the application's context path
   * @param page the policy page
   * @param listener is notified of each answer
   */
  public ChoiceServlet(ChoiceSite site, PolicyPage page, ChoiceListener listener) {
    this(site, page, listener, (request, response) -> PageFrame.none());
  }

  /**
   * The servlet of a site that puts its policy page into a frame.
   *
   * @param site the site; its paths include the application's context path
   * @param page the policy page
   * @param listener is notified of each answer
   * @param frame what the site adds to its policy page
   */
  public ChoiceServlet(
      ChoiceSite site,
      PolicyPage page,
      ChoiceListener listener,
      BiFunction<HttpServletRequest, HttpServletResponse, PageFrame> frame) {
    this.site = site;
    this.page = page;
    this.frame = frame;
    endpoint = new ConsentEndpoint(site, listener);
    privacyControl = new PrivacyControlDocument(site.policy());
  }

  /**
   * Registers the servlet for the paths of the site and, in the root application, for {@value
   * PrivacyControlDocument#PATH}.
   *
   * @param context the application
   * @return the registration
   * @throws IllegalArgumentException if the site is outside the application
   * @throws IllegalStateException if the application has started, or serves that page already
   */
  public ServletRegistration.Dynamic register(ServletContext context) {
    String contextPath = context.getContextPath();
    if (!site.policyPath().startsWith(contextPath + "/")) {
      throw new IllegalArgumentException(
          "the path of the policy page, "
              + site.policyPath()
              + ", is outside the application, whose context path is "
              + contextPath);
    }
    ServletRegistration.Dynamic registration =
        context.addServlet("biscotti " + site.policy().id(), this);
    if (registration == null) {
      throw new IllegalStateException(
          "a servlet for the choices of the policy "
              + site.policy().id()
              + " is registered already");
    }
    int start = contextPath.length();
    registration.addMapping(
        site.policyPath().substring(start),
        site.endpointPath().substring(start),
        site.scriptPath().substring(start),
        site.stylePath().substring(start));
    if (contextPath.isEmpty()) {
      registration.addMapping(PrivacyControlDocument.PATH);
    }
    return registration;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path =
        request.getContextPath()
            + request.getServletPath()
            + Objects.requireNonNullElse(request.getPathInfo(), "");
    if (path.equals(site.scriptPath())) {
      send(ChoiceResource.SCRIPT.handle(ServletChoices.request(request)), request, response);
    } else if (path.equals(site.stylePath())) {
      send(ChoiceResource.STYLE.handle(ServletChoices.request(request)), request, response);
    } else if (path.equals(site.endpointPath())) {
      take(request, response);
    } else if (path.equals(site.policyPath())) {
      show(request, response);
    } else {
      send(privacyControl.handle(ServletChoices.request(request)), request, response);
    }
  }

  private Consent consent(HttpServletRequest request, HttpServletResponse response) {
    return ServletGuards.guard(site.policy(), request, response).consent();
  }

  private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<ChoiceRequest> post = ServletChoices.post(request);
    if (post.isPresent()) {
      send(endpoint.handle(post.get(), consent(request, response)), request, response);
    } else {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  private void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    PageFrame framed = frame.apply(request, response);
    String nonce = "";
    if (request.getAttribute(NONCE) instanceof String given) {
      nonce = given;
    } else if (!response.containsHeader("Content-Security-Policy")) {
      nonce = newNonce();
      response.setHeader(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self' 'nonce-"
              + nonce
              + "'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self';"
              + " base-uri 'none'; frame-ancestors 'none'"
              + (framed.equals(PageFrame.none()) ? TRUSTED_TYPES : ""));
    }
    ChoiceRequest shown = ServletChoices.request(request);
    send(page.handle(shown, consent(request, response), nonce, framed), request, response);
  }

  private static String newNonce() {
    byte[] octets = new byte[NONCE_BYTES];
    RANDOM.nextBytes(octets);
    return Base64.getEncoder().encodeToString(octets);
  }

  private static void send(
      ChoiceResponse answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ServletChoices.send(answer, request, response);
  }
}
