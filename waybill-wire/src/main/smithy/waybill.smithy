$version: "2"

// Operations of our own, beside the API that other clients know. The same protocol and signatures,
// with targets that begin with "Waybill.".
namespace waybill

/// What this registry knows beyond the API of SageMaker.
service Waybill {
    version: "2026-11-24"
    operations: []
}
