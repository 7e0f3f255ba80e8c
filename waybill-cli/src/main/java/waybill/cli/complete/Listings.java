package waybill.cli.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import waybill.cli.call.ServiceClient;
import waybill.cli.command.Option;
import waybill.cli.failure.Failure;
import waybill.cli.input.Parameters;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.operation.Contract;
import waybill.wire.operation.Operation;
import waybill.wire.shape.Shape;

/** First pages of lists, asked of the server that a command line means. */
final class Listings {
  private static final int ITEMS_MAX = 100;

  private final Contract contract;
  private final ServiceClient client;

  private Listings(Contract contract, ServiceClient client) {
    this.contract = contract;
    this.client = client;
  }

  /**
   * The lists of the server that a line means.
   *
   * @throws Failure if nobody can be asked
   */
  static Listings open(Context context, Situation situation) {
    List<String> words = new ArrayList<>();
    for (Option option : Context.Server.OPTIONS) {
      List<String> values = situation.values(option.target());
      if (option.takesNothing() && situation.isGiven(option)) {
        words.add(option.name());
      } else if (!values.isEmpty()) {
        words.add(option.name() + "=" + values.get(0));
      }
    }
    return new Listings(context.contract(), context.server().open(words, !situation.isDropIn()));
  }

  /**
   * The operation that lists what a member names: {@code ListModels} for {@code ModelName} and
   * {@code ModelArn}. Null where there is none, or one that must be told more.
   */
  static @Nullable Operation of(Contract contract, String member) {
    int end = member.endsWith("Name") ? 4 : member.endsWith("Arn") ? 3 : member.length();
    String kind = member.substring(0, member.length() - end);
    Operation operation = contract.operation("List" + kind + "s");
    if (operation == null) {
      return null;
    }
    for (Shape.Member one : operation.input().members()) {
      if (one.required()) {
        return null;
      }
    }
    return operation;
  }

  /**
   * The first items of a list.
   *
   * @param wanted members of the request; those that the operation does not have are left out
   * @throws Failure if the server cannot be asked or does not like the question
   */
  List<JsonObject> items(String name, Map<String, String> wanted) {
    Operation operation = contract.operation(name);
    if (operation == null) {
      return List.of();
    }
    Parameters parameters = new Parameters();
    for (Map.Entry<String, String> one : new TreeMap<>(wanted).entrySet()) {
      Shape.Member member = operation.input().member(one.getKey());
      if (member != null && isLegal(member.target(), one.getValue())) {
        parameters.put(one.getKey(), new JsonString(one.getValue()));
      }
    }
    if (operation.input().member("MaxResults") != null) {
      parameters.put("MaxResults", JsonNumber.of(ITEMS_MAX));
    }
    return objects(client.call(operation, parameters));
  }

  private static boolean isLegal(Shape shape, String value) {
    return !value.isEmpty()
        && shape instanceof Shape.Text text
        && (text.values().isEmpty() || text.hasValue(value));
  }

  private static List<JsonObject> objects(JsonObject answer) {
    List<JsonObject> objects = new ArrayList<>();
    for (Json member : answer.members().values()) {
      if (member instanceof JsonArray array) {
        for (Json item : array.items()) {
          if (item instanceof JsonObject object) {
            objects.add(object);
          }
        }
      }
    }
    return objects;
  }

  private static boolean isUsual(@Nullable String status) {
    return "Completed".equals(status);
  }

  /**
   * What to say of an item: its approval, its own description, or else a status that is not the
   * usual one.
   */
  static String description(JsonObject item) {
    String approval = item.text("ModelApprovalStatus");
    String description = null;
    String status = null;
    for (String name : item.members().keySet()) {
      description = name.endsWith("Description") ? item.text(name) : description;
      status = name.endsWith("Status") && !isUsual(item.text(name)) ? item.text(name) : status;
    }
    String first = approval == null ? "" : approval;
    String second = description == null ? (approval == null ? status : null) : description;
    return Sentences.first(
        second == null ? first : first.isEmpty() ? second : first + ", " + second);
  }
}
