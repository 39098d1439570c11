package dev.biscotti.search.use;

import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Descriptors;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.TypeInfo;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.finding.GuardNames;
import dev.biscotti.search.sink.CookieSink;
import dev.biscotti.search.sink.SinkForm;
import dev.biscotti.search.sink.SinkTable;
import dev.biscotti.search.text.PossibleName;
import dev.biscotti.search.text.Text;
import dev.biscotti.search.text.Texts;
import dev.biscotti.search.value.Values;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds cookies that a module declares as set by the application although nothing in it sets them.
 * In doubt, a cookie counts as set, because unseen code, such as another module's, may set it.
 */
public final class UnsetCookies {
  private final Program program;
  private final List<Candidate> open = new ArrayList<>();
  private final Set<String> guards = new LinkedHashSet<>();
  private final Set<String> policiesInUse = new TreeSet<>();
  private boolean doubtful;

  /**
   * A cookie of one of the module's policies.
   *
   * @param policy the binary name of the policy class
   * @param cookie the cookie
   */
  public record Candidate(String policy, CookieDeclaration cookie) {
    private String guard() {
      return GuardNames.guard(policy);
    }

    private boolean isSetBy(MethodRef method) {
      return method.owner().equals(guard())
          && GuardNames.canBeAccessor(
              method.name(),
              Descriptors.simpleName(cookie.source().type()),
              cookie.source().member());
    }

    private boolean isNamed(PossibleName name) {
      if (name instanceof PossibleName.Exact exact) {
        return cookie.name().matches(exact.name());
      }
      return name instanceof PossibleName.Family family
          && (cookie.name() instanceof DeclaredName.Pattern pattern
              ? pattern.prefix().startsWith(family.prefix())
                  || family.prefix().startsWith(pattern.prefix())
              : cookie.name().text().startsWith(family.prefix()));
    }
  }

  /**
   * What code that may set a cookie uses.
   *
   * @param methods the methods that it calls or refers to
   * @param texts the names in it
   */
  public record Uses(Set<MethodRef> methods, Set<String> texts) {}

  private UnsetCookies(Program program, List<Candidate> candidates) {
    this.program = program;
    open.addAll(candidates);
    for (Candidate one : candidates) {
      guards.add(one.guard());
    }
  }

  /**
   * Starts the search.
   *
   * @param program the code
   * @param table the table, because cookies that a framework sets by itself need no code
   * @param candidates the cookies of the module's own policies that are declared in the module
   * @return the search for those among them that code of the module should set
   */
  static UnsetCookies among(Program program, SinkTable table, List<Candidate> candidates) {
    Set<String> defaults = new LinkedHashSet<>();
    for (CookieSink sink : table.sinks()) {
      if (sink.form() == SinkForm.IMPLICIT && sink.name().isPresent()) {
        defaults.add(sink.name().get());
        defaults.add(DefaultNames.inModule(sink.name().get(), program));
      }
    }
    List<Candidate> wanted = new ArrayList<>();
    for (Candidate one : candidates) {
      if (!defaults.contains(one.cookie().name().text())) {
        wanted.add(one);
      }
    }
    return new UnsetCookies(program, wanted);
  }

  /**
   * The cookies of a policy that code should set: not those that scripts, providers or frameworks
   * set, nor the record of consent, nor web storage.
   *
   * @param policyClass the binary name of the policy class
   * @param policy the policy
   * @return the cookies
   */
  public static List<Candidate> candidates(String policyClass, PolicyDeclaration policy) {
    List<Candidate> candidates = new ArrayList<>();
    for (CookieDeclaration cookie : policy.cookies()) {
      if (cookie.setBy() == SetBy.APPLICATION
          && cookie.storage() == Storage.COOKIE
          && !cookie.name().text().equals(policy.consentRecord())) {
        candidates.add(new Candidate(policyClass, cookie));
      }
    }
    return candidates;
  }

  /**
   * Whether there are still cookies for which no setting code was found.
   *
   * @return false if further records make no difference
   */
  public boolean isLooking() {
    return !open.isEmpty();
  }

  /**
   * Records a call of or reference to a method.
   *
   * @param method what is called
   */
  public void called(MethodRef method) {
    if (guards.contains(method.owner())) {
      foundSet(one -> one.isSetBy(method));
    }
  }

  /** Records the arguments of a call of an unknown library. */
  void passed(Call call) {
    called(call.method());
    if (open.isEmpty() || isUnderstood(call.method().owner())) {
      return;
    }
    for (Value argument : call.arguments()) {
      if (Values.plain(argument) instanceof Value.Constant constant
          && constant.value() instanceof String text) {
        mentioned(text);
      }
    }
  }

  private boolean isUnderstood(String type) {
    if (type.startsWith("java.") || type.startsWith("[")) {
      return true;
    }
    Optional<TypeInfo> known = program.type(type);
    return known.isPresent() && known.get().ofModule();
  }

  /**
   * Records code that the search has not read.
   *
   * @param uses what is known about it
   */
  public void used(Uses uses) {
    uses.methods().forEach(this::called);
    uses.texts().forEach(this::mentioned);
  }

  /**
   * Records a text in code that the search has not read.
   *
   * @param text the text
   */
  public void mentioned(String text) {
    foundSet(one -> one.cookie().name().text().equals(text));
  }

  /** Records the names of a cookie that is set. */
  void set(Texts names) {
    for (Text text : names.alternatives()) {
      PossibleName name = PossibleName.of(text);
      doubtful |= name instanceof PossibleName.Unknown;
      foundSet(one -> one.isNamed(name));
    }
  }

  private void foundSet(Predicate<Candidate> isSet) {
    for (Iterator<Candidate> left = open.iterator(); left.hasNext(); ) {
      Candidate one = left.next();
      if (isSet.test(one)) {
        policiesInUse.add(one.policy());
        left.remove();
      }
    }
  }

  /**
   * The cookies for which no setting code was found.
   *
   * @return the cookies; none if a name is unknown, or if the module sets no cookie of the same
   *     policy, because it may hold the declarations of other modules
   */
  public List<CookieDeclaration> found() {
    List<CookieDeclaration> found = new ArrayList<>();
    for (Candidate one : open) {
      if (!doubtful && policiesInUse.contains(one.policy())) {
        found.add(one.cookie());
      }
    }
    return found;
  }
}
