/**
 * Scenarios: recorded and documented behaviour of the registry's API as lines of JSON, each a short
 * story of calls.
 *
 * <p>{@code ScenariosIT} is the door: every line under {@code src/test/resources/scenarios} is one
 * test. A step calls an operation, sends raw bytes, or walks pages; its assertions are JMESPath
 * expressions on the answer. {@code contested.txt} names the scenarios whose sources disagree, with
 * the decision record that chooses; {@code known-gaps.txt} names those that fail today, and one of
 * them that starts to pass fails the build until it is struck off.
 */
@NullMarked
package waybill.conformance.scenario;

import org.jspecify.annotations.NullMarked;
