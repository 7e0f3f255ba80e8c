/**
 * What looking at a model's files found: a verdict for each file, never stronger than "clean by
 * allow-list", and the findings that led to it. The values are recorded with a version; how files
 * are read is no matter of the registry.
 */
@NullMarked
package waybill.registry.modelscan;

import org.jspecify.annotations.NullMarked;
