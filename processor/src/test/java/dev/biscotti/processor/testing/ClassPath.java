package dev.biscotti.processor.testing;

import com.google.common.base.Splitter;
import java.io.File;
import java.util.List;

/** The class path of the tests, or parts of it. */
public final class ClassPath {
  private ClassPath() {}

  /** The whole class path. */
  public static List<File> entries() {
    return Splitter.on(File.pathSeparatorChar)
        .splitToStream(System.getProperty("java.class.path"))
        .map(File::new)
        .toList();
  }

  /** All but the entries whose file name contains a text. */
  public static List<File> without(String text) {
    return entries().stream().filter(file -> !file.getName().contains(text)).toList();
  }
}
