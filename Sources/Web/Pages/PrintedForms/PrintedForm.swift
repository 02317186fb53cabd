import Policies
import Printing
import Rights
import Vocabulary

/// A form by which one right is used on paper: the policy's own where it names one, else the usual one.
struct PrintedForm: Sendable {
    /// The rights that have a form, in the order of the page of rights.
    static let rights: [Right] = [
        .access, .rectification, .withdrawConsent, .objection, .portability, .erasure, .restriction,
    ]

    let right: Right
    let name: ElementName
    /// As the policy calls it; empty for the usual form.
    let labels: LocalizedText

    /// All forms of a firm.
    static func all(of policy: Policy) -> [PrintedForm] {
        rights.flatMap { right -> [PrintedForm] in
            let own = policy.rights[right.elementName]?.forms ?? []
            guard !own.isEmpty else { return [PrintedForm(right: right, name: right.elementName, labels: .init())] }
            return own.map { PrintedForm(right: right, name: $0.name, labels: $0.annotations.labels) }
        }
    }

    /// The languages in which a firm's forms are printed: those of its policy that the interface speaks.
    static func languages(of policy: Policy) -> [Language] {
        let own = policy.languages.filter(UILanguages.all.contains)
        return own.isEmpty ? [.english] : own
    }

    func title(_ say: Voice) -> String {
        let own = say(labels)
        return own.isEmpty ? say(PrintedFormText.heading(right)) : own
    }
}

/// What is known already of who asks; empty for a form that anybody takes.
struct PrintedAsker: Sendable {
    var name = ""
    var knownBy = ""
    var answerTo = ""
    /// The consents that stand; `nil` where nobody knows.
    var consents: [ElementName]?
}

/// Makes the document of a form from the policy.
struct PrintedFormReading: Sendable {
    let form: PrintedForm
    let policy: Policy
    let registers: Registers
    let say: Voice
    var asker = PrintedAsker()

    var document: PrintedDocument {
        let page = RightsReading(policy: policy, registers: registers, say: say).page
        let entry = page.entries.first { $0.right == form.right }
        let title = bare(form.title(say))
        var blocks: [PrintedBlock] = [
            .heading(title, level: 1), .paragraph(say(RightsText.article(form.right))),
            .heading(say(PrintedFormText.to), level: 2),
        ]
        blocks += page.contacts.flatMap { contact -> [PrintedBlock] in
            [.paragraph(bare(contact.name)), .facts(contact.rows.map { PrintedFact(say($0.0), bare($0.1)) })]
        }
        if page.contacts.isEmpty { blocks.append(.paragraph(bare(say(policy.controller.legalName)))) }
        blocks += [
            .heading(say(PrintedFormText.whoAsks), level: 2),
            .field(say(PrintedFormText.name), value: asker.name, lines: 1),
            .field(say(PrintedFormText.knownBy), value: asker.knownBy, lines: 1),
            .field(say(PrintedFormText.answerTo), value: asker.answerTo, lines: 1),
            .field(say(PrintedFormText.forAnother), value: "", lines: 1),
            .heading(say(PrintedFormText.ask(form.right)), level: 2),
        ]
        blocks += asked
        blocks += [
            .field(say(PrintedFormText.anythingElse), value: "", lines: 2),
            .field(say(PrintedFormText.day), value: "", lines: 1),
            .field(say(PrintedFormText.signature), value: "", lines: 1),
            .paragraph(say(PrintedFormText.back)), .paragraph(say(PrintedFormText.noForm)),
            .heading(say(RightsText.firm), level: 2),
        ]
        if let entry {
            if !entry.text.isEmpty { blocks.append(.paragraph(bare(entry.text))) }
            blocks.append(.facts(entry.facts.map { PrintedFact(say($0.0), bare($0.1)) }))
        }
        blocks += [.heading(say(RightsText.authority), level: 2), .paragraph(say(RightsText.authorityLead))]
        blocks += page.authorities.flatMap { authority -> [PrintedBlock] in
            [.paragraph(bare(authority.name)), .facts(authority.rows.map { PrintedFact(say($0.0), bare($0.1)) })]
        }
        let head = PrintedHead(
            title: title, author: bare(say(policy.controller.legalName)), language: say.language, made: say.now)
        return PrintedDocument(head, blocks)
    }

    private var asked: [PrintedBlock] {
        switch form.right {
        case .access: return [box(.everything), box(.onlyThis), lines(2), box(.onPaper), box(.asFile)]
        case .rectification: return [field(.wrong, 3), field(.right, 3)]
        case .erasure:
            return boxes(.noLongerNeeded, .withdrew, .objected, .unlawful, .mustBeErased)
                + [box(.everything), box(.onlyThis), lines(2)]
        case .restriction: return boxes(.contested, .keepIt, .claims, .weighed) + [field(.onlyThis, 2)]
        case .portability: return [box(.toMe), box(.toAnother), lines(2)]
        case .objection: return [box(.marketing), field(.becauseOf, 4)]
        case .withdrawConsent:
            let named = asker.consents ?? policy.consents.map(\.name)
            let boxes = named.compactMap { policy.consents[$0] }.map { consent -> PrintedBlock in
                .box(bare(consent.label(say)), isTicked: false)
            }
            return [box(.allConsents)] + boxes + [field(.whichConsent, 1), .paragraph(say(PrintedFormText.pastStays))]
        default: return [lines(4)]
        }
    }

    private func boxes(_ texts: PrintedFormText...) -> [PrintedBlock] { texts.map { box($0) } }
    private func box(_ text: PrintedFormText) -> PrintedBlock { .box(say(text), isTicked: false) }
    private func field(_ text: PrintedFormText, _ lines: Int) -> PrintedBlock {
        .field(say(text), value: "", lines: lines)
    }
    private func lines(_ count: Int) -> PrintedBlock { .field("", value: "", lines: count) }
    private func bare(_ text: String) -> String { ForeignWords.bare(text) }
}
