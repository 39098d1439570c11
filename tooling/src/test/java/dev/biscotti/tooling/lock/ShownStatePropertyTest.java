package dev.biscotti.tooling.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Category;
import dev.biscotti.runtime.choices.ChoiceRequest;
import dev.biscotti.runtime.choices.ChoiceSite;
import dev.biscotti.runtime.choices.ConsentBanner;
import dev.biscotti.runtime.choices.ConsentEndpoint;
import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.Exchange;
import dev.biscotti.runtime.guard.GuardSettings;
import dev.biscotti.runtime.lock.FoundLock;
import dev.biscotti.runtime.lock.LockWriter;
import dev.biscotti.runtime.lock.PolicyLock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * The main property of the consent record, over histories with everything that can happen to
 * declarations and lock under git: a cookie may be set only if the visitor's last answer for its
 * category was yes, on a form that showed this cookie with its current facts or with broader ones.
 */
@Tag("slow")
class ShownStatePropertyTest {
  private static final Pattern OFFERED = Pattern.compile("name=\"offered\" value=\"([^\"]*)\"");
  private static final List<String> SITES = List.of("shop.example", "other.example");

  /**
   * How often an answer to an earlier state allowed a cookie, to show that the test covers this
   * case.
   */
  private static int earlier;

  private static int now;

  /** An answer: what was shown, by category, and whether it was a yes. */
  private record Answer(Map<String, Commit.Facts> shown, boolean yes) {}

  /** A form that a visitor has open; its release may be gone when the visitor submits it. */
  private record OpenForm(Commit release, String offered) {}

  private final class World {
    private final Random random;
    private final List<Commit> commits = new ArrayList<>();
    private Commit head;
    private Commit running;
    private String record = "";
    private LocalDate day = Shop.OPENING;
    private final Map<String, Answer> last = new HashMap<>();
    private final List<OpenForm> forms = new ArrayList<>();

    /** Rewordings that somebody declared equivalent for visitors, by the old text. */
    private final Set<String> reworded = new HashSet<>();

    World(long seed) {
      random = new Random(seed);
      head = commit(new Commit("shop", SITES.get(0), new TreeMap<>(), "", Optional.empty()));
      head = commit(head.with(changed(head.cookies())));
      running = head;
    }

    private Commit commit(Commit commit) {
      commits.add(commit);
      return commit;
    }

    private <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }

    private TreeMap<String, Commit.Facts> changed(TreeMap<String, Commit.Facts> before) {
      TreeMap<String, Commit.Facts> cookies = new TreeMap<>(before);
      String name = any(List.of("_a", "_b", "_c"));
      if (cookies.containsKey(name) && random.nextInt(3) == 0) {
        cookies.remove(name);
      } else {
        cookies.put(
            name,
            new Commit.Facts(
                random.nextInt(5) == 0 ? Category.MARKETING : Category.ANALYTICS,
                any(List.of("Counts.", "Counts.", "Sells.")),
                any(List.of(1, 13))));
      }
      return cookies;
    }

    private void accept() {
      FoundLock found = head.found();
      if (found instanceof FoundLock.Unreadable) {
        return;
      }
      Acceptance acceptance = Acceptance.because("It was decided.");
      boolean ask = random.nextBoolean();
      try {
        PolicyDeclaration policy = head.policy();
        PolicyLock lock =
            (ask ? acceptance.askingAgain() : acceptance)
                .accept(found.readable(), policy, Shop.on(day));
        if (!ask && found.readable().isPresent()) {
          rewordings(found.readable().get(), policy);
        }
        head = commit(head.with(LockWriter.text(lock)));
      } catch (ReasonRequiredException e) {
        throw new AssertionError(e);
      }
    }

    private void rewordings(PolicyLock before, PolicyDeclaration policy) {
      for (var told : before.cookies()) {
        for (CookieDeclaration cookie : policy.cookies()) {
          if (cookie.name().equals(told.declaration().name())) {
            reworded.add(cookie.name().text() + told.declaration().purpose() + cookie.purpose());
          }
        }
      }
    }

