/** Bytes from small descriptions, as the shared cases of staging and transform have them. */
@NullMarked
package waybill.server.content;

import org.jspecify.annotations.NullMarked;
