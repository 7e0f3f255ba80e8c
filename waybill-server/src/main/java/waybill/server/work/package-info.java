/**
 * Work beside requests: {@link waybill.server.work.WorkLoop} does it on a thread of its own as long
 * as there is some. What the work is, and that it survives a restart, is the registry's matter.
 */
@NullMarked
package waybill.server.work;

import org.jspecify.annotations.NullMarked;
