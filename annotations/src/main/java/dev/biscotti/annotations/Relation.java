package dev.biscotti.annotations;

/** What a provider is to the controller of the site (GDPR Art. 4(7), 4(8), 26, 28). */
public enum Relation {
  /** Nothing is said of it. */
  NOT_STATED,

  /** A controller of its own: it uses what it receives for purposes of its own as well. */
  CONTROLLER,

  /** A processor: it uses what it receives for this site only, as this site tells it to. */
  PROCESSOR,

  /** A joint controller: it and this site decide on the purposes together. */
  JOINT_CONTROLLER
}
