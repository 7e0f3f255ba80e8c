/**
 * Who asks, where and how: region, credentials, endpoint and other settings from options,
 * environment and the two files that AWS tools share. The order in which sources are asked is the
 * AWS CLI's, including the places where it surprises. Nothing here sends the request itself; only
 * credentials that come from elsewhere are fetched.
 */
@NullMarked
package waybill.cli.profile;

import org.jspecify.annotations.NullMarked;
