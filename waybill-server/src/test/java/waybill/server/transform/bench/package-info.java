/**
 * How fast a job is, against the least that it could cost: {@link
 * waybill.server.transform.bench.TransformBench} is run by {@code bench/transform.sh}.
 */
@NullMarked
package waybill.server.transform.bench;

import org.jspecify.annotations.NullMarked;
