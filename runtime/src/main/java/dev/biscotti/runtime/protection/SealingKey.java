package dev.biscotti.runtime.protection;

import dev.biscotti.runtime.codec.CookieGrammar;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** One key of a ring, with the two keys derived from it: one for signing, one for encryption. */
final class SealingKey {
  private static final String HMAC = "HmacSHA256";
  private static final String GCM = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TIME_RADIX = 36;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final String id;
  private final SecretKeySpec signing;
  private final SecretKeySpec encrypting;

  private SealingKey(String id, SecretKeySpec signing, SecretKeySpec encrypting) {
    this.id = id;
    this.signing = signing;
    this.encrypting = encrypting;
  }

  static SealingKey derive(String id, byte[] secret) {
    SecretKeySpec master = new SecretKeySpec(secret, HMAC);
    return new SealingKey(
        id,
        new SecretKeySpec(hmac(master, "biscotti signed cookie value 2"), HMAC),
        new SecretKeySpec(hmac(master, "biscotti encrypted cookie value 2"), "AES"));
  }

  String sign(SealedFor target, SealedValue sealed) {
    String time = Long.toString(sealed.issued(), TIME_RADIX);
    String tag = ENCODER.encodeToString(tag(target, time, sealed.text()));
    return id + "." + time + "." + tag + "." + sealed.text();
  }

  Optional<SealedValue> verify(SealedFor target, String body) {
    int afterTime = body.indexOf('.');
    int afterTag = body.indexOf('.', afterTime + 1);
    if (afterTime < 0 || afterTag < 0) {
      return Optional.empty();
    }
    String time = body.substring(0, afterTime);
    String value = body.substring(afterTag + 1);
    if (CookieGrammar.firstNonOctet(value) >= 0) {
      return Optional.empty();
    }
    return decode(body.substring(afterTime + 1, afterTag))
        .filter(tag -> MessageDigest.isEqual(tag, tag(target, time, value)))
        .map(tag -> new SealedValue(value, Long.parseLong(time, TIME_RADIX)));
  }

  /**
   * Computes the tag of a message. Cookie names and times contain no {@code =}, and times contain
   * no dot, so two different values never form the same message. A valid tag proves that {@link
   * #sign} wrote the time, so it is a number.
   */
  private byte[] tag(SealedFor target, String time, String value) {
    return hmac(signing, target.text() + "=" + time + "." + value);
  }

  String encrypt(SealedFor target, SealedValue sealed) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] text = sealed.text().getBytes(StandardCharsets.UTF_8);
    ByteBuffer plain = ByteBuffer.allocate(Long.BYTES + text.length);
    plain.putLong(sealed.issued()).put(text);
    try {
      byte[] ciphertext = cipher(Cipher.ENCRYPT_MODE, target, nonce).doFinal(plain.array());
      byte[] all = Arrays.copyOf(nonce, NONCE + ciphertext.length);
      System.arraycopy(ciphertext, 0, all, NONCE, ciphertext.length);
      return id + "." + ENCODER.encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-256-GCM", e);
    }
  }

  Optional<SealedValue> decrypt(SealedFor target, String body) {
    Optional<byte[]> all =
        decode(body).filter(octets -> octets.length >= NONCE + Long.BYTES + TAG_BITS / 8);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    byte[] octets = all.get();
    try {
      ByteBuffer plain =
          ByteBuffer.wrap(
              cipher(Cipher.DECRYPT_MODE, target, Arrays.copyOf(octets, NONCE))
                  .doFinal(octets, NONCE, octets.length - NONCE));
      long issued = plain.getLong();
      return Optional.of(
          new SealedValue(StandardCharsets.UTF_8.newDecoder().decode(plain).toString(), issued));
    } catch (GeneralSecurityException | CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, SealedFor target, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(GCM);
    cipher.init(mode, encrypting, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(target.text().getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] hmac(SecretKeySpec key, String message) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }

  /**
   * Accepts only the encoding that is written: any other encoding of the same octets is a changed
   * value.
   */
  private static Optional<byte[]> decode(String text) {
    try {
      byte[] octets = Base64.getUrlDecoder().decode(text);
      return ENCODER.encodeToString(octets).equals(text) ? Optional.of(octets) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
