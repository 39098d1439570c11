package dev.biscotti.policy.inventory;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The class that the processor writes for each policy into a package common to all policies, so
 * that a module can find the policies it depends on. A compiler lists the classes of a package from
 * all jars and folders of the class path, but of files with the same name it shows only the first.
 */
public final class PolicyMarker {
  /** The package of all markers. */
  public static final String PACKAGE = "dev.biscotti.policies";

  /** The constant that holds the policy's id. */
  public static final String ID = "ID";

  /** The constant that holds the canonical name of the policy's class. */
  public static final String TYPE = "TYPE";

  private PolicyMarker() {}

  /**
   * The marker's simple name, which has the same length for all policies.
   *
   * @param type the canonical name of the policy's class
   * @return the name
   */
  public static String simpleName(String type) {
    UUID digest = UUID.nameUUIDFromBytes(type.getBytes(StandardCharsets.UTF_8));
    return "Policy_" + digest.toString().replace('-', '_');
  }

  /**
   * The path of a policy's inventory in the class output.
   *
   * @param id the policy's id
   * @return the path
   */
  public static String inventory(String id) {
    return "META-INF/biscotti/" + id + "/inventory.json";
  }
}
