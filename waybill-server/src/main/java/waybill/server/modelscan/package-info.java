/**
 * Looks for code and other dangers in model files without ever loading one. {@link
 * waybill.server.modelscan.ModelScanner} is the door; the packages below walk the formats. Content
 * decides what a file is, and a name only what it must be. Whatever nobody vouches for is unknown.
 */
@NullMarked
package waybill.server.modelscan;

import org.jspecify.annotations.NullMarked;
