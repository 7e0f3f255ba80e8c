package waybill.onnx.http;

import java.time.Duration;

/**
 * What the server holds itself to.
 *
 * @param bodyBytesMax the size of a body, and of all bodies that are held at once
 * @param runsMax how many requests run the model at once
 * @param patience how long a request waits for its turn
 */
public record Limits(long bodyBytesMax, int runsMax, Duration patience) {}
