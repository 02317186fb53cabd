import Processing
import Vocabulary

/// Where the person's data is taken along as a file.
struct TakeAwayPage: Sendable {
    /// The field that names what goes into an archive.
    static let scope = "scope"

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
                \(PackageScope.allCases.map { scope -> HTML in
                    """
                    <h2>\(say(PackageText.takeTitle(scope)))</h2><p>\(say(PackageText.takeWhat(scope)))</p>
                    \(FormView(
                        action: .myDataFile(controller), token: token, hidden: [(Self.scope, scope.rawValue)],
                        button: say(PackageText.takeButton)
                    ).html(say))
                    """
                })
                """, back: .myData(controller))
    }
}
