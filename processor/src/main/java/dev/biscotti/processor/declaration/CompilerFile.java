package dev.biscotti.processor.declaration;

import dev.biscotti.policy.file.FileFailure;
import dev.biscotti.policy.file.RegularFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URLConnection;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/** Reads files that a compiler locates. */
public final class CompilerFile {
  private CompilerFile() {}

  /**
   * The content of a file that the compiler finds.
   *
   * @param filer the compiler's filer
   * @param location where to look
   * @param path its path there
   * @return its octets; empty if it does not exist or the compiler has no such location
   * @throws IOException if it exists but cannot be read
   */
  public static Optional<byte[]> content(
      Filer filer, JavaFileManager.Location location, String path) throws IOException {
    try {
      return content(filer.getResource(location, "", path));
    } catch (NoSuchFileException | FileNotFoundException absent) {
      return Optional.empty();
    } catch (IllegalArgumentException
        | IllegalStateException
        | UnsupportedOperationException none) {
      // Thrown by compilers whose class output is write-only, or that lack the location.
      return Optional.empty();
    }
  }

  private static Optional<byte[]> content(FileObject file) throws IOException {
    if (isOnDisk(file.toUri())) {
      return content(file.toUri());
    }
    try (InputStream stream = file.openInputStream()) {
      return Optional.of(stream.readAllBytes());
    } catch (NoSuchFileException | FileNotFoundException absent) {
      return Optional.empty();
    }
  }

  /**
   * The content of a file or of an entry of a jar.
   *
   * @param uri its address
   * @return its octets; empty if it does not exist, or if only the compiler can resolve its address
   * @throws IOException if it exists but cannot be read
   */
  public static Optional<byte[]> content(URI uri) throws IOException {
    try {
      if (isOnDisk(uri)) {
        return Optional.of(RegularFile.read(Path.of(uri)));
      }
      URLConnection connection = uri.toURL().openConnection();
      // A cached jar would stay open, so that the build could not replace it.
      connection.setUseCaches(false);
      try (InputStream stream = connection.getInputStream()) {
        return Optional.of(stream.readAllBytes());
      }
    } catch (NoSuchFileException
        | FileNotFoundException
        | IllegalArgumentException
        | MalformedURLException absent) {
      return Optional.empty();
    }
  }

  /**
   * Writes a resource of the class output.
   *
   * @param filer the compiler's filer
   * @param path its path in the class output
   * @param content its octets
   * @param origin the element it is generated from
   * @throws IOException if it cannot be written; the message contains the path
   */
  public static void write(Filer filer, String path, byte[] content, Element... origin)
      throws IOException {
    try (OutputStream stream =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, origin).openOutputStream()) {
      stream.write(content);
    } catch (IllegalArgumentException inTheWay) {
      // javac throws this if there is a folder of that name.
      throw failed(path, inTheWay);
    }
  }

  private static FileSystemException failed(String path, Exception why) {
    FileSystemException failed = new FileSystemException(path, null, FileFailure.reason(why));
    failed.initCause(why);
    return failed;
  }

  private static boolean isOnDisk(URI uri) {
    return "file".equals(uri.getScheme());
  }

  /**
   * The readable form of the path of a file, or of a jar and a file in it.
   *
   * @param uri its address
   * @return a path
   */
  public static String shown(URI uri) {
    return URLDecoder.decode(uri.toString().replace("+", "%2B"), StandardCharsets.UTF_8)
        .replaceFirst("^jar:", "")
        .replaceFirst("^file:/+", "/");
  }
}
