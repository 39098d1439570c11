package dev.biscotti.policy.inventory;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The class that the processor writes for each policy into one package, the same for all policies.
 * A compiler shows the classes of a package in all jars and folders of the class path, but of files
 * only the first one of a name: this is how a module finds the policies it depends on.
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
   * The marker's simple name, of the same length for all policies.
   *
   * @param type the canonical name of the policy's class
   * @return the name
   */
  public static String simpleName(String type) {
    UUID digest = UUID.nameUUIDFromBytes(type.getBytes(StandardCharsets.UTF_8));
    return "Policy_" + digest.toString().replace('-', '_');
  }

  /**
   * Where the inventory of a policy is in the class output.
   *
   * @param id the policy's id
   * @return the path
   */
  public static String inventory(String id) {
    return "META-INF/biscotti/" + id + "/inventory.json";
  }
}
