package waybill.server.runtime;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which images a runtime takes: whole names, in which {@code *} stands for any characters, slashes
 * and colons too, and {@code ?} for one.
 */
public final class ImagePatterns {
  private final List<Pattern> patterns;

  public ImagePatterns(List<String> globs) {
    this.patterns = globs.stream().map(ImagePatterns::pattern).toList();
  }

  /** Whether one of them fits. */
  public boolean match(String image) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(image).matches());
  }

  private static Pattern pattern(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      switch (c) {
        case '*' -> regex.append(".*");
        case '?' -> regex.append('.');
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
