import Policies
import Vault
import Vocabulary

/// What is done to a copy of a person's data so that it tells nothing of others (Article 15(4) GDPR).
package struct CopyCare: Sendable {
    /// Further words that staff found to lead to others: names, nicknames.
    package var words: [Sealed<String>]
    /// Values that were found to be documents which do not concern the person.
    package var leftOut: Set<DatumID>

    package init(words: [Sealed<String>] = [], leftOut: Set<DatumID> = []) {
        (self.words, self.leftOut) = (words, leftOut)
    }
}

/// Masks in values what leads to other people than the one who gets the copy.
///
/// Every address of mail and every number by which one can be called is masked, unless it is known to be the person's own or is
/// the firm's; so are numbers that the firm knows somebody else by, handles such as `@name`, and the words that staff named. Names
/// of people cannot be found by a rule.
package struct OthersMask: Sendable {
    package static let mark = "[…]"

    let door: Door
    let controller: ControllerID
    /// The person's own names in the store.
    let own: Set<SubjectID>
    /// The items in whose values others are spoken of.
    let items: Set<ElementName>
    /// The firm's own addresses, in small letters.
    let free: Set<String>
    let care: CopyCare

    /// The value as the copy shows it, and how many places were masked.
    package func masked(_ held: HeldValue) async throws -> (value: HeldValue, places: Int) {
        guard items.contains(held.item), held.keptAs == .value, held.file == nil else { return (held, 0) }
        let (text, places) = try await masked(held.value)
        return places == 0 ? (held, 0) : (held.showing(text), places)
    }

    private func masked(_ value: Sealed<String>) async throws -> (Sealed<String>, Int) {
        var (text, places) = Self.replacing(
            care.words.map { $0.revealingPersonalData() }, in: value.revealingPersonalData())
        for candidate in Self.candidates(in: text).sorted(by: { $0.text.count > $1.text.count }) {
            guard try await leadsToOthers(candidate) else { continue }
            let (next, count) = Self.replacing([candidate.text], in: text)
            (text, places) = (next, places + count)
        }
        return (Sealed(text), places)
    }

    /// A piece of text that may lead to somebody.
    struct Candidate: Hashable { let kind: IdentifierKind?, text: String }

    private func leadsToOthers(_ candidate: Candidate) async throws -> Bool {
        guard let kind = candidate.kind else { return true }
        if kind == .email, free.contains(candidate.text.lowercased()) { return false }
        guard let identifier = try? Identifier(kind, Sealed(candidate.text)) else { return kind != .number }
        let found = try await door.find(identifier, at: controller)
        if found.contains(where: own.contains) { return false }
        // An address or a telephone number is somebody's; any other number only where the firm knows whose.
        return kind == .number ? !found.isEmpty : true
    }

    /// Whole pieces of text that look like an address, a telephone number, a number of the firm's, or a handle.
    static func candidates(in text: String) -> Set<Candidate> {
        var found: Set<Candidate> = []
        for piece in text.split(whereSeparator: { $0.isWhitespace || "<>()[]{},;\"'„“”«»|=".contains($0) }) {
            let bare = trimmed(piece)
            if bare.hasPrefix("@"), bare.count > 2 {
                found.insert(Candidate(kind: nil, text: bare))
            } else if let at = bare.firstIndex(of: "@"), at != bare.startIndex, bare.last != "@" {
                let address = bare.lowercased().hasPrefix("mailto:") ? String(bare.dropFirst(7)) : bare
                found.insert(Candidate(kind: .email, text: address))
            } else if bare.count >= 4, bare.count <= 40, bare.contains(where: \.isNumber), !isDate(bare) {
                found.insert(Candidate(kind: .number, text: bare))
            }
        }
        for number in telephones(in: text) { found.insert(Candidate(kind: .phone, text: number)) }
        return found
    }

    private static func trimmed(_ piece: Substring) -> String {
        var piece = piece
        while let last = piece.last, ".:!?…-".contains(last) { piece.removeLast() }
        while let first = piece.first, ".:!?…-".contains(first) { piece.removeFirst() }
        return String(piece)
    }

    /// Runs of 7 to 15 digits that begin with 0 or +, with the signs that people write between them.
    private static func telephones(in text: String) -> [String] {
        var (found, run) = ([String](), "")
        func end() {
            while let last = run.last, !last.isNumber { run.removeLast() }
            let digits = run.filter(\.isNumber).count
            if (7...15).contains(digits), run.hasPrefix("0") || run.hasPrefix("+"), !isDate(run) { found.append(run) }
            run = ""
        }
        for character in text {
            let isDigit = character.isASCII && character.isNumber
            if run.isEmpty ? isDigit || character == "+" : isDigit || " -/().\u{a0}".contains(character) {
                run.append(character)
            } else {
                end()
            }
        }
        end()
        return found
    }

    /// `05.05.2018`, `2018-05-05`: no number of anybody's.
    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(whereSeparator: { ".-/".contains($0) })
        guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return false }
        return [[1, 2], [4]].contains(where: { $0.contains(parts[0].count) }) && parts[1].count <= 2
            && [2, 4].contains(parts[2].count) && parts.map(\.count).reduce(0, +) <= 8
    }

    /// Puts the mark in place of each, whatever its letters' size.
    static func replacing(_ words: [String], in text: String) -> (String, Int) {
        var (text, count) = (text, 0)
        for word in words where !word.allSatisfy(\.isWhitespace) {
            let (wanted, letters) = (Array(word.lowercased()), Array(text))
            let small = letters.map { $0.lowercased() }
            var (made, place) = ("", 0)
            while place < letters.count {
                if place + wanted.count <= letters.count,
                    zip(wanted, small[place...]).allSatisfy({ String($0) == $1 })
                {
                    made += mark
                    (count, place) = (count + 1, place + wanted.count)
                } else {
                    made.append(letters[place])
                    place += 1
                }
            }
            text = made
        }
        return (text, count)
    }
}

extension HeldValue {
    /// The same with other words in place of its own.
    func showing(_ value: Sealed<String>) -> HeldValue {
        HeldValue(
            datum: datum, item: item, value: value, keptAs: keptAs, source: source, point: point,
            collectedAt: collectedAt, learnedAt: learnedAt, purposes: purposes, isRestricted: isRestricted,
            replacedAt: replacedAt, end: end, ends: ends, file: file)
    }
}

extension Door {
    /// What masks others in a copy for the person; `nil` where the policy names no data that speaks of others, and nothing else
    /// was found.
    package func mask(
        for scope: PackageScope, of subject: SubjectID, _ care: CopyCare, at controller: ControllerID, now: Instant
    ) async throws -> OthersMask? {
        let policy = try policy(of: controller, at: now).policy
        let items = Set(policy.rights[ElementName(rawValue: scope.right.rawValue)]?.masks ?? [])
        guard !items.isEmpty else { return nil }
        let names = try await data.read { try $0.names(of: subject, of: controller) }
        let officer = policy.controller.dataProtectionOfficer.flatMap { policy.parties[$0]?.contact.emails } ?? []
        return OthersMask(
            door: self, controller: controller, own: Set(names).union([subject]), items: items,
            free: Set((policy.controller.contact.emails + officer).map { $0.lowercased() }), care: care)
    }
}
