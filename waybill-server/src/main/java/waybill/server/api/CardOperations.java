package waybill.server.api;

import java.util.Map;
import waybill.registry.ModelCardExportJobs;
import waybill.registry.ModelCards;
import waybill.wire.operation.Contract;

/** The part of the table of operations that is about model cards. */
final class CardOperations {
  private CardOperations() {}

  static Map<String, ServedOperation> of(
      ModelCards cards, ModelCardExportJobs jobs, PageTokens tokens, Contract contract) {
    RecordJson records = new RecordJson(contract);
    return Map.of(
        "CreateModelCard", new CreateModelCard(cards),
        "DescribeModelCard", new DescribeModelCard(cards),
        "UpdateModelCard", new UpdateModelCard(cards),
        "DeleteModelCard", new DeleteModelCard(cards),
        "ListModelCards",
            new ListModelCards(
                cards,
                tokens,
                records,
                AnswerShapes.row(contract, "ListModelCards", "ModelCardSummaries")),
        "ListModelCardVersions",
            new ListModelCardVersions(
                cards,
                tokens,
                AnswerShapes.row(contract, "ListModelCardVersions", "ModelCardVersionSummaryList")),
        "CreateModelCardExportJob", new CreateModelCardExportJob(jobs),
        "DescribeModelCardExportJob", new DescribeModelCardExportJob(jobs),
        "ListModelCardExportJobs",
            new ListModelCardExportJobs(
                jobs,
                tokens,
                records,
                AnswerShapes.row(
                    contract, "ListModelCardExportJobs", "ModelCardExportJobSummaries")));
  }
}
