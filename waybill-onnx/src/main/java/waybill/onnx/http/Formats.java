package waybill.onnx.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import waybill.onnx.format.Format;
import waybill.onnx.model.InvalidInput;

/** Which format a request has, by its Content-Type, and which its answer gets, by its Accept. */
final class Formats {
  private static final Set<String> CHARSETS = Set.of("utf-8", "utf8", "us-ascii", "ascii");
  private static final String KNOWN =
      Arrays.stream(Format.values()).map(Format::mediaType).collect(Collectors.joining(", "));

  private Formats() {}

  /**
   * The format of a request.
   *
   * @param contentType the header, empty if there is none
   */
  static Format requested(String contentType) throws Refused {
    if (contentType.isBlank()) {
      throw new Refused(
          Refused.UNSUPPORTED_TYPE,
          "There is no Content-Type; this container takes " + KNOWN + ".");
    }
    MediaType type =
        MediaType.parse(contentType).orElseThrow(() -> unsupported("Content-Type", contentType));
    String charset = type.parameters().getOrDefault("charset", "utf-8").toLowerCase(Locale.ROOT);
    if (!CHARSETS.contains(charset)) {
      throw unsupported("charset", charset);
    }
    return named(type.essence()).orElseThrow(() -> unsupported("Content-Type", contentType));
  }

  private static Refused unsupported(String what, String found) {
    return new Refused(
        Refused.UNSUPPORTED_TYPE,
        "The %s %s is not served; this container takes %s in UTF-8."
            .formatted(what, InvalidInput.quoted(found), KNOWN));
  }

  private static Optional<Format> named(String essence) {
    return Arrays.stream(Format.values())
        .filter(format -> format.mediaType().equals(essence))
        .findFirst();
  }

  /**
   * The format of the answer: the one with the greatest weight; of equal ones that of the request.
   *
   * @param accept the header, empty if there is none
   * @param unasked what an absent header stands for
   */
  static Format accepted(String accept, Format requested, String unasked) throws Refused {
    String asked = accept.isBlank() || accept.strip().equals("*/*") ? unasked : accept;
    if (asked.isBlank()) {
      return requested;
    }
    List<MediaType> ranges = new ArrayList<>();
    for (String range : MediaType.split(asked, ',')) {
      MediaType.parse(range).ifPresent(ranges::add);
    }
    Format best = requested;
    for (Format format : Format.values()) {
      best = weight(ranges, format) > weight(ranges, best) ? format : best;
    }
    if (weight(ranges, best) == 0) {
      throw new Refused(
          Refused.NOT_ACCEPTABLE,
          "Accept %s leaves nothing; this container answers %s."
              .formatted(InvalidInput.quoted(asked), KNOWN));
    }
    return best;
  }

  /** The weight of the range that names the format most closely. */
  private static double weight(List<MediaType> ranges, Format format) {
    int closest = 0;
    double weight = 0;
    for (MediaType range : ranges) {
      int closeness = range.closeness(format.mediaType());
      if (closeness > closest) {
        closest = closeness;
        weight = range.weight();
      }
    }
    return weight;
  }
}
