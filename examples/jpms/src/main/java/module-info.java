/** A shop that is a named module. */
module shop {
  requires dev.biscotti.runtime;
  requires jdk.httpserver;
}
