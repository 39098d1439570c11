package dev.biscotti.tooling.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Lets the programs of this machine that write the same file do so one after the other. The lock is
 * the operating system's and goes with its process, however that ends. It is on an empty file among
 * the temporary ones, because one beside the file would turn up in version control; a few of those
 * serve all files of a user.
 */
final class FileMutex {
  /** Enough that two files seldom share one, and few, since these stay. */
  private static final int LOCKS = 16;

  private static final int MILLIS_BETWEEN = 5;
  private static final int PATIENCE_MILLIS = 20_000;

  private FileMutex() {}

  /** What is done in a turn. */
  @FunctionalInterface
  interface Work {
    /**
     * Does it.
     *
     * @param alone whether nobody else can be at it; false where the system has no such locks
     */
    void run(boolean alone) throws IOException;
  }

  static void take(Path target, Work work) throws IOException {
    String name = lockName(target);
    // Closing a file gives up its locks in all of a process (POSIX), so that its threads have to
    // take turns before they open it; interned, since a build loads this class several times.
    synchronized (name.intern()) {
      Optional<FileChannel> opened = open(name);
      if (opened.isEmpty()) {
        work.run(false);
        return;
      }
      try (FileChannel channel = opened.get()) {
        work.run(lock(channel, target));
      }
    }
  }

  private static String lockName(Path target) throws IOException {
    Path parent = target.getParent();
    String path =
        parent == null
            ? target.toString()
            : parent.toRealPath().resolve(String.valueOf(target.getFileName())).toString();
    String user = Integer.toHexString(System.getProperty("user.name", "").hashCode());
    return "biscotti-" + user + "-" + Math.floorMod(path.hashCode(), LOCKS) + ".lock";
  }

  /** Empty where there is no such folder, or the file is another user's. */
  private static Optional<FileChannel> open(String name) {
    try {
      Path lock =
          Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"))).resolve(name);
      if (Files.exists(lock, LinkOption.NOFOLLOW_LINKS)
          && !Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty(); // to open a pipe would wait for whoever made it
      }
      return Optional.of(
          FileChannel.open(
              lock,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Waits for the lock, which the channel gives up when it is closed; whether there are locks. */
  private static boolean lock(FileChannel channel, Path target) throws IOException {
    for (int waited = 0; waited <= PATIENCE_MILLIS; waited += MILLIS_BETWEEN) {
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return true;
        }
      } catch (OverlappingFileLockException sameProcess) {
        // Waits as for another one.
      } catch (IOException unsupported) {
        return false;
      }
      pause(target);
    }
    throw new FileSystemException(
        target.toString(), null, "another process is writing it; run the command again");
  }

  private static void pause(Path target) throws IOException {
    try {
      Thread.sleep(MILLIS_BETWEEN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FileSystemException(target.toString(), null, "interrupted before it was written");
    }
  }
}
