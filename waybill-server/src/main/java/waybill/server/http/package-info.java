/**
 * The edge: bytes from the network within named limits become a signed request with an id, and an
 * answer goes back. The door is {@link waybill.server.http.HttpListener}. Whatever is refused here
 * has the shape of the API's own errors. Knows neither operations nor storage; only this package
 * knows the HTTP library.
 */
@NullMarked
package waybill.server.http;

import org.jspecify.annotations.NullMarked;
