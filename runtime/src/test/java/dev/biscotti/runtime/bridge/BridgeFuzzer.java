package dev.biscotti.runtime.bridge;

import dev.biscotti.runtime.bridge.Peers.Peer;
import dev.biscotti.runtime.fuzz.Promises;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cookies of other banners: the first octet selects the banner, the rest is the Cookie header. */
public final class BridgeFuzzer {
  private BridgeFuzzer() {}

  /** Each banner's cookie as it writes it. */
  public static List<String> seeds() {
    List<String> seeds = new ArrayList<>();
    for (int i = 0; i < Peers.ALL.size(); i++) {
      Peer peer = Peers.ALL.get(i);
      seeds.add(
          (char) (10 * Peers.ALL.size() + i)
              + peer.before()
              + peer.source().cookieName()
              + "="
              + peer.value());
    }
    return seeds;
  }

  /**
   * Loads the classes before the search, because Jazzer instruments each class when it is loaded.
   */
  public static void fuzzerInitialize() {
    seeds().forEach(seed -> fuzzerTestOneInput(seed.getBytes(StandardCharsets.ISO_8859_1)));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length > 0) {
      read(
          Peers.ALL.get((input[0] & 0xff) % Peers.ALL.size()),
          new String(input, 1, input.length - 1, StandardCharsets.ISO_8859_1));
    }
  }

  static void read(Peer peer, String header) {
    String name = peer.source().cookieName();
    Promises.hold(
        header.contains(name + "=") || Peers.grantsNothing(Peers.read(peer.source(), header)),
        "consent without a cookie",
        header);
    Promises.hold(
        Peers.read(peer.source(), header).equals(Peers.read(peer.source(), header)),
        "two meanings",
        header);
    Promises.hold(
        Peers.grantsNothing(Peers.read(peer.source(), header, name + "=another")),
        "consent by one of two copies",
        header);
  }
}
