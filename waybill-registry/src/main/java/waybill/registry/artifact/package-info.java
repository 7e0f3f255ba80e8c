/**
 * What lies outside the registry's own state: documents and archives in a store of objects. {@link
 * waybill.registry.artifact.ObjectStore} is the port; nothing here knows files or S3's protocol.
 */
@NullMarked
package waybill.registry.artifact;

import org.jspecify.annotations.NullMarked;
