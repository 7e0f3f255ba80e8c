/**
 * Takes archives and compressed files apart within limits and hands each member on: ZIP by its own
 * walk over local headers and directory, tar as a stream, and the compressions that loaders of
 * models undo by themselves. Names and links of members are judged here, their content is not.
 */
@NullMarked
package waybill.server.modelscan.archive;

import org.jspecify.annotations.NullMarked;
