/**
 * Which names of Python and TensorFlow are known for what. The lists are resources; an operator may
 * add names to the allow-list. Judges names and reads no files.
 */
@NullMarked
package waybill.server.modelscan.names;

import org.jspecify.annotations.NullMarked;
