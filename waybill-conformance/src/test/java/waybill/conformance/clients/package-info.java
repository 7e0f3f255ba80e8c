/**
 * Real clients as judges: the programs and libraries that people use against SageMaker, unchanged,
 * with retries off.
 *
 * <p>Each class starts one server and one client. {@code Tool} runs a program that the machine may
 * have; a test whose program or library is missing is skipped with a sentence that says what to
 * install, which the build collects. What a client matches in codes and texts is asserted here as
 * that client sees it.
 */
@NullMarked
package waybill.conformance.clients;

import org.jspecify.annotations.NullMarked;
