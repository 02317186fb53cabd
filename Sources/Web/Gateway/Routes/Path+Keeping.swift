import Vocabulary

extension Path {
    /// What goes when, for the staff.
    package static func staffKeeping(_ controller: ControllerID) -> Path { .staffDesk(controller).appending("keeping") }
    /// Where the destruction of paper is confirmed.
    package static func keepingTask(_ controller: ControllerID, _ task: String) -> Path {
        .staffKeeping(controller).appending("tasks", task)
    }
    /// All that is held back.
    package static func holds(_ controller: ControllerID) -> Path { .staffKeeping(controller).appending("holds") }
    /// Where a hold on everybody's data is reviewed and lifted.
    package static func wideHold(_ controller: ControllerID, _ hold: String) -> Path {
        .staffKeeping(controller).appending("wide-holds", hold)
    }
    /// Where a hold is reviewed and lifted.
    package static func keepingHold(_ controller: ControllerID, _ subject: SubjectID, _ hold: String) -> Path {
        .staffKeeping(controller).appending("holds", subject.rawValue, hold)
    }
    /// What a version of the policy moves that is still to take effect.
    package static func comingVersion(_ controller: ControllerID) -> Path {
        .staffKeeping(controller).appending("coming")
    }
    /// What was deleted and whose copies are still to be removed.
    package static func goingCopies(_ controller: ControllerID) -> Path {
        .staffKeeping(controller).appending("copies")
    }
    /// Where a hold on everybody's data is placed.
    package static func newWideHold(_ controller: ControllerID) -> Path {
        .staffKeeping(controller).appending("new-wide-hold")
    }
    /// Where a hold on one person is placed.
    package static func newHold(_ controller: ControllerID) -> Path { .staffKeeping(controller).appending("new-hold") }
}
