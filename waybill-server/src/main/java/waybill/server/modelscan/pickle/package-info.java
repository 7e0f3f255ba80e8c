/**
 * Walks pickles of all protocols without running them: a machine keeps stack, marks and memo with
 * placeholders for values and resolves what would be imported and called. {@link
 * waybill.server.modelscan.pickle.PickleScanner} is the door.
 */
@NullMarked
package waybill.server.modelscan.pickle;

import org.jspecify.annotations.NullMarked;
