package waybill.server.api;

import waybill.registry.GroupListing;
import waybill.registry.ModelPackageGroups;
import waybill.registry.Page;
import waybill.registry.group.ModelPackageGroup;
import waybill.registry.identity.Caller;
import waybill.registry.store.SortOrder;

/** Wire meets registry for {@code ListModelPackageGroups}. */
final class ListModelPackageGroups implements ServedOperation {
  private static final String NAME = "ListModelPackageGroups";

  private final ModelPackageGroups groups;
  private final PageTokens tokens;
  private final AnswerShapes shapes;

  ListModelPackageGroups(ModelPackageGroups groups, PageTokens tokens, AnswerShapes shapes) {
    this.groups = groups;
    this.tokens = tokens;
    this.shapes = shapes;
  }

  @Override
  public Answer answer(Caller caller, Input input) {
    SortOrder order = input.findSortOrder();
    Page<ModelPackageGroup> page =
        groups.list(
            caller,
            new GroupListing(
                "CrossAccount".equals(input.findText("CrossAccountFilterOption")),
                input.findText("NameContains"),
                input.findAfter("CreationTimeAfter"),
                input.findBefore("CreationTimeBefore"),
                input.sortBy(),
                order == null ? SortOrder.ASCENDING : order, // documented default
                tokens.open(caller, NAME, input),
                input.pageSize()));
    return Answer.ok(
        new Output()
            .list(
                "ModelPackageGroupSummaryList",
                page.items(),
                group -> GroupJson.of(group, shapes.groupRow()))
            .text("NextToken", tokens.seal(caller, NAME, input, page.next()))
            .object());
  }
}
