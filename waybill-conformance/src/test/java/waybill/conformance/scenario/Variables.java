package waybill.conformance.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario knows by name. In every string {@code ${name}} is replaced; a string that is
 * nothing else keeps the variable's type. {@code ${rep:x:n}} is x, n times.
 */
final class Variables {
  private static final Pattern WHOLE = Pattern.compile("\\$\\{(\\w+)}");
  private static final Pattern PART = Pattern.compile("\\$\\{([\\w:.\\- ]+)}");

  private final Map<String, @Nullable Object> values = new HashMap<>();

  void set(String name, @Nullable Object value) {
    values.put(name, value);
  }

  /** A value with all its strings filled in. */
  @Nullable Object fill(@Nullable Object value) {
    return switch (value) {
      case String text -> fillText(text);
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> filled = new LinkedHashMap<>();
        map.forEach((name, member) -> filled.put(words(String.valueOf(name)), fill(member)));
        yield filled;
      }
      case List<?> list -> {
        List<@Nullable Object> filled = new ArrayList<>();
        list.forEach(item -> filled.add(fill(item)));
        yield filled;
      }
      case null, default -> value;
    };
  }

  /** A text with its variables filled in. */
  String words(String text) {
    return PART.matcher(text).replaceAll(match -> Matcher.quoteReplacement(part(match)));
  }

  private @Nullable Object fillText(String text) {
    Matcher whole = WHOLE.matcher(text);
    return whole.matches() && values.containsKey(whole.group(1))
        ? values.get(whole.group(1))
        : words(text);
  }

  private String part(MatchResult match) {
    String name = match.group(1);
    if (name.startsWith("rep:")) {
      String[] words = name.split(":", 3);
      return words[1].repeat(Integer.parseInt(words[2]));
    }
    if (!values.containsKey(name)) {
      throw new AssertionError("variable " + name + " is not set");
    }
    return String.valueOf(values.get(name));
  }
}
