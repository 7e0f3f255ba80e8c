$version: "2"

// What Search adds to a model: its endpoints, jobs and monitoring.
namespace com.amazonaws.sagemaker

/// A model with all that belongs to it.
structure ModelDashboardModel {
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
    @required
    EndpointName: EndpointName

    @required
    EndpointArn: EndpointArn

    @required
    CreationTime: Timestamp

    @required
    LastModifiedTime: Timestamp

    @required
    EndpointStatus: EndpointStatus
}

/// Whether an alert is shown on the dashboard.
structure ModelDashboardIndicatorAction {
    Enabled: Boolean
}

/// The card of a model on the dashboard.
structure ModelDashboardModelCard {
    ModelCardArn: ModelCardArn

    ModelCardName: EntityName

    ModelCardVersion: Integer

    ModelCardStatus: ModelCardStatus

    SecurityConfig: ModelCardSecurityConfig

    CreationTime: Timestamp

    CreatedBy: UserContext

    LastModifiedTime: Timestamp

    LastModifiedBy: UserContext

    Tags: TagList

    /// The model that the card describes.
    ModelId: String

    /// How risky the use of the model is.
    RiskRating: String
}

/// A schedule that watches a model.
structure ModelDashboardMonitoringSchedule {
    MonitoringScheduleArn: MonitoringScheduleArn
    MonitoringScheduleName: MonitoringScheduleName
    MonitoringScheduleStatus: ScheduleStatus
    MonitoringType: MonitoringType
    FailureReason: FailureReason
    CreationTime: Timestamp
    LastModifiedTime: Timestamp
    MonitoringScheduleConfig: MonitoringScheduleConfig
    EndpointName: EndpointName
    MonitoringAlertSummaries: MonitoringAlertSummaryList
    LastMonitoringExecutionSummary: MonitoringExecutionSummary
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
    OUT_OF_SERVICE = "OutOfService"
    CREATING = "Creating"
    UPDATING = "Updating"
    SYSTEM_UPDATING = "SystemUpdating"
    ROLLING_BACK = "RollingBack"
    IN_SERVICE = "InService"
    DELETING = "Deleting"
    FAILED = "Failed"
    UPDATE_ROLLBACK_FAILED = "UpdateRollbackFailed"
}

/// The ARN of a monitoring schedule.
@length(min: 0, max: 256)
@pattern("^.*$")
string MonitoringScheduleArn

/// How far a schedule is.
enum ScheduleStatus {
    PENDING = "Pending"
    FAILED = "Failed"
    SCHEDULED = "Scheduled"
    STOPPED = "Stopped"
}

/// Alerts of a schedule.
@length(min: 1, max: 100)
list MonitoringAlertSummaryList {
    member: MonitoringAlertSummary
}
