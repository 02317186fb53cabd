import Vocabulary

/// Where a member of staff enters the address to which the house writes about requests.
struct StaffAddressPage: Sendable {
    static let address = "address"

    let controller: ControllerID
    let token: FormToken
    /// As it is kept, or as it was typed.
    let typed: String
    var mistakes: [FormMistake] = []

    func page(_ say: Voice) -> Page {
        Page(
            title: say(ReminderText.address), lead: say(ReminderText.addressLead),
            body: FormView(
                action: .staffAddress(controller), token: token,
                questions: [
                    FormQuestion(
                        Self.address, say(ReminderText.addressQuestion), hint: say(ReminderText.addressHint),
                        .line(value: typed, kind: "email", autocomplete: "email"))
                ], button: say(ReminderText.addressSave), cancel: .staffAccount(controller)
            ).html(say, mistakes: mistakes), place: .staffAccount(controller), back: .staffAccount(controller),
            mistakes: mistakes)
    }
}
