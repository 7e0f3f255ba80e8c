/**
 * Reads HDF5 as far as a scan needs it: every object's header, the texts among its attributes, and
 * what leads to other files. The numbers of datasets are not read. Follows the published format
 * specification, version 3.0.
 */
@NullMarked
package waybill.server.modelscan.hdf;

import org.jspecify.annotations.NullMarked;
