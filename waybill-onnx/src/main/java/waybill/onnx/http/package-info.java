/**
 * The container's three routes: {@code GET /ping}, {@code GET /execution-parameters}, {@code POST
 * /invocations}.
 *
 * <p>{@code InferenceServer} is the door. Everything has a limit here: the size of a body, how many
 * bodies are held at once, how many runs happen at once, how long a request may take to arrive.
 * What a caller got wrong is answered with 4xx and one sentence; what nobody expected with a fixed
 * sentence, and its trace goes to the log.
 */
@NullMarked
package waybill.onnx.http;

import org.jspecify.annotations.NullMarked;
