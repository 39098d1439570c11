package dev.biscotti.policy.page;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Regime;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.lock.FoundLock;
import dev.biscotti.runtime.lock.LockedCookie;
import dev.biscotti.runtime.lock.LockedPolicy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A policy's declarations, indexed once, so that building a page takes linear time. */
final class PolicyFacts {
  private static final List<String> BUILT_IN =
      List.of(Category.ESSENTIAL, Category.FUNCTIONAL, Category.ANALYTICS, Category.MARKETING);

  private final PolicyDeclaration policy;
  private final FoundLock lock;
  private final Map<String, CategoryDeclaration> categories = new LinkedHashMap<>();
  private final Map<String, ProviderDeclaration> providers = new LinkedHashMap<>();
  private final Map<String, List<CookieDeclaration>> byCategory = new LinkedHashMap<>();
  private final Map<String, List<CookieDeclaration>> everywhere = new LinkedHashMap<>();
  private final Map<String, List<CookieDeclaration>> byEnvironment = new LinkedHashMap<>();
  private final Map<String, List<CookieDeclaration>> byProvider = new LinkedHashMap<>();
  private final Announcements announcements;
  private final Set<Storage> storages = EnumSet.noneOf(Storage.class);

  /** The facts of a policy in a language. */
  PolicyFacts(LockedPolicy source, String language) {
    policy = source.declaration().in(language);
    lock = source.lock();
    announcements = new Announcements(source, policy);
    for (String id : BUILT_IN) {
      categories.put(id, policy.category(id).orElseGet(() -> CategoryDeclaration.builtIn(id)));
    }
    policy.categories().forEach(category -> categories.putIfAbsent(category.id(), category));
    policy.providers().forEach(provider -> providers.putIfAbsent(provider.id(), provider));
    for (CookieDeclaration cookie : policy.cookies()) {
      categories.computeIfAbsent(cookie.category(), CategoryDeclaration::builtIn);
      index(cookie);
    }
  }

  private void index(CookieDeclaration cookie) {
    storages.add(cookie.storage());
    add(byCategory, cookie.category(), cookie);
    add(byProvider, cookie.provider(), cookie);
    if (cookie.environment().isEmpty()) {
      add(everywhere, cookie.category(), cookie);
    } else {
      add(byEnvironment, cookie.environment(), cookie);
    }
  }

  private static void add(
      Map<String, List<CookieDeclaration>> index, String key, CookieDeclaration cookie) {
    index.computeIfAbsent(key, unused -> new ArrayList<>()).add(cookie);
  }

  PolicyDeclaration policy() {
    return policy;
  }

  FoundLock lock() {
    return lock;
  }

  /**
   * The days of notice that the page may promise. Only a lock records what visitors were informed
   * of and when, so without one the guard could not keep a promise about new cookies.
   */
  int noticeDays() {
    return isLocked() ? policy.noticeDays() : 0;
  }

  /** Whether a lock records which cookies an earlier answer covers. */
  boolean isLocked() {
    return lock.readable().isPresent();
  }

  /** The announcement of a cookie that may not be set yet. */
  Optional<LockedCookie> announcement(CookieDeclaration cookie) {
    return announcements.of(cookie);
  }

  /** All categories in the order of the page: the built-in ones, then the policy's own. */
  List<CategoryDeclaration> categories() {
    return List.copyOf(categories.values());
  }

  CategoryDeclaration category(String id) {
    return categories.getOrDefault(id, CategoryDeclaration.builtIn(id));
  }

  Optional<ProviderDeclaration> provider(String id) {
    return Optional.ofNullable(providers.get(id));
  }

  List<CookieDeclaration> cookiesOf(CategoryDeclaration category) {
    return byCategory.getOrDefault(category.id(), List.of());
  }

  /** The cookies of a category that exist in every environment. */
  List<CookieDeclaration> cookiesEverywhere(CategoryDeclaration category) {
    return everywhere.getOrDefault(category.id(), List.of());
  }

  /** The cookies that exist in one environment only, by its name. */
  Map<String, List<CookieDeclaration>> cookiesByEnvironment() {
    return byEnvironment;
  }

  List<CookieDeclaration> cookiesOf(ProviderDeclaration provider) {
    return byProvider.getOrDefault(provider.id(), List.of());
  }

  boolean uses(Storage storage) {
    return storages.contains(storage);
  }

  /** Categories with cookies, other than the essential one, under a regime. */
  List<CategoryDeclaration> inUse(Regime regime) {
    return categories.values().stream()
        .filter(category -> !isEssential(category) && category.regime() == regime)
        .filter(category -> !cookiesOf(category).isEmpty())
        .toList();
  }

  /** Whether the visitor has anything to answer today. */
  boolean hasChoices() {
    return !inUse(Regime.OPT_IN).isEmpty() || !inUse(Regime.OPT_OUT).isEmpty();
  }

  /** The cookie that records the visitor's answers. */
  Optional<CookieDeclaration> consentRecord() {
    return policy.consentRecord().isEmpty()
        ? Optional.empty()
        : policy.cookies().stream()
            .filter(cookie -> cookie.name().text().equals(policy.consentRecord()))
            .findFirst();
  }

  /** Whether the application asks, so that its build and guard decide when. */
  static boolean asksItself(CookieDeclaration record) {
    return record.setBy() == SetBy.APPLICATION;
  }

  /** Whether a third-party banner asks, whose answer on a category covers the whole category. */
  boolean isAskedElsewhere() {
    return consentRecord().filter(record -> !asksItself(record)).isPresent();
  }

  static boolean isEssential(CategoryDeclaration category) {
    return category.id().equals(Category.ESSENTIAL);
  }
}
