$version: "2"

// What Search adds to a model: its endpoints, jobs and monitoring.
namespace com.amazonaws.sagemaker

structure ModelDashboardModel {
    Model: Model
    Endpoints: ModelDashboardEndpoints
    LastBatchTransformJob: TransformJob
    MonitoringSchedules: ModelDashboardMonitoringSchedules
    ModelCard: ModelDashboardModelCard
}

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

structure ModelDashboardIndicatorAction {
    Enabled: Boolean
}

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
    ModelId: String
    RiskRating: String
}

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

list ModelDashboardEndpoints {
    member: ModelDashboardEndpoint
}

list ModelDashboardMonitoringSchedules {
    member: ModelDashboardMonitoringSchedule
}

@length(min: 20, max: 2048)
@pattern("^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:endpoint/.*$")
string EndpointArn

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

@length(min: 0, max: 256)
@pattern("^.*$")
string MonitoringScheduleArn

enum ScheduleStatus {
    PENDING = "Pending"
    FAILED = "Failed"
    SCHEDULED = "Scheduled"
    STOPPED = "Stopped"
}

@length(min: 1, max: 100)
list MonitoringAlertSummaryList {
    member: MonitoringAlertSummary
}
