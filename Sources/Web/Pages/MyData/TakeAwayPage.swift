import Vocabulary

/// Where the person's data is taken along as a file.
struct TakeAwayPage: Sendable {
    let controller: ControllerID
    let token: FormToken

    func page(_ say: Voice) -> Page {
        Page(
            title: say(MyDataText.takeAway), lead: say(MyDataText.takeAwayLead),
            body: """
                <p>\(say(MyDataText.takeAwayWhat))</p>
                \(FormView(
                    action: .myDataFile(controller), token: token, button: say(MyDataText.takeAwayButton)
                ).html(say))
                """, back: .myData(controller))
    }
}
