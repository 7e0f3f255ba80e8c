$version: "2"

// Measurements of a model, and the baselines that later ones are compared with.
namespace com.amazonaws.sagemaker

structure ModelMetrics {
    ModelQuality: ModelQuality
    ModelDataQuality: ModelDataQuality
    Bias: Bias
    Explainability: Explainability
}

structure ModelQuality {
    Statistics: MetricsSource
    Constraints: MetricsSource
}

structure ModelDataQuality {
    Statistics: MetricsSource
    Constraints: MetricsSource
}

structure Bias {
    Report: MetricsSource
    PreTrainingReport: MetricsSource
    PostTrainingReport: MetricsSource
}

structure Explainability {
    Report: MetricsSource
}

structure MetricsSource {
    @required
    ContentType: ContentType

    ContentDigest: ContentDigest

    @required
    S3Uri: S3Uri
}

structure FileSource {
    ContentType: ContentType

    ContentDigest: ContentDigest

    @required
    S3Uri: S3Uri
}

structure DriftCheckBaselines {
    Bias: DriftCheckBias
    Explainability: DriftCheckExplainability
    ModelQuality: DriftCheckModelQuality
    ModelDataQuality: DriftCheckModelDataQuality
}

structure DriftCheckBias {
    ConfigFile: FileSource
    PreTrainingConstraints: MetricsSource
    PostTrainingConstraints: MetricsSource
}

structure DriftCheckExplainability {
    Constraints: MetricsSource
    ConfigFile: FileSource
}

structure DriftCheckModelQuality {
    Statistics: MetricsSource
    Constraints: MetricsSource
}

structure DriftCheckModelDataQuality {
    Statistics: MetricsSource
    Constraints: MetricsSource
}

@length(min: 0, max: 72)
@pattern("^[Ss][Hh][Aa]256:[0-9a-fA-F]{64}$")
string ContentDigest
