package waybill.registry.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Flag;
import waybill.registry.document.Document.Numeric;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;

/** Takes a record apart into its properties, in the order of its members. */
public final class Properties {

  /**
   * How many properties of one resource a search sees; what the API's own limits allow in earnest
   * is below a few hundred. Keeps one odd resource from holding up all writers.
   */
  public static final int MAX = 2_000;

  private final List<Property> found = new ArrayList<>();

  private Properties() {}

  /** The first {@value #MAX} properties. */
  public static List<Property> of(Structure record) {
    Properties properties = new Properties();
    properties.enter("", "", record);
    return List.copyOf(properties.found);
  }

  private void add(String path, String place, Document document) {
    if (found.size() >= MAX) {
      return;
    }
    switch (document) {
      case Structure structure -> enter(path + ".", place, structure);
      case Sequence(var items) -> {
        for (int i = 0; i < items.size() && found.size() < MAX; i++) {
          add(path, place + index(i), items.get(i));
        }
      }
      case Text(var text) -> found.add(new Property(path, place, Value.Text.of(text)));
      case Flag(var flag) ->
          found.add(new Property(path, place, new Value.Text(Boolean.toString(flag))));
      case Numeric(BigDecimal number) ->
          found.add(new Property(path, place, new Value.Numeric(number.doubleValue())));
    }
  }

  private void enter(String prefix, String place, Structure structure) {
    structure.members().forEach((name, member) -> add(prefix + name, place, member));
  }

  private static String index(int index) {
    String digits = Integer.toString(index, Character.MAX_RADIX);
    return "0".repeat(Math.max(0, Property.INDEX_CHARACTERS - digits.length())) + digits;
  }
}
