/**
 * Objects as files of the data directory: {@code objects/BUCKET/KEY}. {@link
 * waybill.server.objects.ObjectDirectory} is its door. It knows names and files, and nothing of
 * what the objects are.
 */
@NullMarked
package waybill.server.objects;

import org.jspecify.annotations.NullMarked;
