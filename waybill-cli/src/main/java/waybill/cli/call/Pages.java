package waybill.cli.call;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.cli.failure.Failure;
import waybill.cli.input.Parameters;
import waybill.cli.python.PythonText;
import waybill.wire.json.Json;
import waybill.wire.json.JsonArray;
import waybill.wire.json.JsonNull;
import waybill.wire.json.JsonNumber;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;
import waybill.wire.json.StoredItems;
import waybill.wire.operation.Operation;
import waybill.wire.shape.Shape;

/**
 * The pages of a list, fetched one after the other. A limit may cut the last one; then {@link
 * #resumeToken} says where to go on.
 */
public final class Pages {
  /** What paging options are kept under among the parameters; no operation has such a member. */
  public static final String CONFIGURATION = "PaginationConfig";

  private final ServiceClient client;
  private final Operation operation;
  private final Operation.Paging paging;
  private final String items;
  private final Parameters parameters;
  private final PageLimits limits;
  private long seen;
  private JsonObject place;
  private @Nullable JsonObject sentPlace;
  private boolean first = true;
  private boolean done;
  private @Nullable Failure pending;
  private @Nullable String resumeToken;
  private JsonObject constant = JsonObject.EMPTY;

  /**
   * The pages of an operation.
   *
   * @param parameters with the raw configuration of paging, which is taken out
   */
  public Pages(
      ServiceClient client, Operation operation, Operation.Paging paging, Parameters parameters) {
    this.client = client;
    this.operation = operation;
    this.paging = paging;
    this.parameters = parameters;
    this.items = paging.items() == null ? itemsOf(operation) : paging.items();
    this.limits = PageLimits.take(parameters, paging.inputToken());
    ResumeToken start = limits.start();
    place = (start == null ? ResumeToken.at(paging.inputToken(), JsonNull.NULL) : start).page();
    if (start != null) {
      inject();
    }
    JsonNumber size = limits.pageSize();
    if (size != null && paging.pageSize() != null) {
      parameters.put(paging.pageSize(), size);
    }
  }

  private static String itemsOf(Operation operation) {
    Shape.Structure output = operation.output();
    for (Shape.Member member : output == null ? List.<Shape.Member>of() : output.members()) {
      if (member.target() instanceof Shape.ListOf) {
        return member.name();
      }
    }
    throw new IllegalStateException(operation.name() + " is paged and lists nothing.");
  }

  /** The member that holds the items. */
  public String itemsName() {
    return items;
  }

  /** The members of the first page that belong to the list as a whole, such as a total. */
  public JsonObject constant() {
    return constant;
  }

  /** Where to go on after a cut, or null when nothing was cut. */
  public @Nullable String resumeToken() {
    return resumeToken;
  }

  /**
   * The items of the next page, or JSON null where a page has none; null after the last page. They
   * may be read until the next call.
   *
   * @throws Failure as a call does, and when the service gives one token twice
   */
  public @Nullable Json next() {
    client.forget();
    return fetch();
  }

  private @Nullable Json fetch() {
    if (pending != null) {
      throw pending;
    }
    if (done) {
      return null;
    }
    JsonObject page = client.call(operation, parameters);
    Json found = page.get(items);
    if (first) {
      found = limits.start() == null ? found : rest(found);
      constant = constant(page);
    }
    List<Json> list = found instanceof JsonArray array ? array.items() : List.of();
    long room = limits.itemsMax() - seen;
    if (list.size() > room) {
      done = true;
      long taken = room + (first ? limits.skip() : 0);
      resumeToken = new ResumeToken(place, JsonNumber.of(taken)).text(paging.inputToken());
      // Below zero it counts from the end, as the AWS CLI does after warning of it.
      int kept = (int) Math.max(0, room < 0 ? list.size() + room : room);
      return new JsonArray(list.subList(0, kept));
    }
    first = false;
    seen += list.size();
    goOn(page);
    return found == null ? JsonNull.NULL : found;
  }

  /** The items without those that were given before; null where there is no list of items. */
  private @Nullable Json rest(@Nullable Json found) {
    if (!(found instanceof JsonArray array)) {
      return null;
    }
    long skipped = limits.skip();
    int size = array.items().size();
    int from = Math.clamp(skipped < 0 ? size + skipped : skipped, 0, size);
    return new JsonArray(array.items().subList(from, size));
  }

  private JsonObject constant(JsonObject page) {
    Map<String, Json> members = new LinkedHashMap<>();
    Shape.Structure output = operation.output();
    for (Shape.Member member : output == null ? List.<Shape.Member>of() : output.members()) {
      String name = member.name();
      if (!name.equals(items) && !name.equals(paging.outputToken())) {
        Json value = page.get(name);
        members.put(name, value == null ? JsonNull.NULL : value);
      }
    }
    return new JsonObject(members);
  }

  private void goOn(JsonObject page) {
    Json token = page.get(paging.outputToken());
    if (token == null || !PythonText.isTrue(token)) {
      done = true;
      return;
    }
    ResumeToken next = ResumeToken.at(paging.inputToken(), token);
    place = next.page();
    if (seen == limits.itemsMax()) {
      done = true;
      resumeToken = next.text(paging.inputToken());
      return;
    }
    if (place.equals(sentPlace)) {
      // The page itself is good: it is given before the failure is told.
      pending =
          Failure.plain(
              "Error during pagination: The same next token was received twice: "
                  + PythonText.repr(place));
      return;
    }
    sentPlace = place;
    inject();
  }

  private void inject() {
    for (Map.Entry<String, Json> member : place.members().entrySet()) {
      Json token = member.getValue();
      if (token == JsonNull.NULL || PythonText.str(token).equals("None")) {
        parameters.remove(member.getKey());
      } else {
        parameters.put(member.getKey(), token);
      }
    }
  }

  /** All pages as one result. */
  public JsonObject joined() {
    List<List<Json>> all = new ArrayList<>();
    boolean stored = false;
    for (Json page = fetch(); page != null; page = fetch()) {
      if (page instanceof JsonArray array) {
        all.add(array.items());
        stored |= array.items() instanceof StoredItems;
      }
    }
    Map<String, Json> members = new LinkedHashMap<>();
    if (!all.isEmpty()) {
      members.put(items, new JsonArray(stored ? new JoinedItems(all) : joined(all)));
    }
    members.putAll(constant.members());
    if (resumeToken != null) {
      members.put("NextToken", new JsonString(resumeToken));
    }
    return new JsonObject(members);
  }

  private static List<Json> joined(List<List<Json>> lists) {
    List<Json> joined = new ArrayList<>();
    for (List<Json> list : lists) {
      joined.addAll(list);
    }
    return joined;
  }
}
