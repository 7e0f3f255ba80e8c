/**
 * An ONNX model and what goes in and out of it: the one file in a model directory, its declared
 * inputs, tensors, outputs.
 *
 * <p>{@code Model} is the door. Only this package knows ONNX Runtime; past it there are Java
 * values. What a caller got wrong is an {@code InvalidInput}, what is wrong with the model a {@code
 * ModelFault}; both carry a sentence that may be shown. It knows neither HTTP nor CSV nor JSON.
 */
@NullMarked
package waybill.onnx.model;

import org.jspecify.annotations.NullMarked;
