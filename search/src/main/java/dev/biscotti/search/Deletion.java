package dev.biscotti.search;

/**
 * Tells a deletion from a cookie that is set. A browser removes a cookie whose max-age is 0 (RFC
 * 6265bis, section 5.6.2), so nobody has to declare it any more.
 */
final class Deletion {
  private Deletion() {}

  /**
   * Whether a cookie is only deleted.
   *
   * @param value the values it can have; none for null
   * @param maxAge the lifetimes it can have, in seconds
   * @return true if every lifetime is 0 and every value is empty, null or a constant, such as
   *     {@code "deleted"}; false in doubt
   */
  public static boolean isCertain(Texts value, Texts maxAge) {
    return !maxAge.alternatives().isEmpty()
        && maxAge.alternatives().stream()
            .allMatch(age -> age.literal().filter("0"::equals).isPresent())
        && value.alternatives().stream().allMatch(text -> text.literal().isPresent());
  }
}
