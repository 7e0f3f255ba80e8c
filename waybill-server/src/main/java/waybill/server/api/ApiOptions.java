package waybill.server.api;

import waybill.registry.store.SortOrder;
import waybill.wire.shape.ValidatorOptions;

/**
 * Where an operator may differ from the API as it is written.
 *
 * @param packageOrder of lists of packages whose caller gives no SortOrder
 * @param constraints which of the contract's constraints are kept
 */
public record ApiOptions(SortOrder packageOrder, ValidatorOptions constraints) {}
