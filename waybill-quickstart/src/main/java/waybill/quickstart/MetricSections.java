package waybill.quickstart;

import waybill.quickstart.iris.IrisModel.Report;
import waybill.quickstart.iris.Members;

/**
 * The sections of a package that point to reports: its metrics, and the baselines that drift is
 * measured from.
 */
final class MetricSections {
  private final ModelObjects objects;

  MetricSections(ModelObjects objects) {
    this.objects = objects;
  }

  /** {@code ModelMetrics}. */
  Members metrics() {
    return new Members()
        .with("ModelQuality", modelQuality())
        .with("ModelDataQuality", dataQuality())
        .with(
            "Bias",
            new Members()
                .with("Report", json(Report.BIAS))
                .with("PreTrainingReport", json(Report.BIAS_PRE_TRAINING))
                .with("PostTrainingReport", json(Report.BIAS_POST_TRAINING)))
        .with("Explainability", new Members().with("Report", json(Report.EXPLAINABILITY)));
  }

  /** {@code DriftCheckBaselines}: the same reports, taken as what later ones are compared with. */
  Members baselines() {
    return new Members()
        .with(
            "Bias",
            new Members()
                .with("ConfigFile", json(Report.ANALYSIS_CONFIGURATION))
                .with("PreTrainingConstraints", json(Report.BIAS_PRE_TRAINING))
                .with("PostTrainingConstraints", json(Report.BIAS_POST_TRAINING)))
        .with(
            "Explainability",
            new Members()
                .with("Constraints", json(Report.EXPLAINABILITY))
                .with("ConfigFile", json(Report.ANALYSIS_CONFIGURATION)))
        .with("ModelQuality", modelQuality())
        .with("ModelDataQuality", dataQuality());
  }

  private Members modelQuality() {
    return new Members()
        .with("Statistics", json(Report.MODEL_QUALITY_STATISTICS))
        .with("Constraints", json(Report.MODEL_QUALITY_CONSTRAINTS));
  }

  private Members dataQuality() {
    return new Members()
        .with("Statistics", json(Report.DATA_QUALITY_STATISTICS))
        .with("Constraints", json(Report.DATA_QUALITY_CONSTRAINTS));
  }

  private Members json(Report report) {
    return objects.report(report).asJsonReport();
  }
}
