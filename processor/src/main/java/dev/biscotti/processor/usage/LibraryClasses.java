package dev.biscotti.processor.usage;

import dev.biscotti.search.classfile.ClassBytes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/** Finds the class files of libraries on the class path or module path of a compilation. */
final class LibraryClasses implements ClassBytes {
  private final Filer filer;
  private final Elements elements;

  LibraryClasses(Filer filer, Elements elements) {
    this.filer = filer;
    this.elements = elements;
  }

  @Override
  public Optional<byte[]> find(String binaryName) {
    int dot = binaryName.lastIndexOf('.');
    String pack = dot < 0 ? "" : binaryName.substring(0, dot);
    String file = binaryName.substring(dot + 1) + ".class";
    return read(StandardLocation.CLASS_PATH, pack, file)
        .or(
            () ->
                module(binaryName)
                    .flatMap(
                        module -> read(StandardLocation.MODULE_PATH, module + "/" + pack, file)));
  }

  private Optional<String> module(String binaryName) {
    TypeElement type = elements.getTypeElement(binaryName.replace('$', '.'));
    ModuleElement module = type == null ? null : elements.getModuleOf(type);
    return module == null || module.isUnnamed()
        ? Optional.empty()
        : Optional.of(module.getQualifiedName().toString());
  }

  private Optional<byte[]> read(JavaFileManager.Location location, String pack, String file) {
    try (InputStream stream = filer.getResource(location, pack, file).openInputStream()) {
      return Optional.of(stream.readAllBytes());
    } catch (IOException | RuntimeException absent) {
      // A compiler throws this if there is no such file or location.
      return Optional.empty();
    }
  }
}
