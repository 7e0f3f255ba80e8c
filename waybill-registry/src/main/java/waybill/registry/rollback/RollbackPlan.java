package waybill.registry.rollback;

import waybill.registry.modelpackage.ModelPackage;

/**
 * What a rollback changes.
 *
 * @param fromBefore the version that is approved now
 * @param fromAfter the same, rejected
 * @param toBefore the version that was approved before it
 * @param toAfter the same, approved and where it stood in its life cycle then
 */
public record RollbackPlan(
    ModelPackage fromBefore, ModelPackage fromAfter, ModelPackage toBefore, ModelPackage toAfter) {}
