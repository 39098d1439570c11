package dev.biscotti.spring.autoconfigure;

import dev.biscotti.runtime.guard.GuardSettings;
import dev.biscotti.runtime.protection.KeyRing;
import dev.biscotti.runtime.servlet.FilterMode;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings that differ between deployments.
 *
 * @param environment the environment that the application runs in, as in {@code environment} of the
 *     annotations; "production" by default
 * @param origin the origin of the application, such as https://shop.example; needed if a proxy
 *     changes the Host header
 * @param keys the secrets of signed and encrypted cookies; the first one seals new values, the
 *     others only open values that they sealed earlier
 * @param sealedMaxAge the age after which a sealed value is rejected, such as 12h, even if its
 *     cookie lasts longer; by default the declared lifetime of the cookie
 * @param filter the filter that enforces the policy on all code
 * @param consentLog where evidence of visitors' choices is kept
 */
@ConfigurationProperties("biscotti")
public record BiscottiProperties(
    @Nullable String environment,
    @DefaultValue("") String origin,
    @DefaultValue List<Key> keys,
    @Nullable Duration sealedMaxAge,
    @DefaultValue Filter filter,
    @DefaultValue ConsentLog consentLog) {

  /**
   * A secret.
   *
   * @param id its name, which is part of each value it seals
   * @param secret at least 32 random octets, in Base64
   */
  public record Key(String id, String secret) {
    byte[] octets() {
      try {
        return Base64.getDecoder().decode(secret);
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException("the secret of biscotti.keys " + id + " is not Base64", e);
      }
    }

    @Override
    public String toString() {
      return "Key " + id;
    }
  }

  /**
   * The filter.
   *
   * @param enabled whether the filter is registered
   * @param mode what it does with a cookie that differs from its declaration
   * @param renew whether it renews, on each visit, cookies whose lifetime restarts with a visit
   */
  public record Filter(
      @DefaultValue("true") boolean enabled,
      @DefaultValue("enforce") FilterMode mode,
      @DefaultValue("true") boolean renew) {}

  /**
   * The consent log.
   *
   * @param enabled whether the log is kept, in an application with a DataSource
   * @param dataSource the name of the DataSource bean that holds the log; required if there are
   *     several and none is primary
   * @param createTables whether missing tables are created, after the application's own migrations;
   *     set it to false if Flyway or Liquibase creates them
   * @param capacity how many choices wait in memory while the database fails
   */
  public record ConsentLog(
      @DefaultValue("true") boolean enabled,
      @DefaultValue("") String dataSource,
      @DefaultValue("true") boolean createTables,
      @DefaultValue("10000") int capacity) {}

  GuardSettings guardSettings() {
    GuardSettings settings = GuardSettings.defaults();
    if (environment != null && !environment.isBlank()) {
      settings = settings.withEnvironment(environment);
    }
    Optional<KeyRing> ring = keyRing();
    return ring.isPresent() ? settings.withKeyRing(ring.get()) : settings;
  }

  private Optional<KeyRing> keyRing() {
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    KeyRing ring = KeyRing.of(keys.get(0).id(), keys.get(0).octets());
    for (Key earlier : keys.subList(1, keys.size())) {
      ring = ring.withEarlier(earlier.id(), earlier.octets());
    }
    return Optional.of(sealedMaxAge == null ? ring : ring.withMaxAge(sealedMaxAge));
  }
}
