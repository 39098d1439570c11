package dev.biscotti.tooling.sync;

import java.util.Locale;

/** What a check looks for. Each {@link #id} is stable. */
public enum SyncRule {
  /** A policy was never accepted. */
  LOCK_MISSING("Every policy has a lock that says what its visitors were told."),

  /** The declarations are not what visitors were last told. */
  LOCK_NOT_ACCEPTED("The declarations are what visitors were last told."),

  /** A lock that cannot be read. */
  LOCK_UNREADABLE("Locks can be read."),

  /** A page that was built from another lock or other declarations. */
  PAGE_OUT_OF_DATE("Every built page matches the declarations and the lock."),

  /** A page that was built and cannot be read. */
  PAGE_UNREADABLE("Built pages can be read."),

  /** A region that has not been written yet. */
  REGION_EMPTY("Every region of a page has been written."),

  /** A region that shows older declarations. */
  REGION_OUT_OF_DATE("Every region of a page matches the declarations."),

  /** A region that was edited by hand. */
  REGION_EDITED("Regions are not edited by hand."),

  /** A marker that cannot be processed. */
  MARKER_WRONG("The markers of regions are correct."),

  /** A page without any region. */
  NO_REGION("Pages that are checked have regions."),

  /** A page that does not exist, has an unknown format, or is not UTF-8. */
  DOCUMENT_UNREADABLE("Pages that are checked can be read."),

  /** A page that could not be written. */
  DOCUMENT_NOT_WRITTEN("Pages that are updated can be written."),

  /** A library whose declared cookies no policy includes. */
  CATALOG_NOT_INCLUDED("A policy includes what libraries on the class path declare."),

  /** Something on the class path that cannot be searched. */
  CLASS_PATH_UNREADABLE("The class path can be searched."),

  /** A module that is not compiled or has no policy. */
  NO_POLICY("The module has a policy."),

  /** Classes with declarations for which the processor wrote nothing. */
  PROCESSOR_DID_NOT_RUN("The processor ran when the module was compiled."),

  /** An inventory that disagrees with the classes. */
  INVENTORY_OUT_OF_DATE("Inventories match the class files."),

  /** An inventory that cannot be read. */
  INVENTORY_UNREADABLE("Inventories can be read.");

  private final String demand;

  SyncRule(String demand) {
    this.demand = demand;
  }

  /**
   * The rule's name in reports.
   *
   * @return such as {@code region-out-of-date}
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * What the rule requires.
   *
   * @return one sentence
   */
  public String demand() {
    return demand;
  }

  /**
   * Whether a problem of this kind means that something could not be checked, not that something is
   * wrong.
   *
   * @return true if such problems only make the check incomplete
   */
  public boolean isIncomplete() {
    return switch (this) {
      case LOCK_UNREADABLE,
          CLASS_PATH_UNREADABLE,
          NO_POLICY,
          PROCESSOR_DID_NOT_RUN,
          INVENTORY_OUT_OF_DATE,
          INVENTORY_UNREADABLE,
          PAGE_UNREADABLE ->
          true;
      default -> false;
    };
  }

  /**
   * Whether a problem of this kind is about a file among the sources.
   *
   * @return false for a file that was built or downloaded
   */
  public boolean isAboutSources() {
    return switch (this) {
      case CATALOG_NOT_INCLUDED,
          CLASS_PATH_UNREADABLE,
          NO_POLICY,
          PROCESSOR_DID_NOT_RUN,
          INVENTORY_OUT_OF_DATE,
          INVENTORY_UNREADABLE,
          PAGE_OUT_OF_DATE,
          PAGE_UNREADABLE ->
          false;
      default -> true;
    };
  }
}
