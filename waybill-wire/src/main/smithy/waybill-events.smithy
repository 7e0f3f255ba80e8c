$version: "2"

// Event sinks, deliveries and replays.
namespace waybill

/// Lists the event sinks of the server and how far each is.
operation ListEventSinks {
    input := {}

    output := {
        /// The sinks by name.
        @required
        EventSinks: EventSinkList
    }
}

/// Lists events of the account and what became of them at the sinks, the newest event first.
operation ListEvents {
    input := {
        /// Only events of this resource.
        ResourceArn: EventText

        /// Only deliveries to this sink.
        SinkName: EventSinkName

        /// Only deliveries in this state.
        State: EventState

        /// Only events from this time on.
        Since: EventTime

        /// How many deliveries a page may hold.
        MaxResults: EventPageSize

        /// Where the page starts: the NextToken of the answer before.
        NextToken: EventPageToken
    }

    output := {
        /// The deliveries of this page. A page may be empty and yet be followed by another.
        @required
        Deliveries: EventDeliveryList

        /// Where the next page starts; absent on the last page.
        NextToken: EventPageToken
    }
}

/// Sends events to a sink again, behind those that it has not had yet. Names the events, or a time
/// from which on all of the account's are sent.
operation ReplayEvents {
    input := {
        /// The sink.
        @required
        SinkName: EventSinkName

        /// The events.
        EventIds: EventIdList

        /// The earliest time.
        From: EventTime

        /// The first time that is too late; when absent, now.
        To: EventTime
    }

    output := {}
}

/// Sinks.
list EventSinkList {
    member: EventSink
}

/// A sink.
structure EventSink {
    /// Its name.
    SinkName: EventSinkName

    /// Webhook or File.
    SinkType: EventText

    /// Where events go, without what may be secret in it.
    Target: EventText

    /// eventbridge or cloudevents.
    Format: EventText

    /// The detail-types that it takes.
    DetailTypes: EventTextList

    /// How many entries of the history it has not passed yet.
    Behind: EventCount

    /// How many resources wait for an event of theirs that failed.
    StuckCount: EventCount

    /// Such resources of the account; at most 100.
    StuckResources: StuckResourceList
}

/// Texts.
list EventTextList {
    member: EventText
}

/// Resources whose next event a sink did not take.
list StuckResourceList {
    member: StuckResource
}

/// A resource whose next event a sink did not take.
structure StuckResource {
    /// The resource.
    ResourceArn: EventText

    /// How often the event failed.
    Attempts: EventCount

    /// When it will be tried again, at the earliest.
    RetryTime: EventTime
}

/// Deliveries.
list EventDeliveryList {
    member: EventDelivery
}

/// An event and what became of it at one sink.
structure EventDelivery {
    /// The id that the event carries in every delivery.
    EventId: EventText

    /// What the event says it is.
    DetailType: EventText

    /// What it is about.
    ResourceArn: EventText

    /// When the change was made.
    Time: EventTime

    /// The sink.
    SinkName: EventSinkName

    /// What became of it.
    State: EventState

    /// The newest attempts that are still known, at most 20.
    Attempts: EventAttemptList
}

/// Attempts to deliver.
list EventAttemptList {
    member: EventAttempt
}

/// An attempt to deliver.
structure EventAttempt {
    /// When it began.
    Time: EventTime

    /// Counts from 1; a replay counts anew.
    Number: EventCount

    /// Whether somebody asked for it again.
    Replay: EventFlag

    /// The HTTP status of the answer, if there was one.
    StatusCode: EventCount

    /// Why the event counts as not delivered; absent when it was.
    Error: EventText

    /// How long it took, in milliseconds.
    Milliseconds: EventCount
}

/// Ids of events.
@length(min: 1, max: 100)
list EventIdList {
    member: EventIdText
}

/// The id of an event.
@length(min: 36, max: 36)
string EventIdText

/// The name of a sink.
@length(min: 1, max: 63)
@pattern("^[a-z0-9]([a-z0-9-]*[a-z0-9])?$")
string EventSinkName

/// What became of an event at a sink.
enum EventState {
    /// The sink has it.
    DELIVERED = "Delivered"

    /// It failed and will be tried again.
    FAILING = "Failing"

    /// It was not tried yet, or waits behind a failing event of its resource.
    PENDING = "Pending"
}

/// A text.
@length(min: 0, max: 2048)
string EventText

/// How many deliveries a page may hold.
@range(min: 1, max: 100)
integer EventPageSize

/// Where a page starts.
@length(min: 0, max: 8192)
string EventPageToken

/// A number.
integer EventCount

/// True or false.
boolean EventFlag

/// A time.
timestamp EventTime
