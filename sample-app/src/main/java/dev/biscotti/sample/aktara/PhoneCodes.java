package dev.biscotti.sample.aktara;

import dev.biscotti.sample.web.TokenStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The codes for signing in by phone. This demonstration sends no SMS: the page shows what Twilio
 * would send. Each code is valid for five minutes and one attempt.
 */
@Component
class PhoneCodes {
  private static final Pattern NUMBER = Pattern.compile("\\+[0-9]{7,15}");
  private static final int CODES = 1_000_000;

  private final SecureRandom random = new SecureRandom();
  private final TokenStore<Pending> pending;

  /**
   * A message.
   *
   * @param challenge identifies the attempt
   * @param number the recipient's number
   * @param code the code
   */
  record Message(String challenge, String number, String code) {}

  private record Pending(String number, String code) {}

  PhoneCodes(Clock clock) {
    pending = TokenStore.lasting(Duration.ofMinutes(5), clock);
  }

  /** Sends a code; empty if the text is not a phone number. */
  Optional<Message> send(String text) {
    String number = text.replaceAll("[ ()-]", "");
    if (!NUMBER.matcher(number).matches()) {
      return Optional.empty();
    }
    String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
    return Optional.of(new Message(pending.issue(new Pending(number, code)), number, code));
  }

  /** The number that a code was sent to; empty if the code is wrong, used or expired. */
  Optional<String> redeem(String challenge, String code) {
    return pending
        .revoke(challenge)
        .filter(sent -> sent.code().equals(code.strip()))
        .map(Pending::number);
  }
}
