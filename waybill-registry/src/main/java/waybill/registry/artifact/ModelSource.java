package waybill.registry.artifact;

import org.jspecify.annotations.Nullable;

/**
 * Where one directory of a container comes from; its members go together.
 *
 * @param directory in the container, absolute
 * @param name the URI as the definition has it, for messages
 * @param uri the object, or the prefix, which ends in a slash or is a whole bucket
 * @param isPrefix whether all objects below are meant
 * @param isGzip whether the object is a gzip-compressed tar to unpack; never with a prefix
 * @param eTag that the object must have, without quotes; null for any
 * @param manifest the object that lists which of the prefix are meant; null for all
 * @param manifestETag that the manifest must have, without quotes; null for any
 * @param acceptsEula whether the agreement of gated data was accepted for this source
 */
public record ModelSource(
    String directory,
    String name,
    ObjectUri uri,
    boolean isPrefix,
    boolean isGzip,
    @Nullable String eTag,
    @Nullable ObjectUri manifest,
    @Nullable String manifestETag,
    boolean acceptsEula) {}
