package dev.biscotti.annotations;

/** A provider's legal relation to the controller of the site (GDPR Art. 4(7), 4(8), 26, 28). */
public enum Relation {
  /** Not stated. */
  NOT_STATED,

  /** An independent controller: it also uses the data for its own purposes. */
  CONTROLLER,

  /** A processor: it uses the data only for this site and on its instructions. */
  PROCESSOR,

  /** A joint controller: it and this site jointly decide on the purposes. */
  JOINT_CONTROLLER
}
