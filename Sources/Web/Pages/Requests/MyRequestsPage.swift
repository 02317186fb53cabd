import Duties
import Policies
import Processing
import Rights
import Vocabulary

/// A person's requests, and the rights that one can ask for.
struct MyRequestsPage: Sendable {
    let controller: ControllerID
    /// The newest first.
    let requests: [TimedRequest]

    func page(_ say: Voice) -> Page {
        let ways = Right.allCases.map { right -> HTML in
            "<li><a href=\"\(Path.askRight(controller, right.elementName))\">\(say(RightsText.name(right)))</a></li>"
        }
        return Page(
            title: say(RequestText.title), lead: say(RequestText.lead),
            body: """
                \(requests.isEmpty ? EmptyState(body: say(RequestText.none)).html(say) : Card.grid(requests.map { card($0, say) }))
                <h2 id="new">\(say(RequestText.newTitle))</h2>
                <ul class="ways">\(ways)</ul>
                """, place: .myData(controller), back: .myData(controller))
    }

    private func card(_ timed: TimedRequest, _ say: Voice) -> Card {
        let view = RequestClockView(timed: timed)
        return Card(
            title: timed.request.rightsText(say), path: .myRequest(controller, timed.request.id),
            badge: Badge(.info, say(RequestText.stateName(timed.request.state))),
            "<p>\(say(RequestText.came)): \(say.time(timed.request.happened))</p>\(view.picture(say))")
    }
}

/// Where one right is asked for: one question, which may be left empty.
struct AskRightPage: Sendable {
    static let field = "words"

    let controller: ControllerID
    let right: Right
    let token: FormToken
    let residence: ResidenceQuestion
    var typed = ""
    var lives: AskerResidence?
    var mistakes: [FormMistake] = []

    func page(_ say: Voice) -> Page {
        let question = FormQuestion(
            Self.field, say(RequestText.words), hint: say(RequestWorkText.hint(right)), .lines(value: typed),
            isOptional: true)
        let own = right.own(controller, say).map { link -> HTML in
            let lead: HTML = right == .information ? .empty : "<p>\(say(RequestWorkText.yourselfLead))</p>"
            return """
                <h2>\(say(RequestWorkText.yourself))</h2>\(lead)\(Button.group([link]))
                <h2>\(say(RequestWorkText.askFirm))</h2>
                """
        }
        return Page(
            title: say(RequestText.askFor(say(RightsText.name(right)))), lead: say(RightsText.meaning(right)),
            body: """
                \(own)
                <p>\(say(RequestText.askLead))</p>
                \(FormView(
                    action: .askRight(controller, right.elementName), token: token,
                    questions: [question] + residence.questions(say, chosen: lives) + [AttachmentView.question(say)],
                    button: say(RequestText.send), cancel: .myRequests(controller)
                ).html(say, mistakes: mistakes))
                """, place: .myData(controller), back: .myRequests(controller), mistakes: mistakes)
    }
}

/// One request, as the person sees it: its clock, what happened, and every word of it.
struct MyRequestPage: Sendable {
    let controller: ControllerID
    let file: RequestFile
    let token: FormToken
    /// Speaks of the policy's elements.
    let words: PolicyVoice
    /// Whether the same was just asked once more.
    var isStanding = false

    func page(_ say: Voice) -> Page {
        let (request, view) = (file.request, RequestClockView(timed: file.timed))
        var rows: [SummaryList.Item] = [
            .init(say(RequestText.number), "<code>\(request.id.rawValue)</code>"),
            .init(say(RequestText.came), say.time(request.happened)),
            .init(say(RequestText.state), Badge(.info, say(RequestText.stateName(request.state))).html),
        ]
        if let closed = request.closed {
            rows.append(.init(say(RequestText.answeredOn), say.time(closed)))
        } else {
            rows.append(.init(say(RequestText.due), say.time(file.timed.clock.deadline.lastDay)))
        }
        let takeBack =
            request.state.isOpen
            ? FormView(
                action: .myRequest(controller, request.id), token: token, button: say(RequestText.takeBack),
                look: .quiet
            ).html(say) : .empty
        let place = file.timed.steps.packagePlace.flatMap { $0.isOpen(at: say.now) ? $0 : nil }
        let package = place.map { place -> HTML in
            """
            <p>\(say.sentence(say(PackageText.ready(until: say.date(place.end.adding(seconds: -1))))))</p>
            \(Button.group([Button.link(
                say(PackageText.takeButton), to: .myRequestPackage(controller, request.id))]))
            """
        }
        return Page(
            title: request.rightsText(say),
            body: """
                \(isStanding ? file.standing(say, isForStaff: false) : .empty)
                \(package)
                \(view.picture(say))
                \(SummaryList(rows: rows).html(say))
                \(view.steps(say))
                \(RequestPapers(file: file).html(say))
                \(AttachmentView.html(file.attachments, say) { .myRequestFile(controller, request.id, $0) })
                \(RecipientsView(tellings: file.timed.steps.tellings, words: words).html(isDesk: false))
                <h2 id="steps">\(say(RequestText.stepsTitle))</h2>
                \(file.timed.timeline(say))
                \(takeBack)
                """, place: .myData(controller), back: .myRequests(controller))
    }
}

/// The words of a request, its questions and its answer, in the order in which they came.
struct RequestPapers: Sendable {
    let file: RequestFile
    var isForStaff = false

    func html(_ say: Voice) -> HTML {
        if file.request.folder == nil { return "<p>\(say(RequestText.papersGone))</p>" }
        let papers = file.papers.compactMap { paper -> HTML? in
            guard let title = Self.title(paper.name) else { return nil }
            let words = paper.words.revealingPersonalData()
            guard !words.isEmpty else { return nil }
            let heading = isForStaff ? Self.staffTitle(title).map { say($0) } ?? say(title) : say(title)
            return "<h2>\(heading)</h2><blockquote class=\"words\" dir=\"auto\">\(words)</blockquote>"
        }
        return HTML(papers)
    }

    /// What it is called to staff, where that is not what the person is told.
    private static func staffTitle(_ title: RequestText) -> RequestDeskText? {
        switch title {
        case .yourWords: return .theirWords
        case .yourReply: return .theirReply
        case .ourNotice: return .toldThem
        default: return nil
        }
    }

    /// What a paper is called to the person; `nil` for what is no words.
    static func title(_ name: ElementName) -> RequestText? {
        switch name {
        case .requestWords: return .yourWords
        case .requestReply: return .yourReply
        case .requestQuestion: return .ourQuestion
        case .requestExtension: return .ourReasons
        case .requestNotice: return .ourNotice
        case .requestAnswer: return .ourAnswer
        case .requestRecipient: return .aboutRecipients
        default: return nil
        }
    }
}
