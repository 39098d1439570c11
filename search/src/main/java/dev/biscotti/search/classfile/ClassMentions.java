package dev.biscotti.search.classfile;

import dev.biscotti.search.code.FieldRef;
import dev.biscotti.search.code.MethodRef;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a class mentions, based only on its constants (JVMS 4.4). This is enough to decide whether
 * its code must be read.
 *
 * @param methods the methods and constructors that it calls or refers to
 * @param fields the fields that it reads or assigns
 * @param texts the descriptors of classes in it, such as those of annotations, and texts that may
 *     be the name of a header
 */
public record ClassMentions(Set<MethodRef> methods, Set<FieldRef> fields, Set<String> texts) {
  private static final String SET_COOKIE = "Set-Cookie";

  static ClassMentions of(ConstantPool pool) {
    Set<MethodRef> methods = new LinkedHashSet<>();
    Set<FieldRef> fields = new LinkedHashSet<>();
    Set<String> texts = new LinkedHashSet<>();
    for (int i = 1; i < pool.size(); i++) {
      if (pool.isMethod(i)) {
        ConstantPool.Method method = pool.method(i);
        methods.add(new MethodRef(method.owner(), method.name(), method.descriptor()));
      } else if (pool.isField(i)) {
        ConstantPool.Field field = pool.field(i);
        fields.add(new FieldRef(field.owner(), field.name()));
      } else if (pool.isText(i)
          && (pool.isDescriptor(i) || pool.textLength(i) == SET_COOKIE.length())) {
        texts.add(pool.text(i));
      }
    }
    return new ClassMentions(methods, fields, texts);
  }

  /**
   * Whether a text in the class could be the name of the header that sets cookies.
   *
   * @return true if so
   */
  public boolean mentionsSetCookie() {
    return texts.stream().anyMatch(SET_COOKIE::equalsIgnoreCase);
  }
}
