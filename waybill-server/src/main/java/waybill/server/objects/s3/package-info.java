/**
 * Objects in a store that speaks S3's protocol. {@link waybill.server.objects.s3.S3Objects} is its
 * door, {@link waybill.server.objects.s3.S3Access} how such a store is reached. Nothing outside
 * names the AWS SDK, whose classes are loaded when the first of these stores is used.
 */
@NullMarked
package waybill.server.objects.s3;

import org.jspecify.annotations.NullMarked;
