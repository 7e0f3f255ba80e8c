/**
 * Who asks and what a resource is called: accounts, regions, ARNs, callers and their access keys.
 * The grammar of names lives here, so no other package takes an ARN apart by hand. Knows nothing of
 * signatures: a {@link waybill.registry.identity.Caller} is somebody already proven.
 */
@NullMarked
package waybill.registry.identity;

import org.jspecify.annotations.NullMarked;
