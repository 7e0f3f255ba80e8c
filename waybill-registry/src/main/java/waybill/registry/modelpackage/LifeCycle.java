package waybill.registry.modelpackage;

import org.jspecify.annotations.Nullable;

/** The life-cycle stage of a version: free words, replaced as a whole. */
public record LifeCycle(String stage, String stageStatus, @Nullable String stageDescription) {}
