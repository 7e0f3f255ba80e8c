/**
 * What an operator can see: numbers in the text form that Prometheus reads, and the log. Counts
 * nothing about single tenants or names, so that the page may be read without a signature and stays
 * small.
 */
@NullMarked
package waybill.server.observe;

import org.jspecify.annotations.NullMarked;
