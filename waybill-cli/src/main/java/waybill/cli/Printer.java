package waybill.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.cli.call.Pages;
import waybill.cli.failure.Failure;
import waybill.cli.host.Terminal;
import waybill.cli.output.Formatter;
import waybill.cli.output.JsonFormatter;
import waybill.cli.output.TableFormatter;
import waybill.cli.output.TableStyle;
import waybill.cli.output.TextFormatter;
import waybill.cli.output.YamlFormatter;
import waybill.cli.query.Query;
import waybill.cli.query.QueryException;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** Prints results: searched by {@code --query}, in the layout that was asked for. */
final class Printer {
  private static final int WIDTH_DEFAULT = 80;

  private final Session session;
  private final String title;

  Printer(Session session, String title) {
    this.session = session;
    this.title = title;
  }

  /** Prints one answer. */
  void print(Json result) {
    Formatter formatter = formatter();
    formatter.format(title, searched(result), session.out());
  }

  /** Prints a list: as a whole, or as text page by page while the pages come. */
  void print(Pages pages) {
    Formatter formatter = formatter();
    if (!(formatter instanceof TextFormatter)) {
      formatter.format(title, searched(pages.joined()), session.out());
      return;
    }
    boolean first = true;
    for (Json items = pages.next(); items != null; items = pages.next()) {
      Map<String, Json> page = new LinkedHashMap<>();
      if (first) {
        page.putAll(pages.constant().members());
      }
      page.put(pages.itemsName(), items);
      first = false;
      formatter.format(title, searched(new JsonObject(page)), session.out());
    }
    String token = pages.resumeToken();
    if (token != null) {
      Json named = new JsonObject(Map.of("NextToken", new JsonString(token)));
      Json line = new JsonObject(Map.of("NextToken", named));
      formatter.format(title, searched(line), session.out());
    }
  }

  private Json searched(Json result) {
    Query query = session.globals().query();
    try {
      return query == null ? result : query.apply(result);
    } catch (QueryException e) {
      throw Failure.plain(e.text());
    }
  }

  /** Whether times are printed as JSON has them, which text and tables do not. */
  boolean hasJsonTimes() {
    String output = output();
    return !output.equals("text") && !output.equals("table");
  }

  private String output() {
    @Nullable String option = session.globals().text("output");
    return option == null ? session.settings().output() : option;
  }

  private Formatter formatter() {
    String output = output();
    return switch (output) {
      case "json" -> new JsonFormatter();
      case "text" -> new TextFormatter();
      case "table" -> table();
      case "yaml" -> new YamlFormatter();
      default -> throw Failure.plain("Unknown output type: " + output);
    };
  }

  private Formatter table() {
    Terminal terminal = session.host().terminal();
    int columns = terminal.columns();
    String color = session.globals().text("color");
    boolean on = "on".equals(color) || (!"off".equals(color) && columns > 0);
    TableStyle style =
        !on ? TableStyle.PLAIN : columns > 0 ? TableStyle.COLOURED_TERMINAL : TableStyle.COLOURED;
    session.out().colour(style);
    return new TableFormatter(columns > 0 ? columns : WIDTH_DEFAULT, style);
  }
}
