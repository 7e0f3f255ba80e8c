$version: "2"

// What Search adds to a model: its endpoints, jobs and monitoring.
namespace com.amazonaws.sagemaker

/// A model with all that belongs to it.
structure ModelDashboardModel {
    /// The model itself.
    Model: Model

    /// The endpoints that serve it.
    Endpoints: ModelDashboardEndpoints

    /// The newest batch transform with it.
    LastBatchTransformJob: TransformJob

    /// The schedules that watch it.
    MonitoringSchedules: ModelDashboardMonitoringSchedules

    /// The card that describes it.
    ModelCard: ModelDashboardModelCard
}

/// An endpoint that serves a model.
structure ModelDashboardEndpoint {
    /// The name of the endpoint.
    @required
    EndpointName: EndpointName

    /// The ARN of the endpoint.
    @required
    EndpointArn: EndpointArn

    /// When the endpoint was created.
    @required
    CreationTime: Timestamp

    /// When the endpoint was last changed.
    @required
    LastModifiedTime: Timestamp

    /// How far the endpoint is.
    @required
    EndpointStatus: EndpointStatus
}

/// Whether an alert is shown on the dashboard.
structure ModelDashboardIndicatorAction {
    /// Whether the alert is shown.
    Enabled: Boolean
}

/// The card of a model on the dashboard.
structure ModelDashboardModelCard {
    /// The ARN of the card.
    ModelCardArn: ModelCardArn

    /// The name of the card.
    ModelCardName: EntityName

    /// The version of the card.
    ModelCardVersion: Integer

    /// How far the card is in its review.
    ModelCardStatus: ModelCardStatus

    /// The key that encrypts the card.
    SecurityConfig: ModelCardSecurityConfig

    /// When the card was created.
    CreationTime: Timestamp

    /// Who created the card.
    CreatedBy: UserContext

    /// When the card was last changed.
    LastModifiedTime: Timestamp

    /// Who last changed the card.
    LastModifiedBy: UserContext

    /// The tags of the card.
    Tags: TagList

    /// The model that the card describes.
    ModelId: String

    /// How risky the use of the model is.
    RiskRating: String
}

/// A schedule that watches a model.
structure ModelDashboardMonitoringSchedule {
    /// The ARN of the schedule.
    MonitoringScheduleArn: MonitoringScheduleArn

    /// The name of the schedule.
    MonitoringScheduleName: MonitoringScheduleName

    /// How far the schedule is.
    MonitoringScheduleStatus: ScheduleStatus

    /// What the schedule watches.
    MonitoringType: MonitoringType

    /// Why the schedule failed; absent when it did not.
    FailureReason: FailureReason

    /// When the schedule was created.
    CreationTime: Timestamp

    /// When the schedule was last changed.
    LastModifiedTime: Timestamp

    /// When and what the schedule runs.
    MonitoringScheduleConfig: MonitoringScheduleConfig

    /// The endpoint that the schedule watches.
    EndpointName: EndpointName

    /// The alerts of the schedule.
    MonitoringAlertSummaries: MonitoringAlertSummaryList

    /// The newest run of the schedule.
    LastMonitoringExecutionSummary: MonitoringExecutionSummary

    /// The copies of a batch transform that the schedule watches.
    BatchTransformInput: BatchTransformInput
}

/// The endpoints that serve a model.
list ModelDashboardEndpoints {
    member: ModelDashboardEndpoint
}

/// The schedules that watch a model.
list ModelDashboardMonitoringSchedules {
    member: ModelDashboardMonitoringSchedule
}

/// The ARN of an endpoint.
@length(min: 20, max: 2048)
@pattern("^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:endpoint/.*$")
string EndpointArn

/// How far an endpoint is.
enum EndpointStatus {
    /// Takes no requests.
    OUT_OF_SERVICE = "OutOfService"

    /// Being created.
    CREATING = "Creating"

    /// Being changed by its owner.
    UPDATING = "Updating"

    /// Being maintained by the platform.
    SYSTEM_UPDATING = "SystemUpdating"

    /// Going back to what it was before a change.
    ROLLING_BACK = "RollingBack"

    /// Takes requests.
    IN_SERVICE = "InService"

    /// Being deleted.
    DELETING = "Deleting"

    /// Could not be created or changed.
    FAILED = "Failed"

    /// A change failed, and going back did too.
    UPDATE_ROLLBACK_FAILED = "UpdateRollbackFailed"
}

/// The ARN of a monitoring schedule.
@length(min: 0, max: 256)
@pattern("^.*$")
string MonitoringScheduleArn

/// How far a schedule is.
enum ScheduleStatus {
    /// Being created.
    PENDING = "Pending"

    /// Could not be created.
    FAILED = "Failed"

    /// Runs when it is due.
    SCHEDULED = "Scheduled"

    /// Does not run until it is started again.
    STOPPED = "Stopped"
}

/// Alerts of a schedule.
@length(min: 1, max: 100)
list MonitoringAlertSummaryList {
    member: MonitoringAlertSummary
}
