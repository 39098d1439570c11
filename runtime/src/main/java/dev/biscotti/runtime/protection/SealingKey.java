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

/** One key of a ring, with the keys derived from it: one to sign with, one to encrypt with. */
final class SealingKey {
  private static final String HMAC = "HmacSHA256";
  private static final String GCM = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
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
        new SecretKeySpec(hmac(master, "biscotti signed cookie value 1"), HMAC),
        new SecretKeySpec(hmac(master, "biscotti encrypted cookie value 1"), "AES"));
  }

  String sign(String cookie, String value) {
    return id + "." + ENCODER.encodeToString(tag(cookie, value)) + "." + value;
  }

  Optional<String> verify(String cookie, String body) {
    int point = body.indexOf('.');
    if (point < 0) {
      return Optional.empty();
    }
    String value = body.substring(point + 1);
    if (CookieGrammar.firstNonOctet(value) >= 0) {
      return Optional.empty();
    }
    return decode(body.substring(0, point))
        .filter(tag -> MessageDigest.isEqual(tag, tag(cookie, value)))
        .map(tag -> value);
  }

  /** A name has no {@code =}, so that no two pairs of name and value are the same message. */
  private byte[] tag(String cookie, String value) {
    return hmac(signing, cookie + "=" + value);
  }

  String encrypt(String cookie, String value) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] ciphertext =
          cipher(Cipher.ENCRYPT_MODE, cookie, nonce)
              .doFinal(value.getBytes(StandardCharsets.UTF_8));
      byte[] all = Arrays.copyOf(nonce, NONCE + ciphertext.length);
      System.arraycopy(ciphertext, 0, all, NONCE, ciphertext.length);
      return id + "." + ENCODER.encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-256-GCM", e);
    }
  }

  Optional<String> decrypt(String cookie, String body) {
    Optional<byte[]> all = decode(body).filter(octets -> octets.length >= NONCE + TAG_BITS / 8);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    byte[] octets = all.get();
    try {
      byte[] value =
          cipher(Cipher.DECRYPT_MODE, cookie, Arrays.copyOf(octets, NONCE))
              .doFinal(octets, NONCE, octets.length - NONCE);
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString());
    } catch (GeneralSecurityException | CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, String cookie, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(GCM);
    cipher.init(mode, encrypting, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(cookie.getBytes(StandardCharsets.UTF_8));
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

  /** Only the one form that is written: another spelling of the same octets is a changed value. */
  private static Optional<byte[]> decode(String text) {
    try {
      byte[] octets = Base64.getUrlDecoder().decode(text);
      return ENCODER.encodeToString(octets).equals(text) ? Optional.of(octets) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