    /** Merges any two commits, or reverts one, which is also a merge. */
    private void merge() {
      Commit other = any(commits);
      boolean isRevert = random.nextBoolean() && other.parent().isPresent();
      Commit base = isRevert ? other : commonAncestor(head, other);
      Commit theirs = isRevert ? other.parent().orElseThrow() : other;
      if (!other.id().equals(head.id())) {
        return;
      }
      TreeMap<String, Commit.Facts> cookies = new TreeMap<>();
      Set<String> names = new HashSet<>(head.cookies().keySet());
      names.addAll(theirs.cookies().keySet());
      for (String name : names) {
        Optional<Commit.Facts> was = Optional.ofNullable(base.cookies().get(name));
        Optional<Commit.Facts> ours = Optional.ofNullable(head.cookies().get(name));
        Optional<Commit.Facts> their = Optional.ofNullable(theirs.cookies().get(name));
        Optional<Commit.Facts> merged =
            ours.equals(was) ? their : their.equals(was) || random.nextBoolean() ? ours : their;
        merged.ifPresent(facts -> cookies.put(name, facts));
      }
      String lock = LockMerge.merged(base.lock(), head.lock(), theirs.lock(), random);
      head = commit(head.with(cookies).with(lock.isBlank() ? "" : lock));
    }

    private Commit commonAncestor(Commit one, Commit other) {
      Set<Commit> ancestors = new HashSet<>();
      for (Optional<Commit> c = Optional.of(one); c.isPresent(); c = c.get().parent()) {
        ancestors.add(c.get());
      }
      Commit found = other;
      while (!ancestors.contains(found) && found.parent().isPresent()) {
        found = found.parent().get();
      }
      return found;
    }

    private CookieGuard visit(DeployedPolicy policy) {
      List<String> header = record.isEmpty() ? List.of() : List.of("shop-consent=" + record);
      Exchange exchange =
          Exchange.of(
              "/",
              name -> name.equals("Cookie") ? header : List.<String>of(),
              line -> {
                if (line.startsWith("shop-consent=")) {
                  record = line.substring("shop-consent=".length(), line.indexOf(';'));
                }
              });
      return CookieGuard.on(policy, exchange, GuardSettings.defaults().withClock(Shop.on(day)));
    }

    private Map<String, Commit.Facts> shown(Commit commit, String category) {
      Map<String, Commit.Facts> shown = new HashMap<>(commit.cookies());
      shown.values().removeIf(facts -> !facts.category().equals(category));
      return shown;
    }

    private void answered(Commit commit, List<String> categories, boolean yes) {
      for (String category : categories) {
        last.put(key(commit, category), new Answer(shown(commit, category), yes));
      }
    }

    private String key(Commit commit, String category) {
      return commit.id() + commit.site() + category;
    }

    private static List<String> ids(List<CategoryDeclaration> categories) {
      return categories.stream().map(CategoryDeclaration::id).toList();
    }

    private void answer() {
      DeployedPolicy policy = running.release();
      Consent consent = visit(policy).consent();
      List<String> asked = ids(consent.toAsk());
      List<String> used = ids(consent.inUse());
      switch (random.nextInt(5)) {
        case 0, 1 -> {
          consent.acceptAsked();
          answered(running, asked, true);
        }
        case 2 -> {
          consent.acceptAll();
          answered(running, used, true);
          mayBeSet(policy, used);
        }
        case 3 -> {
          consent.refuseAsked();
          answered(running, asked, false);
        }
        default -> {
          String banner =
              new ConsentBanner(ChoiceSite.of(policy, "/cookies"))
                  .html(ChoiceRequest.get("/", ""), consent);
          Matcher offered = OFFERED.matcher(banner);
          if (offered.find()) {
            forms.add(new OpenForm(running, offered.group(1)));
          }
        }
      }
    }

    /** Asserts that everything just agreed to may be set, as long as the lock can be read. */
    private void mayBeSet(DeployedPolicy policy, List<String> categories) {
      CookieGuard next = visit(policy);
      for (CookieDeclaration cookie : policy.rules().cookies()) {
        if (categories.contains(cookie.category())
            && !(policy.lock() instanceof FoundLock.Unreadable)) {
          assertThat(next.refusal(cookie)).as(cookie.name().text()).isEmpty();
        }
      }
      assertThat(next.consent().mustAsk()).isFalse();
    }

