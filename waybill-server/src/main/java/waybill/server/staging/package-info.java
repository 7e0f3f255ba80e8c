/**
 * The deed of staging: a plan becomes directories, all of them or none. {@link
 * waybill.server.staging.Stager} writes or previews one plan; {@link
 * waybill.server.staging.StagingCache} keeps finished trees for many jobs. Where objects come from
 * and what a plan is made of is decided elsewhere; here are bytes, digests, files, and what is left
 * after a fault. docs/adr/0092-staging.md has the reasons.
 */
@NullMarked
package waybill.server.staging;

import org.jspecify.annotations.NullMarked;
