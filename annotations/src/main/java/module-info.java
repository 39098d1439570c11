/** The vocabulary in which an application declares its cookies. */
module dev.biscotti.annotations {
  requires static org.jspecify;

  exports dev.biscotti.annotations;
}