    private void send() {
      if (forms.isEmpty()) {
        return;
      }
      OpenForm form = any(forms);
      DeployedPolicy policy = running.release();
      Consent consent = visit(policy).consent();
      List<String> granted = granted(consent);
      ChoiceRequest request =
          new ChoiceRequest(
              "POST",
              "/cookies/choices",
              "",
              Map.of("Origin", List.of("https://shop.example"), "Host", List.of("shop.example")),
              Map.of("answer", List.of("accept"), "offered", List.of(form.offered())),
              Optional.of(true));
      new ConsentEndpoint(ChoiceSite.of(policy, "/cookies")).handle(request, consent);
      for (String category : granted(visit(policy).consent())) {
        if (!granted.contains(category)) {
          last.put(key(running, category), new Answer(shown(form.release(), category), true));
          assertThat(form.release().id() + form.release().site())
              .as("the policy of the form")
              .isEqualTo(running.id() + running.site());
        }
      }
    }

    private List<String> granted(Consent consent) {
      return List.of(Category.ANALYTICS, Category.MARKETING).stream()
          .filter(consent::granted)
          .toList();
    }

    private void anotherPolicy() {
      boolean otherSite = random.nextBoolean();
      head =
          commit(
              new Commit(
                  otherSite ? head.id() : any(List.of("shop", "club")),
                  otherSite ? any(SITES) : head.site(),
                  head.cookies(),
                  "",
                  Optional.empty()));
    }

    private void check() {
      DeployedPolicy policy = running.release();
      CookieGuard guard = visit(policy);
      for (Map.Entry<String, Commit.Facts> one : running.cookies().entrySet()) {
        CookieDeclaration cookie =
            policy.rules().cookies().stream()
                .filter(c -> c.name().text().equals(one.getKey()))
                .findFirst()
                .orElseThrow();
        if (guard.refusal(cookie).isEmpty()) {
          Optional<Answer> answer = Optional.ofNullable(last.get(key(running, cookie.category())));
          assertThat(answer).as("an answer on %s", one.getKey()).isPresent();
          assertThat(answer.get().yes()).as("a yes to %s", one.getKey()).isTrue();
          assertThat(agreed(one.getKey(), one.getValue(), answer.get()))
              .as("%s as %s, after %s", one.getKey(), one.getValue(), answer.get())
              .isTrue();
          if (guard.consent().granted(cookie.category())) {
            now++;
          } else {
            earlier++;
          }
        }
      }
    }

    private boolean agreed(String name, Commit.Facts facts, Answer answer) {
      Commit.Facts shown = answer.shown().get(name);
      return shown != null
          && shown.category().equals(facts.category())
          && facts.months() <= shown.months()
          && (shown.purpose().equals(facts.purpose())
              || reworded.contains(name + shown.purpose() + facts.purpose()));
    }

    void step() {
      day = day.plusDays(random.nextInt(2));
      switch (random.nextInt(14)) {
        case 0, 1 -> head = commit(head.with(changed(head.cookies())));
        case 2, 3, 4 -> accept();
        case 5 -> merge();
        case 6 -> head = any(commits);
        case 7 -> running = any(commits);
        case 8 -> {
          head = commit(head.with(""));
          accept();
        }
        case 9 -> send();
        case 10 -> {
          if (random.nextInt(4) == 0) {
            anotherPolicy();
          }
        }
        default -> answer();
      }
      if (random.nextInt(3) > 0) {
        running = head;
      }
      check();
    }
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void cookieIsSetOnlyAfterAYesToWhatItIs(@ForAll long seed) {
    World world = new World(seed);
    for (int i = 0; i < 25; i++) {
      world.step();
    }
  }

  @AfterContainer
  static void cookiesWereSetOfEitherKind() {
    assertThat(now).isGreaterThan(500);
    assertThat(earlier).isGreaterThan(10);
  }
}
