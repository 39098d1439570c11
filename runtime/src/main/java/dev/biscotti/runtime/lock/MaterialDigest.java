package dev.biscotti.runtime.lock;

import dev.biscotti.annotations.Category;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieFact;
import dev.biscotti.runtime.declaration.Fact;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Digests what a consent is given for: the state of a category, and of each of its cookies. A
 * digest changes with each change of a material fact, whether it widens or narrows what visitors
 * agree to, and with nothing else.
 *
 * <p>The tables of facts say which are material ({@link CookieFact}, {@link
 * dev.biscotti.runtime.declaration.ProviderFact}, {@link
 * dev.biscotti.runtime.declaration.CategoryFact}). The order of the declarations does not matter,
 * nor does the unit of a lifetime: {@code P1D} equals {@code PT24H}.
 */
public final class MaterialDigest {
  private static final int BITS = (1 << Revision.DIGEST_BITS) - 1;

  private MaterialDigest() {}

  /**
   * Digests the state of a category as it is declared.
   *
   * @param policy the policy
   * @param categoryId the id of one of its categories
   * @return the digest of the category's material facts, without a number; {@link Revision#NONE}
   *     for essential cookies, which need no consent
   */
  public static Revision revisionOf(PolicyDeclaration policy, String categoryId) {
    if (categoryId.equals(Category.ESSENTIAL)) {
      return Revision.NONE;
    }
    List<CookieDeclaration> cookies =
        policy.cookies().stream().filter(one -> one.category().equals(categoryId)).toList();
    CategoryDeclaration category =
        policy.category(categoryId).orElse(CategoryDeclaration.builtIn(categoryId));
    return revisionOf(cookies, policy.providers(), category);
  }

  /**
   * Digests the state of a category.
   *
   * @param cookies its cookies, as declared or as shown
   * @param providers the providers that they may name
   * @param category the category, as declared or as shown
   * @return the digest, without a number
   */
  public static Revision revisionOf(
      List<CookieDeclaration> cookies,
      List<ProviderDeclaration> providers,
      CategoryDeclaration category) {
    Map<String, String> providerFacts = factsOf(providers);
    List<String> facts = new ArrayList<>();
    for (CookieDeclaration cookie : cookies) {
      facts.add(factsOf(cookie, providerFacts));
    }
    facts.sort(null);
    return Revision.digest(
        firstBits(digested(facts, MaterialFacts.of(LockedFacts.of(category)), List.of())));
  }

  /**
   * Digests each cookie: what an answer on its category agrees to or refuses.
   *
   * @param cookies the cookies of one category, as declared or as shown
   * @param providers the providers that they may name
   * @param category the category, as declared or as shown
   * @return a digest for each cookie, in the same order
   */
  public static List<Integer> ofEach(
      List<CookieDeclaration> cookies,
      List<ProviderDeclaration> providers,
      CategoryDeclaration category) {
    Map<String, String> providerFacts = factsOf(providers);
    Map<Fact, List<String>> categoryFacts = MaterialFacts.of(LockedFacts.of(category));
    List<Integer> digests = new ArrayList<>();
    for (CookieDeclaration cookie : cookies) {
      List<String> id = List.of(cookie.category());
      List<String> facts = List.of(factsOf(cookie, providerFacts));
      digests.add(firstBits(digested(id, categoryFacts, facts)));
    }
    return digests;
  }

  private static Map<String, String> factsOf(List<ProviderDeclaration> providers) {
    Map<String, String> facts = new HashMap<>();
    for (ProviderDeclaration provider : providers) {
      facts.putIfAbsent(
          provider.id(),
          digested(List.of(), MaterialFacts.of(LockedFacts.of(provider)), List.of()));
    }
    return facts;
  }

  private static String factsOf(CookieDeclaration declared, Map<String, String> providers) {
    CookieDeclaration cookie = LockedFacts.of(declared);
    Map<Fact, List<String>> facts = MaterialFacts.of(cookie);
    facts.remove(CookieFact.CATEGORY); // the digest is computed for one category
    facts.put(
        CookieFact.PROVIDER,
        List.of(cookie.provider(), providers.getOrDefault(cookie.provider(), "")));
    return digested(List.of(), facts, List.of());
  }

  /** Appends later facts after the first ones, so that existing digests stay valid. */
  private static String digested(
      List<String> before, Map<Fact, List<String>> facts, List<String> after) {
    List<String> first = new ArrayList<>(before);
    List<String> later = new ArrayList<>();
    for (Map.Entry<Fact, List<String>> entry : facts.entrySet()) {
      if (entry.getKey().is(Fact.Trait.LATER)) {
        later.add(entry.getKey().key());
        later.add(joined(entry.getValue()));
      } else {
        first.addAll(entry.getValue());
      }
    }
    first.addAll(after);
    return later.isEmpty() ? joined(first) : joined(List.of(joined(first), joined(later)));
  }

  /** Joins texts with their lengths, so that different lists never form the same text. */
  static String joined(List<String> texts) {
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
      return Math.max(ByteBuffer.wrap(digest).getInt() & BITS, 1); // 0 means that there is no state
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
