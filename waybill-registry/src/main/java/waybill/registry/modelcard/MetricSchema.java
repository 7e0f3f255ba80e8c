package waybill.registry.modelcard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import waybill.registry.modelcard.Rule.AnyNumber;
import waybill.registry.modelcard.Rule.ByType;
import waybill.registry.modelcard.Rule.Characters;
import waybill.registry.modelcard.Rule.Figure;
import waybill.registry.modelcard.Rule.ListOf;
import waybill.registry.modelcard.Rule.Members;
import waybill.registry.modelcard.Rule.Word;

/** What one metric of an evaluation may be: a figure, a line, bars or a matrix. */
final class MetricSchema {
  private static final int AXIS_CHARACTERS_MAX = 63;
  private static final Rule AXIS = new Characters(0, AXIS_CHARACTERS_MAX);
  private static final Rule CATEGORIES = new ListOf(AXIS, 0, ContentSchema.UNLIMITED);
  private static final Rule NUMBER = new AnyNumber();

  /** A metric of any type. */
  static final Rule METRIC = new ByType(byType(), new Word(List.copyOf(byType().keySet())));

  private MetricSchema() {}

  private static Map<String, Rule> byType() {
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (String simple : List.of("number", "string", "boolean")) {
      rules.put(simple, metric(new Figure(AXIS_CHARACTERS_MAX), AXIS, AXIS));
    }
    Rule point = new ListOf(NUMBER, 2, 2);
    rules.put("linear_graph", metric(new ListOf(point, 1, ContentSchema.UNLIMITED), AXIS, AXIS));
    rules.put(
        "bar_chart", metric(new ListOf(NUMBER, 1, ContentSchema.UNLIMITED), CATEGORIES, AXIS));
    rules.put(
        "matrix", metric(new ListOf(new ListOf(NUMBER, 1, 20), 1, 20), CATEGORIES, CATEGORIES));
    return rules;
  }

  private static Rule metric(Rule value, Rule x, Rule y) {
    return new Members(
        Map.of(
            "name",
            new Characters(1, 255),
            "notes",
            new Characters(0, 1024),
            "type",
            new Characters(1, AXIS_CHARACTERS_MAX),
            "value",
            value,
            "x_axis_name",
            x,
            "y_axis_name",
            y),
        Set.of("name", "type", "value"),
        false);
  }
}
