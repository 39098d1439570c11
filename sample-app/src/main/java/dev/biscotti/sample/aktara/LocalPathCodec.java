package dev.biscotti.sample.aktara;

import dev.biscotti.runtime.CookieCodec;
import dev.biscotti.sample.web.LocalPath;
import java.util.Optional;

/** Ensures that the callback cookie holds only a path, as the policy promises. */
public final class LocalPathCodec implements CookieCodec<LocalPath> {
  @Override
  public String encode(LocalPath path) {
    return path.text();
  }

  @Override
  public Optional<LocalPath> decode(String text) {
    return LocalPath.parse(text);
  }
}
