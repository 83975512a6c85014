package org.newsgraph.endpoint.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Problem;

/**
 * Stands before Spark: sets the headers that every reply carries, and hides from Spark the request
 * headers that it would act upon by itself.
 */
final class FrontFilter implements Filter {

  private static final int PARTS_BYTES = 64 * 1024 * 1024;

  private static final String EXCHANGE = Exchange.class.getName();

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                  + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                  + " frame-ancestors 'none'",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Access-Control-Allow-Origin", "*",
          "Access-Control-Expose-Headers", "ETag, Retry-After, Allow");

  private static final Map<String, String> PREFLIGHT =
      Map.of(
          "Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS",
          "Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match",
          "Access-Control-Max-Age", "86400");

  /** Bodies of several parts are held in memory, like others. */
  private static final MultipartConfigElement PARTS =
      new MultipartConfigElement("", PARTS_BYTES, PARTS_BYTES, PARTS_BYTES);

  /** The exchange of a request that has passed here. */
  static Exchange exchange(ServletRequest request) {
    return (Exchange) Objects.requireNonNull(request.getAttribute(EXCHANGE));
  }

  @Override
  public void doFilter(ServletRequest servletRequest, ServletResponse reply, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) servletRequest;
    HttpServletResponse response = (HttpServletResponse) reply;
    HEADERS.forEach(response::setHeader);
    Exchange exchange = new Exchange(request, response, new JettyConnection(request));
    if (!METHODS.contains(request.getMethod())) {
      exchange.send(Problem.of(501, "Not implemented", "This method is not known here."));
      return;
    }
    if (request.getMethod().equals("OPTIONS")) {
      PREFLIGHT.forEach(response::setHeader);
    }
    request.setAttribute(EXCHANGE, exchange);
    request.setAttribute(ServletContextRequest.MULTIPART_CONFIG_ELEMENT, PARTS);
    chain.doFilter(new Plain(request), response);
  }

  /**
   * A request without the headers by which Spark would take another method than the one sent, or
   * choose among routes; the exchange still has them.
   */
  private static final class Plain extends HttpServletRequestWrapper {

    Plain(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
      return name.equalsIgnoreCase("X-HTTP-Method-Override") || name.equalsIgnoreCase("Accept")
          ? null
          : super.getHeader(name);
    }
  }
}
