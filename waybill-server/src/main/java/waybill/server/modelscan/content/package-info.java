/**
 * What all walkers stand on: bytes at positions, a cursor over them, and the session that counts
 * time, memory and work and collects the findings of one file. Nothing here knows a format.
 */
@NullMarked
package waybill.server.modelscan.content;

import org.jspecify.annotations.NullMarked;
