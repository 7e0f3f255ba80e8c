/**
 * The iris model and what is true of it: its flowers, its predictions, and the reports computed
 * from them.
 *
 * <p>Everything here is a pure function of the two files in the resources, {@code model.onnx} and
 * {@code iris.csv}: no clock, no file system, no server. The reports have the layouts that
 * SageMaker's Model Monitor and Clarify write, because those are what a package's {@code
 * ModelMetrics} and {@code DriftCheckBaselines} point to. A figure that cannot be computed from the
 * model's own predictions is left out rather than made up. {@code IrisModel} is the door.
 */
@NullMarked
package waybill.quickstart.iris;

import org.jspecify.annotations.NullMarked;
