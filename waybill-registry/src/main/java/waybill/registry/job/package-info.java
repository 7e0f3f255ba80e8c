/**
 * Transform jobs as the API knows them: asked for, listed, stopped. {@link
 * waybill.registry.job.TransformJob} is a kept resource read as a job. What a job does with its
 * data is not here.
 */
@NullMarked
package waybill.registry.job;

import org.jspecify.annotations.NullMarked;
