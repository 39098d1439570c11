package dev.biscotti.adapters;

import dev.biscotti.annotations.AllowUndeclaredCookie;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.Exchange;
import dev.biscotti.runtime.guard.GuardSettings;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

final class JaxRsShop {
  private static final GuardSettings SETTINGS = GuardSettings.defaults();
  private static final String COOKIES = ShopCookiesGuard.class.getName();
  private static final String LINES = COOKIES + ".lines";

  private JaxRsShop() {}

  @PreMatching
  public static final class Cookies implements ContainerRequestFilter, ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      List<String> lines = new ArrayList<>();
      CookieGuard guard =
          CookieGuard.on(
              ShopCookiesGuard.policy(),
              Exchange.collecting(
                  request.getUriInfo().getRequestUri().getRawPath(),
                  request.getHeaders()::get,
                  lines),
              SETTINGS);
      guard.deleteRefused();
      guard.renewAll();
      request.setProperty(COOKIES, ShopCookiesGuard.on(guard));
      request.setProperty(LINES, lines);
    }

    @Override
    @AllowUndeclaredCookie(reason = "lines of the guard, which writes declared cookies only")
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      if (request.getProperty(LINES) instanceof List<?> lines) {
        lines.forEach(line -> response.getHeaders().add(HttpHeaders.SET_COOKIE, line));
      }
    }
  }

  public static final class Failures implements ExceptionMapper<RuntimeException> {
    @Override
    public Response toResponse(RuntimeException failure) {
      return failure instanceof WebApplicationException expected
          ? expected.getResponse()
          : Response.serverError().entity("sorry").build();
    }
  }

  @Path("{page: .*}")
  public static final class Pages {
    @GET
    public String page(@PathParam("page") String page, @Context ContainerRequestContext request) {
      ShopCookiesGuard cookies =
          (ShopCookiesGuard) Objects.requireNonNull(request.getProperty(COOKIES));
      return ShopPages.page("/" + page, cookies);
    }
  }
}
