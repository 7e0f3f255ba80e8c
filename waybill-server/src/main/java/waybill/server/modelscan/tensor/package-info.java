/**
 * Reads the headers of files that hold numbers alone: safetensors, GGUF and NumPy arrays. The
 * numbers themselves are not read; that the header accounts for all of them is.
 */
@NullMarked
package waybill.server.modelscan.tensor;

import org.jspecify.annotations.NullMarked;
