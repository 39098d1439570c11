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
 * What differs from one deployment to the next.
 *
 * @param environment the environment that the application runs in, as in {@code environment} of the
 *     annotations; "production" if it is not set
 * @param origin the origin of the application, such as https://shop.example, where a proxy changes
 *     the Host header
 * @param keys the secrets of signed and encrypted cookies; the first one seals, the others still
 *     open what they sealed before
 * @param sealedMaxAge the age after which no sealed value opens, such as 12h, even if its cookie
 *     lasts longer; without it a value opens as long as its cookie is declared to last
 * @param filter the filter that holds all code to the policy
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
   * @param id its name, which is part of what it seals
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
   * @param enabled whether it is there
   * @param mode what it does with a cookie that is not as declared
   * @param renew whether it sends cookies again that count from each visit
   */
  public record Filter(
      @DefaultValue("true") boolean enabled,
      @DefaultValue("enforce") FilterMode mode,
      @DefaultValue("true") boolean renew) {}

  /**
   * The consent log.
   *
   * @param enabled whether it is kept, in an application with a DataSource
   * @param dataSource the name of the DataSource bean that it is kept in; needed where there are
   *     several and none is primary
   * @param createTables whether its tables are created where they are missing, after the
   *     application's own migrations; false where Flyway or Liquibase creates them
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
