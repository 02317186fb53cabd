import Vocabulary

extension Path {
    /// What goes when, for the staff.
    package static func staffKeeping(_ controller: ControllerID) -> Path { .staffDesk(controller).appending("keeping") }
    /// Where the destruction of paper is confirmed.
    package static func keepingTask(_ controller: ControllerID, _ task: String) -> Path {
        .staffKeeping(controller).appending("tasks", task)
    }
    /// Where a hold is lifted.
    package static func keepingHold(_ controller: ControllerID, _ subject: SubjectID, _ hold: String) -> Path {
        .staffKeeping(controller).appending("holds", subject.rawValue, hold)
    }
    /// Where a hold is placed.
    package static func newHold(_ controller: ControllerID) -> Path { .staffKeeping(controller).appending("new-hold") }
}
