/**
 * Validation of packages: which attempts there were, what each profile came to, and the names of
 * the models and jobs that they made. {@link waybill.registry.validation.ValidationRun} is one
 * attempt. Knows nothing of containers and data.
 */
@NullMarked
package waybill.registry.validation;

import org.jspecify.annotations.NullMarked;
