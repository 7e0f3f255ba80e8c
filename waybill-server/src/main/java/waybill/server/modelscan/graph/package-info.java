/**
 * Walks models that are graphs in protocol buffers, ONNX and TensorFlow, on the wire format alone:
 * every nested graph, function and attribute, within limits of depth and time.
 */
@NullMarked
package waybill.server.modelscan.graph;

import org.jspecify.annotations.NullMarked;
