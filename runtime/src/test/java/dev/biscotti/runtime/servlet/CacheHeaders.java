package dev.biscotti.runtime.servlet;

import java.util.List;

/** Headers with which shared caches may keep a response, and headers with which they may not. */
final class CacheHeaders {
  static final List<String> SHARED =
      List.of(
          "Cache-Control: public",
          "cache-control: PUBLIC, max-age=60",
          "Cache-Control: public, no-cache",
          "Cache-Control: s-maxage=60",
          "Cache-Control: no-cache, s-maxage=60",
          "Cache-Control: max-age=60",
          "Cache-Control: max-age=31536000, immutable",
          "Cache-Control: max-age=\"60\"",
          "Cache-Control: community=\"x, private\", public",
          "Cache-Control: private=\"X-Name\", max-age=60",
          "Expires: Thu, 01 Jan 2099 00:00:00 GMT",
          "CDN-Cache-Control: max-age=60",
          "Cloudflare-CDN-Cache-Control: max-age=60",
          "Netlify-CDN-Cache-Control: public, max-age=0, must-revalidate",
          "Surrogate-Control: max-age=60, content=\"ESI/1.0\"",
          "Edge-Control: cache-maxage=1h",
          "X-Accel-Expires: 60");

  static final List<String> PERSONAL =
      List.of(
          "Cache-Control: no-store",
          "Cache-Control: private, max-age=60",
          "Cache-Control: no-cache",
          "Cache-Control: max-age=0, must-revalidate",
          "Cache-Control: public, no-cache=\"Set-Cookie\"",
          "Cache-Control: public, private=\"X-Name, set-cookie\"",
          "Expires: 0",
          "Expires: Thu, 01 Jan 1970 00:00:00 GMT",
          "CDN-Cache-Control: no-store",
          "X-Accel-Expires: 0",
          "Vary: Cookie");

  private CacheHeaders() {}
}
