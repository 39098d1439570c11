package dev.biscotti.policy.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Reads files that a user named. Only regular files are opened, up to a maximum length, because
 * opening a named pipe waits for a writer and a device may never end.
 */
public final class RegularFile {
  /** More octets than any real page, lock, table or inventory has. */
  static final int LONGEST = 64 << 20;

  private RegularFile() {}

  /**
   * The content of a file.
   *
   * @param file the file, or a symbolic link to it
   * @return its octets
   * @throws java.nio.file.NoSuchFileException if it does not exist
   * @throws FileSystemException if it is a folder, a pipe or a device, or longer than 64 MiB
   * @throws IOException if it cannot be read
   */
  public static byte[] read(Path file) throws IOException {
    check(file);
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] content = stream.readNBytes(LONGEST + 1);
      if (content.length > LONGEST) {
        throw new FileSystemException(file.toString(), null, "it is longer than 64 MiB");
      }
      return content;
    }
  }

  /**
   * The content of a file in UTF-8.
   *
   * @param file the file, or a symbolic link to it
   * @return its text
   * @throws CharacterCodingException if it is not valid UTF-8
   * @throws IOException as {@link #read} does
   */
  public static String text(Path file) throws IOException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(read(file))).toString();
  }

  /**
   * Ensures that a file can be opened without blocking.
   *
   * @param file the file, or a symbolic link to it
   * @throws java.nio.file.NoSuchFileException if it does not exist
   * @throws FileSystemException if it is a folder, a pipe or a device
   * @throws IOException if that cannot be determined
   */
  public static void check(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (attributes.isDirectory()) {
      throw new FileSystemException(file.toString(), null, "it is a folder, not a file");
    }
    if (!attributes.isRegularFile()) {
      throw new FileSystemException(
          file.toString(), null, "it is a pipe, a socket or a device, not a file");
    }
  }
}
