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
 * Makes programs on this machine that write the same file take turns. It uses a lock of the
 * operating system, which is released when the process ends, even by a crash. The lock is on an
 * empty file in the temporary directory, because a lock file next to the written file would turn up
 * in version control. A few such files serve all files of a user.
 */
final class FileMutex {
  /**
   * How many lock files there are: enough that two files rarely share one, but few, because they
   * are never deleted.
   */
  private static final int LOCKS = 16;

  private static final int MILLIS_BETWEEN = 5;
  private static final int PATIENCE_MILLIS = 20_000;

  private FileMutex() {}

  /** Work that a caller does in its turn. */
  @FunctionalInterface
  interface Work {
    /**
     * Does the work.
     *
     * @param alone whether no other program can write the file now; false where the system has no
     *     such locks
     */
    void run(boolean alone) throws IOException;
  }

  static void take(Path target, Work work) throws IOException {
    String name = lockName(target);
    // On POSIX, closing a file releases all locks that the process holds on it, so threads must
    // take turns before they open it. The name is interned because a build may load this class
    // several times.
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

  /** Empty if the folder does not exist or the file belongs to another user. */
  private static Optional<FileChannel> open(String name) {
    try {
      Path lock =
          Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"))).resolve(name);
      if (Files.exists(lock, LinkOption.NOFOLLOW_LINKS)
          && !Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty(); // opening a pipe would block until somebody else opens it
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

  /**
   * Waits for the lock, which closing the channel releases. Returns whether the system has locks.
   */
  private static boolean lock(FileChannel channel, Path target) throws IOException {
    for (int waited = 0; waited <= PATIENCE_MILLIS; waited += MILLIS_BETWEEN) {
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return true;
        }
      } catch (OverlappingFileLockException sameProcess) {
        // Waits as if another program held the lock.
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
