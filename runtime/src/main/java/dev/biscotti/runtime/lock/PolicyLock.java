package dev.biscotti.runtime.lock;

import dev.biscotti.runtime.declaration.ProviderDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the visitors of a policy were last shown, and what was accepted when: the content of {@code
 * META-INF/biscotti/<id>.lock}. All lists are sorted, so that equal locks have equal texts.
 *
 * @param policy the policy's id
 * @param categories the categories that ask for consent
 * @param providers the providers that cookies name; members that a lock does not keep are empty
 * @param cookies the cookies
 * @param retired the cookies that were removed
 * @param history what was accepted, the oldest first
 * @param states what visitors have been shown about each category so far
 * @param narrowings the changes of cookies that need no new consent
 * @param unknown lines that only a later release understands; they are kept
 */
public record PolicyLock(
    String policy,
    List<LockedCategory> categories,
    List<ProviderDeclaration> providers,
    List<LockedCookie> cookies,
    List<RetiredCookie> retired,
    List<LockEntry> history,
    List<ShownState> states,
    List<Narrowing> narrowings,
    List<String> unknown) {
  public PolicyLock {
    categories = List.copyOf(categories);
    providers = List.copyOf(providers);
    cookies = List.copyOf(cookies);
    retired = List.copyOf(retired);
    history = List.copyOf(history);
    states = states.stream().distinct().sorted().toList();
    narrowings = narrowings.stream().distinct().sorted().toList();
    unknown = List.copyOf(unknown);
  }

  /**
   * The lock of a policy before anything is accepted.
   *
   * @param policy the policy's id
   * @return a lock without facts
   */
  public static PolicyLock empty(String policy) {
    return new PolicyLock(
        policy, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of());
  }

  /**
   * Finds a category.
   *
   * @param id its id
   * @return the category; empty if visitors were not shown it
   */
  public Optional<LockedCategory> category(String id) {
    return categories.stream().filter(category -> category.id().equals(id)).findFirst();
  }

  /**
   * The revision numbers of a category that two branches used for different changes, as far as a
   * cookie depends on them. An answer with such a number may not cover that cookie.
   *
   * @param categoryId the id of a category
   * @return the numbers; empty if the lock was accepted after the last merge
   */
  public Set<Integer> ambiguousRevisions(String categoryId) {
    Map<Integer, Set<String>> marks = new TreeMap<>();
    Set<Integer> ambiguous = new TreeSet<>();
    Optional<LockedCategory> category = category(categoryId);
    category.ifPresent(one -> one.revisions().forEach(revision -> add(marks, revision)));
    for (LockEntry entry : history) {
      Integer number = entry.revisions().get(categoryId);
      if (number != null) {
        marks.computeIfAbsent(number, any -> new TreeSet<>()).add(entry.mark());
      }
    }
    Set<Integer> used = new TreeSet<>();
    for (LockedCookie cookie : cookies) {
      if (cookie.declaration().category().equals(categoryId) && cookie.since().isPresent()) {
        add(marks, cookie.since().get());
        used.add(cookie.since().get().number());
      }
    }
    used.stream()
        .filter(number -> marks.getOrDefault(number, Set.of()).size() > 1)
        .forEach(ambiguous::add);
    category
        .filter(one -> one.revisions().size() > 1)
        .ifPresent(one -> one.revisions().forEach(revision -> ambiguous.add(revision.number())));
    return ambiguous;
  }

  private static void add(Map<Integer, Set<String>> marks, LockRevision revision) {
    marks.computeIfAbsent(revision.number(), any -> new TreeSet<>()).add(revision.mark());
  }
}
