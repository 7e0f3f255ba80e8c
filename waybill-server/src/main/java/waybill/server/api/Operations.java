package waybill.server.api;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.registry.ModelPackageGroups;
import waybill.registry.ModelPackages;

/** The table of operations served. Any other gets the API's "unknown operation". */
final class Operations {
  private final Map<String, ServedOperation> byName;

  Operations(
      ModelPackages packages,
      ModelPackageGroups groups,
      PageTokens tokens,
      AnswerShapes shapes,
      Work work) {
    this(
        Map.ofEntries(
            Map.entry("BatchDescribeModelPackage", new BatchDescribeModelPackage(packages, shapes)),
            Map.entry("CreateModelPackage", new CreateModelPackage(packages, work.onValidation())),
            Map.entry("CreateModelPackageGroup", new CreateModelPackageGroup(groups)),
            Map.entry(
                "DeleteModelPackage", new DeleteModelPackage(packages, work.onTransformJob())),
            Map.entry("DeleteModelPackageGroup", new DeleteModelPackageGroup(groups)),
            Map.entry("DeleteModelPackageGroupPolicy", new DeleteModelPackageGroupPolicy(groups)),
            Map.entry("DescribeModelPackage", new DescribeModelPackage(packages)),
            Map.entry("DescribeModelPackageGroup", new DescribeModelPackageGroup(groups)),
            Map.entry("GetModelPackageGroupPolicy", new GetModelPackageGroupPolicy(groups)),
            Map.entry("ListModelPackageGroups", new ListModelPackageGroups(groups, tokens, shapes)),
            Map.entry("ListModelPackages", new ListModelPackages(packages, tokens, shapes)),
            Map.entry("PutModelPackageGroupPolicy", new PutModelPackageGroupPolicy(groups)),
            Map.entry("UpdateModelPackage", new UpdateModelPackage(packages))));
  }

  private Operations(Map<String, ServedOperation> byName) {
    this.byName = Map.copyOf(byName);
  }

  /** This table with more operations. */
  Operations and(Map<String, ServedOperation> more) {
    Map<String, ServedOperation> all = new HashMap<>(byName);
    all.putAll(more);
    return new Operations(all);
  }

  /** The operation of this exact name, or null. */
  @Nullable ServedOperation find(String name) {
    return byName.get(name);
  }
}
