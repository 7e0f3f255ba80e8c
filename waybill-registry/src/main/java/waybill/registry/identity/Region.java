package waybill.registry.identity;

/**
 * The name of a region, as the credential scope of a request gives it. Any name works and is a
 * tenant of its own; nothing is looked up.
 */
public record Region(String name) {
  public Region {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("A region has a name.");
    }
  }

  /**
   * The partition that ARNs of this region carry: {@code aws}, {@code aws-cn} or {@code
   * aws-us-gov}.
   */
  public String partition() {
    if (name.startsWith("cn-")) {
      return "aws-cn";
    }
    return name.startsWith("us-gov-") ? "aws-us-gov" : "aws";
  }

  @Override
  public String toString() {
    return name;
  }
}
