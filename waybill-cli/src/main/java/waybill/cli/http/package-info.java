/**
 * HTTP/1.1 for one request per connection: plain or over TLS, directly or through a proxy. Small on
 * purpose, since the JDK's own client takes longer to load than the whole command may run. It reads
 * bodies with a length, in chunks or up to the end, and refuses what is neither; large ones go to
 * the spool that it is given. It knows nothing of what it carries; faults are told apart so that a
 * caller can word and retry them.
 */
@NullMarked
package waybill.cli.http;

import org.jspecify.annotations.NullMarked;
