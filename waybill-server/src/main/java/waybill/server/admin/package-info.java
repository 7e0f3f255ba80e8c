/**
 * The administrator's commands on a data directory: access keys from a file, and a list of them.
 * They go through the same ports as the server and may run beside it. They never print a secret.
 */
@NullMarked
package waybill.server.admin;

import org.jspecify.annotations.NullMarked;
