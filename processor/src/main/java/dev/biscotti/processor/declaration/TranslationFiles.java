package dev.biscotti.processor.declaration;

import dev.biscotti.policy.file.FileFailure;
import dev.biscotti.policy.file.RegularFile;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/**
 * Finds translation bundles: in the folders that an option names, otherwise in {@code
 * META-INF/biscotti/} of the class output, the class path and the library of a catalog. Each file
 * is read once per compilation.
 */
public final class TranslationFiles {
  /** The option with the folders of the module's bundles, separated as in a class path. */
  public static final String OPTION = "biscotti.translations";

  private static final String FOLDER = "META-INF/biscotti/";

  private final Filer filer;
  private final Elements elements;
  private final List<Path> folders;
  private final Map<String, Optional<Found>> read = new HashMap<>();

  /** An existing bundle. */
  static final class Found {
    private final String path;
    private final byte[] octets;
    private final String problem;

    private Found(String path, byte[] octets, String problem) {
      this.path = path;
      this.octets = octets;
      this.problem = problem;
    }

    static Found unreadable(String path, IOException why) {
      return new Found(path, new byte[0], FileFailure.reason(why));
    }

    /** Where it is. */
    String path() {
      return path;
    }

    /** Its content; empty if it cannot be read. */
    byte[] octets() {
      return octets;
    }

    /** Why it cannot be read; empty if it can. */
    String problem() {
      return problem;
    }
  }

  /**
   * Creates the finder for one compilation.
   *
   * @param filer the compiler's filer
   * @param elements the compiler's elements
   * @param options the processor's options
   */
  public TranslationFiles(Filer filer, Elements elements, Map<String, String> options) {
    this.filer = filer;
    this.elements = elements;
    // javac passes -Aname without a value as null.
    String named = options.getOrDefault(OPTION, "");
    folders =
        named == null || named.isBlank()
            ? List.of()
            : Arrays.stream(named.split(File.pathSeparator, -1))
                .filter(folder -> !isMalformed(folder))
                .map(Path::of)
                .toList();
  }

  /**
   * Whether a value of this or another folder option cannot be a path.
   *
   * @param folder the value
   * @return true if no folder can have this path
   */
  public static boolean isMalformed(String folder) {
    try {
      Path unused = Path.of(folder);
      return false;
    } catch (InvalidPathException malformed) {
      return true;
    }
  }

  /** The path of a bundle for messages. */
  String path(String id, String language) {
    String file = fileName(id, language);
    return folders.isEmpty()
        ? FOLDER + file
        : folders.get(0).resolve(file).toString().replace(File.separatorChar, '/');
  }

  private static String fileName(String id, String language) {
    return id + "_" + language + ".properties";
  }

  /**
   * The module's own bundle.
   *
   * @return the bundle; empty if there is none
   */
  Optional<Found> ofModule(String id, String language) {
    return read.computeIfAbsent(fileName(id, language), this::find);
  }

  /** The bundle in the library of a class. */
  Optional<Found> ofLibrary(String id, String language, TypeElement type) {
    String file = FOLDER + fileName(id, language);
    return read.computeIfAbsent(
        elements.getBinaryName(type) + " " + file, unused -> beside(type, file));
  }

  private Optional<Found> find(String file) {
    for (Path folder : folders) {
      Optional<Found> found = inFolder(folder.resolve(file));
      if (found.isPresent()) {
        return found;
      }
    }
    return resource(StandardLocation.CLASS_OUTPUT, file)
        .or(() -> resource(StandardLocation.CLASS_PATH, file));
  }

  private static Optional<Found> inFolder(Path file) {
    String path = file.toString().replace(File.separatorChar, '/');
    try {
      return Optional.of(new Found(path, RegularFile.read(file), ""));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    } catch (IOException unreadable) {
      return Optional.of(Found.unreadable(path, unreadable));
    }
  }

  private Optional<Found> resource(JavaFileManager.Location location, String file) {
    try {
      return CompilerFile.content(filer, location, FOLDER + file)
          .map(octets -> new Found(FOLDER + file, octets, ""));
    } catch (IOException unreadable) {
      return Optional.of(Found.unreadable(FOLDER + file, unreadable));
    }
  }

  /** javac does not expose META-INF of a jar, but it locates classes. */
  private Optional<Found> beside(TypeElement type, String file) {
    String name = elements.getBinaryName(type).toString();
    String path = name.replace('.', '/') + ".class";
    int dot = name.lastIndexOf('.');
    try {
      String place =
          filer
              .getResource(
                  StandardLocation.CLASS_PATH,
                  dot < 0 ? "" : name.substring(0, dot),
                  name.substring(dot + 1) + ".class")
              .toUri()
              .toString();
      if (!place.endsWith(path)) {
        return Optional.empty();
      }
      return besideRoot(URI.create(place.substring(0, place.length() - path.length()) + file));
    } catch (IOException | RuntimeException absent) {
      return Optional.empty();
    }
  }

  private static Optional<Found> besideRoot(URI uri) {
    try {
      return CompilerFile.content(uri)
          .map(octets -> new Found(CompilerFile.shown(uri), octets, ""));
    } catch (IOException unreadable) {
      return Optional.of(Found.unreadable(CompilerFile.shown(uri), unreadable));
    }
  }

  /** Octets decoded as UTF-8; empty if they are not valid. */
  static Optional<String> decoded(byte[] octets) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException otherwise) {
      return Optional.empty();
    }
  }

  /** The first line that is not valid UTF-8, from 1. */
  static int firstUndecodedLine(byte[] octets) {
    int line = 1;
    int start = 0;
    for (int i = 0; i <= octets.length; i++) {
      if (i == octets.length || octets[i] == '\n') {
        if (decoded(Arrays.copyOfRange(octets, start, i)).isEmpty()) {
          return line;
        }
        start = i + 1;
        line++;
      }
    }
    return line;
  }
}
