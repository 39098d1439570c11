/**
 * What generated code and a server call: declarations as data, cookie codec, consent, guard,
 * banner.
 */
module dev.biscotti.runtime {
  requires transitive dev.biscotti.annotations;
  requires static jakarta.servlet;
  requires static java.sql;
  requires static org.jspecify;

  exports dev.biscotti.runtime;
  exports dev.biscotti.runtime.bridge;
  exports dev.biscotti.runtime.choices;
  exports dev.biscotti.runtime.codec;
  exports dev.biscotti.runtime.consent;
  exports dev.biscotti.runtime.cookie;
  exports dev.biscotti.runtime.declaration;
  exports dev.biscotti.runtime.deployment;
  exports dev.biscotti.runtime.evidence;
  exports dev.biscotti.runtime.guard;
  exports dev.biscotti.runtime.language;
  exports dev.biscotti.runtime.lock;
  exports dev.biscotti.runtime.protection;
  exports dev.biscotti.runtime.servlet;
}
