package dev.biscotti.sample.aktara;

import dev.biscotti.sample.web.PolicyDocuments;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The cookie policy. There is nothing to choose, so it is the page as the compiler wrote it. */
@Controller("aktaraCookiePages")
class CookiePages {
  private final PolicyDocuments documents = PolicyDocuments.of("aktara");

  @GetMapping("/aktara/cookies")
  ResponseEntity<String> policy() {
    return documents.page("Aktara", "/aktara", Optional.empty(), "");
  }

  @GetMapping("/aktara/cookies.md")
  ResponseEntity<String> markdown() {
    return documents.markdown();
  }

  @GetMapping("/aktara/cookies.json")
  ResponseEntity<String> inventory() {
    return documents.inventory();
  }
}
