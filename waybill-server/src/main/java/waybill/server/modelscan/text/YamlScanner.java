package waybill.server.modelscan.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import waybill.server.modelscan.content.ClockedText;
import waybill.server.modelscan.content.Place;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.names.ImportNames;

/**
 * Looks for what makes a YAML reader build Python objects. Line by line and not as a document:
 * readers of YAML differ too much for one of them to speak for another.
 */
public final class YamlScanner {
  private static final Pattern ESCAPED = Pattern.compile("%([0-9a-fA-F]{2})");
  private static final Pattern TAG_LINE = Pattern.compile("(?m)^%TAG\\s+\\S+\\s+(\\S*)");

  private static final Pattern TARGET =
      Pattern.compile("(?m)['\"]?_target_['\"]?\\s*:\\s*['\"]?([\\w.]+)");

  private static final Pattern LOADER =
      Pattern.compile("(?m)^\\s*['\"]?loader_module['\"]?\\s*:\\s*['\"]?([\\w.]+)");

  private final ImportNames names;

  /** Judges names by these lists. */
  public YamlScanner(ImportNames names) {
    this.names = names;
  }

  /** Scans a text that is YAML. */
  public void scan(String text, Place place, Session session) {
    String plain = withoutRemarks(text);
    String tags = ESCAPED.matcher(plain).replaceAll(found -> unescaped(found.group(1)));
    if (tags.contains("!!python/") || tags.contains("yaml.org,2002:python")) {
      session.dangerous(place, "yaml-python", "A tag makes its reader build a Python object.");
    }
    Matcher tagLine = TAG_LINE.matcher(new ClockedText(plain, session));
    if (tagLine.find()) {
      boolean hides = tagLine.group(1).contains("yaml.org");
      String what = "It gives tags another name: " + tagLine.group(1) + ".";
      if (hides) {
        session.dangerous(place, "yaml-python", what);
      } else {
        session.unknown(place, "yaml-tag", what);
      }
    }
    session.lookAtClock();
    TARGET
        .matcher(new ClockedText(plain, session))
        .results()
        .forEach(found -> JsonScanner.target(found.group(1), names, place, session));
    LOADER
        .matcher(new ClockedText(plain, session))
        .results()
        .forEach(found -> loader(found.group(1), place, session));
  }

  /** MLflow imports this module to load the model. */
  private void loader(String module, Place place, Session session) {
    if (module.startsWith("mlflow.")) {
      return;
    }
    String what = "Loading it imports the module " + module + ".";
    if (names.isDeniedModule(module)) {
      session.dangerous(place, "mlflow-loader", what);
    } else {
      session.unknown(place, "mlflow-loader", what);
    }
  }

  private static String withoutRemarks(String text) {
    StringBuilder kept = new StringBuilder();
    text.lines()
        .filter(line -> !line.stripLeading().startsWith("#"))
        .forEach(line -> kept.append(line).append('\n'));
    return kept.toString();
  }

  private static String unescaped(String digits) {
    return Matcher.quoteReplacement(Character.toString(Integer.parseInt(digits, 16)));
  }
}
