package dev.biscotti.policy;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Regime;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Digests what a consent is given for. As long as no lock counts revisions, a category's revision
 * is this digest: whatever visitors would have to be asked about again changes it, and nothing else
 * does.
 *
 * <p>Material are the cookies' names, purposes, providers with data location and recipients,
 * lifetimes, reach (domain, path, other sites' requests, environment) and storage, and the
 * category's regime. Not material are translations, rows, what protects a value, and where a
 * declaration stands. The order of the declarations does not matter, nor does the unit of a
 * lifetime: {@code P1D} is {@code PT24H}.
 */
public final class MaterialDigest {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private MaterialDigest() {}

  /**
   * The revision of a category without a lock.
   *
   * @param policy the policy
   * @param categoryId the id of one of its categories
   * @return the digest of the category's material facts; {@link Revision#NONE} for essential
   *     cookies, about which nobody is asked
   */
  public static Revision revisionOf(PolicyDeclaration policy, String categoryId) {
    if (categoryId.equals(Category.ESSENTIAL)) {
      return Revision.NONE;
    }
    Map<String, String> providers = new HashMap<>();
    policy.providers().forEach(provider -> providers.putIfAbsent(provider.id(), factsOf(provider)));
    List<String> facts = new ArrayList<>();
    for (CookieDeclaration cookie : policy.cookies()) {
      if (cookie.category().equals(categoryId)) {
        facts.add(factsOf(cookie, providers.getOrDefault(cookie.provider(), "")));
      }
    }
    facts.sort(null);
    Regime regime =
        policy.category(categoryId).map(category -> category.regime()).orElse(Regime.OPT_IN);
    facts.add(regime.name());
    return Revision.digest(firstBits(joined(facts)));
  }

  private static String factsOf(CookieDeclaration cookie, String provider) {
    List<String> facts = new ArrayList<>();
    facts.add(cookie.name().text());
    facts.add(cookie.name().getClass().getSimpleName());
    facts.add(normalised(cookie.purpose()));
    facts.add(cookie.provider());
    facts.add(provider);
    facts.add(lifetime(cookie.lifetime()));
    facts.add(cookie.attributes().domain());
    facts.add(cookie.attributes().path());
    facts.add(Boolean.toString(cookie.attributes().sameSite() == SameSite.NONE));
    facts.add(cookie.environment());
    facts.add(cookie.storage().name());
    return joined(facts);
  }

  private static String factsOf(ProviderDeclaration provider) {
    List<String> facts = new ArrayList<>();
    provider.recipients().stream().map(MaterialDigest::normalised).sorted().forEach(facts::add);
    facts.add(normalised(provider.name()));
    facts.add(normalised(provider.dataLocation()));
    return joined(facts);
  }

  private static String lifetime(Lifetime lifetime) {
    if (lifetime instanceof Lifetime.Lasting lasting) {
      return joined(
          List.of(
              "lasting",
              lasting.period().shortest().toString(),
              lasting.period().longest().toString(),
              Boolean.toString(lasting.renewed()),
              normalised(lasting.endsOn())));
    }
    if (lifetime instanceof Lifetime.UntilBrowserCloses until) {
      return joined(List.of("browser", normalised(until.endsOn())));
    }
    if (lifetime instanceof Lifetime.UntilTabCloses until) {
      return joined(List.of("tab", normalised(until.endsOn())));
    }
    if (lifetime instanceof Lifetime.UntilCleared until) {
      return joined(List.of("cleared", normalised(until.endsOn())));
    }
    return joined(List.of("words", normalised(((Lifetime.InWords) lifetime).words())));
  }

  private static String normalised(String text) {
    return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).strip()).replaceAll(" ");
  }

  /** Texts with their lengths, so that no two different lists make the same text. */
  private static String joined(List<String> texts) {
    StringBuilder joined = new StringBuilder();
    for (String text : texts) {
      joined.append(text.length()).append(':').append(text).append(',');
    }
    return joined.toString();
  }

  private static int firstBits(String facts) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getInt();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
