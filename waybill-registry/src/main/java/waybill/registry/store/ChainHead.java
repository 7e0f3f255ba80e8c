package waybill.registry.store;

import waybill.registry.history.Digest;

/**
 * The newest entry of the history: whoever knows it can tell whether the entries up to it stand.
 */
public record ChainHead(long sequence, Digest hash) {}
