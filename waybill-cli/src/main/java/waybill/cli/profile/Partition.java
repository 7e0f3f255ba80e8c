package waybill.cli.profile;

import java.util.List;

/** The parts of AWS, each with names of hosts of its own. */
final class Partition {
  private static final String ENDING = ".amazonaws.com";
  private static final String DUALSTACK_ENDING = ".api.aws";

  /** Beginning of regions, ending of hosts, ending of hosts that speak IPv6 too. */
  private static final List<List<String>> OTHERS =
      List.of(
          List.of("cn-", ".amazonaws.com.cn", ".api.amazonwebservices.com.cn"),
          List.of("us-gov-", ENDING, DUALSTACK_ENDING),
          List.of("eusc-", ".amazonaws.eu", ".api.amazonwebservices.eu"),
          List.of("us-iso-", ".c2s.ic.gov", ".api.aws.ic.gov"),
          List.of("us-isob-", ".sc2s.sgov.gov", ".api.aws.scloud"),
          List.of("eu-isoe-", ".cloud.adc-e.uk", ".api.cloud-aws.adc-e.uk"),
          List.of("us-isof-", ".csp.hci.ic.gov", ".api.aws.hci.ic.gov"));

  private Partition() {}

  /** How the names of hosts end in a region. */
  static String suffix(String region, boolean dualstack) {
    for (List<String> other : OTHERS) {
      if (region.startsWith(other.get(0))) {
        return other.get(dualstack ? 2 : 1);
      }
    }
    return dualstack ? DUALSTACK_ENDING : ENDING;
  }

  /** Whether a region belongs to the first and largest part. */
  static boolean isAws(String region) {
    for (List<String> other : OTHERS) {
      if (region.startsWith(other.get(0))) {
        return false;
      }
    }
    return true;
  }
}
