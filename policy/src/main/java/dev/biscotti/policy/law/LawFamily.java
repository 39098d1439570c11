package dev.biscotti.policy.law;

/** The law that a country's rule for cookies comes from. */
public enum LawFamily {
  /** Article 5(3) of the ePrivacy Directive (2002/58/EC), which binds every state of the EEA. */
  EPRIVACY_DIRECTIVE,

  /** The Privacy and Electronic Communications Regulations of the United Kingdom. */
  UK_PECR,

  /** The Telecommunications Act of Switzerland, which does not follow the Directive. */
  SWISS_FMG
}
