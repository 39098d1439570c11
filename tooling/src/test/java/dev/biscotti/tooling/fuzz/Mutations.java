package dev.biscotti.tooling.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Nearly valid inputs: a seed with some bytes changed, removed, duplicated or copied from another
 * seed. {@code -Dfuzz.seconds=600} makes a search run for that long, each time with other inputs.
 */
public final class Mutations {
  private static final String SECONDS = System.getProperty("fuzz.seconds", "");

  private static final byte[] ODD = {0, -1, 1, 127, '\n', '"'};

  private final List<byte[]> seeds;
  private final Random random;

  private Mutations(List<byte[]> seeds, long seed) {
    this.seeds = seeds;
    random = new Random(seed);
  }

  /** Processes each input. */
  @FunctionalInterface
  public interface Target {
    void take(byte[] input) throws Exception;
  }

  /**
   * Tries the seeds and a number of inputs derived from them.
   *
   * @return how many inputs were tried
   */
  public static int search(List<byte[]> seeds, int tries, Target target) {
    long seed = SECONDS.isEmpty() ? 1 : System.nanoTime();
    Mutations mutations = new Mutations(seeds, seed);
    seeds.forEach(input -> take(input, target));
    long start = System.nanoTime();
    int done = 0;
    while (SECONDS.isEmpty()
        ? done < tries
        : System.nanoTime() - start < Long.parseLong(SECONDS) * 1_000_000_000L) {
      take(mutations.next(), target);
      done++;
    }
    return done;
  }

  private static void take(byte[] input, Target target) {
    try {
      target.take(input);
    } catch (Throwable broken) {
      throw new AssertionError(
          broken + " for the input " + java.util.Base64.getEncoder().encodeToString(input), broken);
    }
  }

  private byte[] next() {
    byte[] input = one().clone();
    for (int i = random.nextInt(4) + 1; i > 0; i--) {
      input = changed(input);
    }
    return input;
  }

  private byte[] one() {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private byte[] changed(byte[] input) {
    int at = random.nextInt(input.length + 1);
    int to = Math.min(input.length, at + 1 + random.nextInt(1 << random.nextInt(9)));
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(input, at);
      case 1 -> joined(input, at, new byte[0], to);
      case 2 -> joined(input, at, Arrays.copyOfRange(input, at, to), at);
      case 3 -> {
        byte[] other = one();
        int from = random.nextInt(other.length + 1);
        int end = Math.min(other.length, from + random.nextInt(100));
        yield joined(
            input, at, Arrays.copyOfRange(other, from, end), random.nextBoolean() ? at : to);
      }
      default -> {
        byte[] octets = new byte[random.nextInt(2) + 1];
        random.nextBytes(octets);
        if (random.nextBoolean()) {
          octets[0] = ODD[random.nextInt(ODD.length)];
        }
        yield joined(input, at, octets, Math.min(input.length, at + octets.length));
      }
    };
  }

  private static byte[] joined(byte[] input, int end, byte[] middle, int start) {
    byte[] joined = Arrays.copyOf(input, end + middle.length + input.length - start);
    System.arraycopy(middle, 0, joined, end, middle.length);
    System.arraycopy(input, start, joined, end + middle.length, input.length - start);
    return joined;
  }
}
