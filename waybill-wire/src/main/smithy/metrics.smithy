$version: "2"

// Measurements of a model, and the baselines that later ones are compared with.
namespace com.amazonaws.sagemaker

/// Measurements of a model.
structure ModelMetrics {
    /// How well the model predicts.
    ModelQuality: ModelQuality

    /// How good its input data is.
    ModelDataQuality: ModelDataQuality

    /// How biased the data and the predictions are.
    Bias: Bias

    /// What drives the predictions.
    Explainability: Explainability
}

/// How well a model predicts.
structure ModelQuality {
    /// What was measured.
    Statistics: MetricsSource

    /// The limits that measurements should stay in.
    Constraints: MetricsSource
}

/// How good the input data of a model is.
structure ModelDataQuality {
    /// What was measured.
    Statistics: MetricsSource

    /// The limits that measurements should stay in.
    Constraints: MetricsSource
}

/// How biased the data and the predictions of a model are.
structure Bias {
    /// The report on both.
    Report: MetricsSource

    /// The report on the data before training.
    PreTrainingReport: MetricsSource

    /// The report on the data and the predictions after training.
    PostTrainingReport: MetricsSource
}

/// What drives the predictions of a model.
structure Explainability {
    /// The report.
    Report: MetricsSource
}

/// A file with measurements.
structure MetricsSource {
    /// The content type of the file.
    @required
    ContentType: ContentType

    /// The digest of the file.
    ContentDigest: ContentDigest

    /// Where the file lies.
    @required
    S3Uri: S3Uri
}

/// A file, such as a configuration.
structure FileSource {
    /// The content type of the file.
    ContentType: ContentType

    /// The digest of the file.
    ContentDigest: ContentDigest

    /// Where the file lies.
    @required
    S3Uri: S3Uri
}

/// What later measurements are compared with to notice drift.
structure DriftCheckBaselines {
    /// The baseline of bias.
    Bias: DriftCheckBias

    /// The baseline of explainability.
    Explainability: DriftCheckExplainability

    /// The baseline of the predictions' quality.
    ModelQuality: DriftCheckModelQuality

    /// The baseline of the data's quality.
    ModelDataQuality: DriftCheckModelDataQuality
}

/// The baseline of bias.
structure DriftCheckBias {
    /// How bias is measured.
    ConfigFile: FileSource

    /// Limits for the data before training.
    PreTrainingConstraints: MetricsSource

    /// Limits for the predictions after training.
    PostTrainingConstraints: MetricsSource
}

/// The baseline of explainability.
structure DriftCheckExplainability {
    /// The limits that measurements should stay in.
    Constraints: MetricsSource

    /// How explainability is measured.
    ConfigFile: FileSource
}

/// The baseline of the predictions' quality.
structure DriftCheckModelQuality {
    /// What was measured.
    Statistics: MetricsSource

    /// The limits that measurements should stay in.
    Constraints: MetricsSource
}

/// The baseline of the data's quality.
structure DriftCheckModelDataQuality {
    /// What was measured.
    Statistics: MetricsSource

    /// The limits that measurements should stay in.
    Constraints: MetricsSource
}

/// The SHA-256 digest of a file.
@length(min: 0, max: 72)
@pattern("^[Ss][Hh][Aa]256:[0-9a-fA-F]{64}$")
string ContentDigest
