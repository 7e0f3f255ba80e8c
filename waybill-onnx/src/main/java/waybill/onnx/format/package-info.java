/**
 * The formats of requests and answers: CSV, JSON and JSON lines.
 *
 * <p>{@code Format} is the door: it reads the bytes of a request into tensors that fit a model's
 * inputs, and writes a model's outputs. Both go element by element, without a tree of values
 * between. A request that does not fit is an {@code InvalidInput} that names the place. It knows
 * nothing of HTTP.
 */
@NullMarked
package waybill.onnx.format;

import org.jspecify.annotations.NullMarked;
