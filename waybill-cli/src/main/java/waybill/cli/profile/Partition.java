package waybill.cli.profile;

import java.util.List;

/**
 * A part of AWS with names of hosts of its own.
 *
 * @param prefix what its regions begin with; a word and a number follow
 * @param ending of the names of hosts
 * @param dualstackEnding of those that speak IPv6 too; empty where there are none
 */
record Partition(String name, String prefix, String ending, String dualstackEnding) {
  private static final String ENDING = ".amazonaws.com";
  private static final String DUALSTACK_ENDING = ".api.aws";

  /** The first and largest, which unknown regions are taken for, too. */
  private static final Partition AWS = new Partition("aws", "", ENDING, DUALSTACK_ENDING);

  private static final List<Partition> OTHERS =
      List.of(
          new Partition("aws-cn", "cn-", ".amazonaws.com.cn", ".api.amazonwebservices.com.cn"),
          new Partition("aws-us-gov", "us-gov-", ENDING, DUALSTACK_ENDING),
          new Partition("aws-eusc", "eusc-de-", ".amazonaws.eu", ".api.amazonwebservices.eu"),
          new Partition("aws-iso", "us-iso-", ".c2s.ic.gov", ".api.aws.ic.gov"),
          new Partition("aws-iso-b", "us-isob-", ".sc2s.sgov.gov", ".api.aws.scloud"),
          new Partition("aws-iso-e", "eu-isoe-", ".cloud.adc-e.uk", ""),
          new Partition("aws-iso-f", "us-isof-", ".csp.hci.ic.gov", ""));

  /** The part that a region belongs to. */
  static Partition of(String region) {
    for (Partition other : OTHERS) {
      if (other.has(region) || region.equals(other.name.concat("-global"))) {
        return other;
      }
    }
    return AWS;
  }

  private boolean has(String region) {
    int word = prefix.length();
    int hyphen = region.startsWith(prefix) ? region.indexOf('-', word) : -1;
    if (hyphen <= word || hyphen == region.length() - 1) {
      return false;
    }
    for (int i = hyphen + 1; i < region.length(); i++) {
      if (region.charAt(i) < '0' || region.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** How names of hosts end. */
  String ending(boolean dualstack) {
    return dualstack ? dualstackEnding : ending;
  }

  /** Whether it has hosts that speak IPv6 too. */
  boolean hasDualstack() {
    return !dualstackEnding.isEmpty();
  }

  /** Whether it shares its hosts' names with the first one. */
  boolean isCommon() {
    return ending.equals(ENDING);
  }

  /** Whether it is that of the government of the United States. */
  boolean isGovernment() {
    return name.equals("aws-us-gov");
  }
}
