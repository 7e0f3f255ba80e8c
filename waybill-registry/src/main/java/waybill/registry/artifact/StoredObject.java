package waybill.registry.artifact;

import org.jspecify.annotations.Nullable;

/**
 * What a store tells of an object without opening it.
 *
 * @param size in bytes
 * @param eTag without quotes; it changes when the content does
 * @param versionId of a store that keeps versions; null elsewhere
 */
public record StoredObject(ObjectUri uri, long size, String eTag, @Nullable String versionId) {}
