import Vocabulary

/// Where something stands in a policy's files.
package struct Place: Hashable, Sendable {
    /// The file's path relative to the policy's folder: `policy.yaml`, `modules/recipients.yaml`.
    package let file: String
    /// From 1.
    package let line: Int
    /// From 1, in Unicode scalars.
    package let column: Int

    package init(file: String, line: Int, column: Int) {
        (self.file, self.line, self.column) = (file, line, column)
    }
}

/// A silence or contradiction of the firm's own text, written down as what it is instead of being filled in.
package struct OpenPoint: Hashable, Sendable {
    /// What is open, for the firm and its DPO; published too when it is a contradiction that people should know of.
    package var text: LocalizedText
    /// The clauses between which it stands; empty for a silence.
    package var between: [String]
    /// What the machine does meanwhile: the stricter reading. Empty when there is nothing to do.
    package var meanwhile: LocalizedText
    package let place: Place

    package init(text: LocalizedText, between: [String] = [], meanwhile: LocalizedText = .init(), place: Place) {
        (self.text, self.between, self.meanwhile, self.place) = (text, between, meanwhile, place)
    }
}

/// What every element of a policy may carry beside its own keys.
package struct Annotations: Hashable, Sendable {
    /// The short name that people read.
    package var labels: LocalizedText
    /// One or more published sentences that explain the element.
    package var text: LocalizedText
    /// The clauses of the firm's text that the element carries out: `EAS-08`.
    package var clauses: [String]
    package var open: [OpenPoint]
    /// A remark for those who write the policy; never published.
    package var note: String?
    package var place: Place

    package init(
        labels: LocalizedText = .init(), text: LocalizedText = .init(), clauses: [String] = [], open: [OpenPoint] = [],
        note: String? = nil, place: Place
    ) {
        (self.labels, self.text, self.clauses, self.open) = (labels, text, clauses, open)
        (self.note, self.place) = (note, place)
    }
}

/// One named thing in a section of a policy.
package protocol Element: Hashable, Sendable {
    var name: ElementName { get }
    var annotations: Annotations { get }
}

extension Element {
    package var place: Place { annotations.place }
    package var clauses: [String] { annotations.clauses }

    /// The label for readers of this language (``LocalizedText/shownLanguage(for:)``); the name itself when there is no
    /// label at all.
    package func label(_ language: Language) -> String {
        annotations.labels.text(in: language) ?? name.rawValue
    }
}

/// The elements of one section in the order of the file, found by name.
package struct Elements<E: Element>: Hashable, Sendable, RandomAccessCollection {
    private var ordered: [E]
    private var positions: [ElementName: Int]

    /// Later elements of a name already taken are dropped; the checker reports them before.
    package init(_ elements: [E] = []) {
        ordered = []
        positions = [:]
        for element in elements where positions[element.name] == nil {
            positions[element.name] = ordered.count
            ordered.append(element)
        }
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { ordered.count }
    /// By place in the file, or by name; a place beyond the end is a mistake of the caller.
    package subscript(position: Int) -> E { ordered[position] }
    package subscript(name: ElementName) -> E? { positions[name].map { ordered[$0] } }
    package func position(of name: ElementName) -> Int? { positions[name] }
    /// Whether there is an element of that name; it is not copied, as a look at ``subscript(name:)`` would.
    package func has(_ name: ElementName) -> Bool { positions[name] != nil }
    package var names: [ElementName] { ordered.map(\.name) }
}

/// The sections of a policy file, by their key.
package enum PolicySection: String, CaseIterable, Hashable, Sendable {
    case policy, controller, parties, scope, laws, people, facts, particulars, sources, groups, data, events, relations
    case purposes, consents, agreements, collect, recipients, transfers, never, retention, holds, backups
    case anonymity, rights
    case procedures, trackers, topics, channels, messages, ages, automated, security, staff, changes, complaints
    case residence, breaches, statements, closed, open
}

/// Points at one element: what a reason or a test names, and what finds line and clause.
package struct ElementReference: Hashable, Sendable {
    package let section: PolicySection
    package let name: ElementName

    package init(_ section: PolicySection, _ name: ElementName) { (self.section, self.name) = (section, name) }
}
