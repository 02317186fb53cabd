import Policies
import Processing
import Rights
import Vocabulary

/// What is known of a person beside the data: how something stands, and since when.
package struct PackageStanding: Hashable, Sendable {
    /// What it is.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case language, relation, objection, marketing, channel, topic, restriction, event, fact, age, hold, actor
    }

    let kind: Kind
    /// The policy's name for it; empty where it has none.
    let name: String
    /// The same in words.
    let label: String
    let standing: String
    let at: Instant?

    /// All of a person, by kind and then by name.
    static func all(of record: PersonRecord, actors: [Representation], _ words: PolicyVoice) -> [PackageStanding] {
        let (state, say) = (record.state, words.say)
        func one(
            _ kind: Kind, _ name: ElementName? = nil, _ section: PolicySection? = nil, _ standing: String = "",
            at: Instant? = nil
        ) -> PackageStanding {
            let label = name.map { name in section.map { words.label($0, name) } ?? name.rawValue }
            return PackageStanding(
                kind: kind, name: name?.rawValue ?? "", label: ForeignWords.bare(label ?? say(StandingText.kind(kind))),
                standing: ForeignWords.bare(standing), at: at)
        }
        var found: [PackageStanding] = []
        if let language = record.language { found.append(one(.language, nil, nil, UILanguages.ownName(language))) }
        found += state.relations.sorted { $0.key < $1.key }.map {
            one(.relation, $0.key, .relations, say(StandingText.relation($0.value.state)), at: $0.value.at)
        }
        found += state.objections.sorted { $0.key < $1.key }.map {
            one(.objection, $0.key, .purposes, say(StandingText.objection($0.value.status)), at: $0.value.at)
        }
        if let at = state.marketingObjectedAt {
            found.append(one(.marketing, nil, nil, say(StandingText.stopped), at: at))
        }
        found += state.leftChannels.sorted().map { one(.channel, $0, .channels, say(StandingText.stopped)) }
        found += state.leftTopics.sorted().map { one(.topic, $0, .topics, say(StandingText.stopped)) }
        if let set = state.restriction {
            let items = set.data.sorted().map { words.label(.data, $0) }.joined(separator: ", ")
            found.append(
                one(.restriction, nil, nil, items.isEmpty ? say(StandingText.allData) : items, at: set.at))
        }
        found += state.events.sorted { $0.key < $1.key }.map { one(.event, $0.key, .events, at: $0.value) }
        found += state.facts.sorted().map { one(.fact, $0, .facts, say(StandingText.holds)) }
        switch state.age {
        case .unknown: break
        case .atLeast(let years): found.append(one(.age, nil, nil, say(StandingText.atLeast(years))))
        case .born(let day): found.append(one(.age, nil, nil, say.date(day)))
        }
        found += state.holds.sorted().map { one(.hold, $0, .holds, say(StandingText.keeps)) }
        found += actors.map { acting in
            let end = acting.until.map { " " + say(ActingText.until(say.date($0))) } ?? ""
            return one(.actor, nil, nil, say(acting.kind.text) + end, at: acting.from)
        }
        return found
    }

    /// For people: what it is, how it is, since when.
    func shown(_ say: Voice) -> [String] {
        let kind = say(StandingText.kind(kind))
        return [label == kind ? kind : kind + ": " + label, standing, at.map { say.dateAndTime($0) } ?? ""]
    }

    /// For programs.
    var cells: [String] {
        [kind.rawValue, name, label, standing, at?.description ?? ""]
    }

    var json: JSON {
        [
            "kind": .string(kind.rawValue), "name": name.isEmpty ? .null : .string(name), "label": .string(label),
            "standing": .string(standing), "at": at.map { .string($0.description) } ?? .null,
        ]
    }
}

/// A request of the person with its words, as the archive tells it.
struct PackageRequest: Sendable {
    let number: String
    let rights: [Right]
    let came: Instant
    let state: RightsRequest.State
    /// What was written on it, in order: by whom, and the words.
    let papers: [(title: RequestText, words: String)]
    /// The files that came with it.
    let attachments: [AttachedFile]
    let request: RightsRequest

    init(_ file: RequestFile) {
        (request, attachments) = (file.request, file.attachments)
        (number, rights, came, state) = (request.id.rawValue, request.rights, request.happened, request.state)
        papers = file.papers.compactMap { paper in
            let words = paper.words.revealingPersonalData()
            guard let title = RequestPapers.title(paper.name), !words.isEmpty else { return nil }
            return (title, words)
        }
    }

    func rightsText(_ say: Voice) -> String { rights.map { say(RightsText.name($0)) }.joined(separator: ", ") }

    /// The words one below the other, each with who wrote them.
    func wordsText(_ say: Voice) -> String {
        var lines = papers.map { say($0.title) + ": " + $0.words }
        if let files = filesText { lines.append(say(AttachmentText.title) + ": " + files) }
        return lines.joined(separator: "\n")
    }

    /// Where each file stands in the archive, and what the sender calls it; `nil` where none came.
    var filesText: String? {
        guard !attachments.isEmpty else { return nil }
        return attachments.map { "\(place(of: $0)) (\($0.shownName.revealingPersonalData()))" }.joined(separator: "; ")
    }

    /// Where a file stands in the archive.
    func place(of file: AttachedFile) -> String { "request-files/\(number)/\(file.plainName)" }

    func cells(_ say: Voice) -> [String] {
        [number, rights.map(\.rawValue).joined(separator: ";"), came.description, state.rawValue, wordsText(say)]
    }

    func json(_ say: Voice) -> JSON {
        [
            "number": .string(number), "rights": .array(rights.map { .string($0.rawValue) }),
            "came": .string(came.description), "state": .string(state.rawValue),
            "words": .array(papers.map { ["what": .string(say($0.title)), "words": .string($0.words)] }),
            "files": .array(
                attachments.map {
                    ["file": .string(place(of: $0)), "name": .string($0.name.revealingPersonalData())]
                }),
        ]
    }
}
