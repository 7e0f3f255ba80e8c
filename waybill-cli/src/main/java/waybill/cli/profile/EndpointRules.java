package waybill.cli.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.host.Host;

/** Where requests go, and for which region they are signed. */
public final class EndpointRules {
  private static final int LABEL_MAX = 63;
  private static final int HOST_MAX = 255;

  private final Host host;
  private final Settings settings;

  /** The rules of a place and a profile. */
  public EndpointRules(Host host, Settings settings) {
    this.host = host;
    this.settings = settings;
  }

  /**
   * The endpoint that is configured for a service, or null.
   *
   * @throws Failure if the profile names a services section that is not there
   */
  public @Nullable String configured(String service) {
    if (settings.isTrue("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignore_configured_endpoint_urls")) {
      return null;
    }
    String url =
        host.filled("AWS_ENDPOINT_URL_".concat(service.toUpperCase(java.util.Locale.ROOT)));
    url = url == null ? host.filled("AWS_ENDPOINT_URL") : url;
    if (url == null) {
      url = ofServicesSection(service);
    }
    return url == null ? settings.profiles().value("endpoint_url") : url;
  }

  private @Nullable String ofServicesSection(String service) {
    String section = settings.profiles().value("services");
    if (section == null) {
      return null;
    }
    Map<String, String> values = settings.profiles().service(section, service);
    if (values == null) {
      throw Failure.plain(
          "The profile is configured to use the services section but the \""
              + section
              + "\" services configuration does not exist.");
    }
    return values.get("endpoint_url");
  }

  /** The service's own host in a region. */
  public String standard(String region) {
    boolean dualstack = settings.isTrue("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint");
    boolean fips = isFips(region);
    String real = signingRegion(region);
    boolean china = real.startsWith("cn-");
    if (dualstack) {
      String domain = china ? ".api.amazonwebservices.com.cn" : ".api.aws";
      return "https://api.sagemaker" + (fips ? "-fips." : ".") + real + domain;
    }
    String domain = china ? ".amazonaws.com.cn" : ".amazonaws.com";
    return "https://api"
        + (fips && !isGovernment(real) ? "-fips" : "")
        + ".sagemaker."
        + real
        + domain;
  }

  private static boolean isGovernment(String region) {
    return region.startsWith("us-gov-");
  }

  private boolean isFips(String region) {
    return settings.isTrue("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint")
        || !signingRegion(region).equals(region);
  }

  /** The region that is signed for: pseudo regions of FIPS stand for real ones. */
  public String signingRegion(String region) {
    if (region.startsWith("fips-")) {
      return region.substring("fips-".length());
    }
    return region.endsWith("-fips")
        ? region.substring(0, region.length() - "-fips".length())
        : region;
  }

  /**
   * Refuses a region that could not be part of a host's name.
   *
   * @throws Failure saying so
   */
  public static void checkRegion(String region) {
    if (!region.isEmpty() && (!isLabel(region) || isNumber(region))) {
      throw Failure.plain(
          "Provided region_name '" + region + "' doesn't match a supported format.");
    }
  }

  /** Whether a host name is well formed: labels of letters, digits and inner hyphens. */
  public static boolean isHost(String name) {
    if (name.indexOf(':') >= 0) {
      return true; // an IPv6 address, which the connection will judge
    }
    String plain = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    if (plain.isEmpty() || plain.length() > HOST_MAX) {
      return false;
    }
    int start = 0;
    while (start <= plain.length()) {
      int dot = plain.indexOf('.', start);
      int end = dot < 0 ? plain.length() : dot;
      if (!isLabel(plain.substring(start, end))) {
        return false;
      }
      start = end + 1;
    }
    return true;
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLabel(String label) {
    if (label.isEmpty() || label.length() > LABEL_MAX) {
      return false;
    }
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      boolean inner = c == '-' && i > 0 && i < label.length() - 1;
      if (!inner && !(c < 128 && Character.isLetterOrDigit(c))) {
        return false;
      }
    }
    return true;
  }
}
