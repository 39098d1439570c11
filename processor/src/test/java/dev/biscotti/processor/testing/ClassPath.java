package dev.biscotti.processor.testing;

import com.google.common.base.Splitter;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;

/** The class path of the tests, or parts of it. */
public final class ClassPath {
  /**
   * Only what programs need: the compiler opens every jar for each compilation, which takes longer
   * than compiling a program.
   */
  private static final List<File> OF_PROGRAMS =
      Stream.of(
              dev.biscotti.annotations.CookiePolicy.class,
              dev.biscotti.runtime.declaration.PolicyDeclaration.class,
              dev.biscotti.tooling.command.BiscottiCommand.class,
              jakarta.servlet.Servlet.class,
              org.jspecify.annotations.NullMarked.class)
          .map(type -> new File(type.getProtectionDomain().getCodeSource().getLocation().getPath()))
          .toList();

  private ClassPath() {}

  /** The whole class path. */
  public static List<File> entries() {
    return Splitter.on(File.pathSeparatorChar)
        .splitToStream(System.getProperty("java.class.path"))
        .map(File::new)
        .toList();
  }

  /** What most programs are compiled against: our libraries, the servlet API and JSpecify. */
  public static List<File> ofPrograms() {
    return OF_PROGRAMS;
  }

  /** All but the entries whose file name contains a text. */
  public static List<File> without(String text) {
    return entries().stream().filter(file -> !file.getName().contains(text)).toList();
  }
}
