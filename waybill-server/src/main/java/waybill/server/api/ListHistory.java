package waybill.server.api;

import java.util.List;
import java.util.Set;
import waybill.registry.Page;
import waybill.registry.ResourceHistory;
import waybill.registry.identity.Caller;
import waybill.registry.store.HistoryEntry;
import waybill.wire.json.JsonObject;

/** Wire meets registry for our own {@code ListHistory}. */
final class ListHistory implements ServedOperation {
  private static final String NAME = "ListHistory";

  private final ResourceHistory history;
  private final PageTokens tokens;

  ListHistory(ResourceHistory history, PageTokens tokens) {
    this.history = history;
    this.tokens = tokens;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    Page<HistoryEntry> page =
        history.list(
            caller, input.text("Resource"), tokens.open(caller, NAME, input), input.pageSize());
    Set<String> members = Set.copyOf(input.texts("Members"));
    List<JsonObject> entries =
        page.items().stream().flatMap(entry -> HistoryJson.of(entry, members).stream()).toList();
    return Answer.ok(
        new Output()
            .list("History", entries, entry -> entry)
            .text("NextToken", tokens.seal(caller, NAME, input, page.next()))
            .object());
  }
}
