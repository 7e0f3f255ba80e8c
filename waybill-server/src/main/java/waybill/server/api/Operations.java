package waybill.server.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.registry.Algorithms;
import waybill.registry.ModelPackageGroups;
import waybill.registry.ModelPackages;
import waybill.registry.Models;
import waybill.registry.Tags;

/** The table of operations served. Any other gets the API's "unknown operation". */
final class Operations {
  private final Map<String, ServedOperation> byName;

  Operations(
      ModelPackages packages,
      ModelPackageGroups groups,
      Tags tags,
      Models models,
      Algorithms algorithms,
      PageTokens tokens,
      AnswerShapes shapes) {
    byName =
        Map.ofEntries(
            Map.entry("AddTags", new AddTags(tags)),
            Map.entry("BatchDescribeModelPackage", new BatchDescribeModelPackage(packages, shapes)),
            Map.entry("CreateAlgorithm", new CreateAlgorithm(algorithms)),
            Map.entry("CreateModel", new CreateModel(models)),
            Map.entry("CreateModelPackage", new CreateModelPackage(packages)),
            Map.entry("CreateModelPackageGroup", new CreateModelPackageGroup(groups)),
            Map.entry("DeleteAlgorithm", new DeleteAlgorithm(algorithms)),
            Map.entry("DeleteModel", new DeleteModel(models)),
            Map.entry("DeleteModelPackage", new DeleteModelPackage(packages)),
            Map.entry("DeleteModelPackageGroup", new DeleteModelPackageGroup(groups)),
            Map.entry("DeleteModelPackageGroupPolicy", new DeleteModelPackageGroupPolicy(groups)),
            Map.entry("DeleteTags", new DeleteTags(tags)),
            Map.entry("DescribeAlgorithm", new DescribeAlgorithm(algorithms)),
            Map.entry("DescribeModel", new DescribeModel(models, shapes)),
            Map.entry("DescribeModelPackage", new DescribeModelPackage(packages)),
            Map.entry("DescribeModelPackageGroup", new DescribeModelPackageGroup(groups)),
            Map.entry("GetModelPackageGroupPolicy", new GetModelPackageGroupPolicy(groups)),
            Map.entry("ListAlgorithms", new ListAlgorithms(algorithms, tokens)),
            Map.entry("ListModelPackageGroups", new ListModelPackageGroups(groups, tokens, shapes)),
            Map.entry("ListModelPackages", new ListModelPackages(packages, tokens, shapes)),
            Map.entry("ListModels", new ListModels(models, tokens)),
            Map.entry("ListTags", new ListTags(tags)),
            Map.entry("PutModelPackageGroupPolicy", new PutModelPackageGroupPolicy(groups)),
            Map.entry("UpdateModelPackage", new UpdateModelPackage(packages)));
  }

  /** The operation of this exact name, or null. */
  @Nullable ServedOperation find(String name) {
    return byName.get(name);
  }
}
