package waybill.cli.profile;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.host.Host;
import waybill.cli.http.Url;

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
    String url = host.filled("AWS_ENDPOINT_URL_".concat(service.toUpperCase(Locale.ROOT)));
    url = url == null ? host.filled("AWS_ENDPOINT_URL") : url;
    if (url == null) {
      url = ofServicesSection(service);
    }
    url = url == null ? filled(settings.profiles().value("endpoint_url")) : url;
    return url;
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
    return filled(values.get("endpoint_url"));
  }

  private static @Nullable String filled(@Nullable String url) {
    return url == null || url.isEmpty() ? null : url;
  }

  /** The service's own host in a region. */
  public String standard(String region) {
    boolean dualstack = isDualstack();
    boolean fips = isFips(region);
    String real = signingRegion(region);
    Partition partition = Partition.of(real);
    boolean own = fips && !dualstack && partition.isCommon();
    return "https://api"
        + (own ? "-fips.sagemaker." : fips ? ".sagemaker-fips." : ".sagemaker.")
        + real.toLowerCase(Locale.ROOT)
        + partition.ending(dualstack);
  }

  /** The token service's host in a region. */
  String standardTokenService(String region) {
    boolean dualstack = isDualstack();
    String real = signingRegion(region);
    Partition partition = Partition.of(real);
    boolean fips = isFips(region) && (dualstack || !partition.isGovernment());
    return (fips ? "https://sts-fips." : "https://sts.")
        + real.toLowerCase(Locale.ROOT)
        + partition.ending(dualstack);
  }

  /**
   * Refuses kinds of hosts that are wanted and that a region has none of, wherever requests go.
   *
   * @throws Failure saying so
   */
  public void checkVariants(String region) {
    if (isDualstack() && !Partition.of(signingRegion(region)).hasDualstack()) {
      throw Failure.plain(
          "Unable to construct a modeled endpoint with the following variant(s) ['dualstack'"
              + (isFips(region) ? ", 'fips'" : "")
              + "]: ");
    }
  }

  /** Whether a host of a particular kind is wanted. */
  boolean isVariant(String region) {
    return isDualstack() || isFips(region);
  }

  private boolean isDualstack() {
    return settings.isTrue("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint");
  }

  private boolean isFips(String region) {
    return settings.isTrue("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint")
        || !signingRegion(region).equals(region);
  }

  /** The region that is signed for: pseudo regions of FIPS stand for real ones. */
  public String signingRegion(String region) {
    return region.contains("fips") ? region.replace("fips-", "").replace("-fips", "") : region;
  }

  /**
   * The URL of an endpoint.
   *
   * @throws Failure if it is none, or not one that we can talk to
   */
  public static Url checked(String endpoint) {
    Url url = Url.parse(endpoint);
    if (url == null || !isHost(url.host())) {
      throw Failure.plain("Invalid endpoint: " + endpoint);
    }
    if (!url.isHttp()) {
      throw Failure.plain(
          "An HTTP Client raised an unhandled exception: Not supported URL scheme " + url.scheme());
    }
    return url;
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
  private static boolean isHost(String name) {
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
