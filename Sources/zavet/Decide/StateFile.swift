import Foundation
import Policies
import Vocabulary

/// Reads the state of a person from JSON, as `zavet decide --state` takes it.
///
/// Names of the policy's elements and times only; a member that is not known is an error, since a misspelt one would
/// silently change the answer.
struct StateFile {
    static let maxBytes = 1 << 20

    private static let members = [
        "consents", "objections", "marketingObjected", "leftChannels", "leftTopics", "restriction", "relations",
        "events",
        "facts", "born", "ageAtLeast", "data", "holds",
    ]

    private let path: String

    /// - Throws: ``HouseError/fileUnreadable(_:)``; ``HouseError/fileMalformed(_:place:code:)`` with the place, also for
    ///   a name that the policy does not declare.
    static func read(_ path: String, of policy: Policy) throws -> PersonState {
        guard let bytes = FileManager.default.contents(atPath: path) else { throw HouseError.fileUnreadable(path) }
        let reader = StateFile(path: path)
        do {
            let state = try reader.state(JSON.parse(bytes, limits: .init(maxBytes: maxBytes)))
            if let place = policy.undeclared(in: state) {
                throw HouseError.fileMalformed(
                    path, place: "\(place) is a name that the policy does not declare", code: "state-undeclared-name")
            }
            return state
        } catch let error as JSONError {
            throw HouseError.fileMalformed(path, place: error.description, code: "state-not-json")
        }
    }

    private func state(_ json: JSON) throws -> PersonState {
        var state = PersonState()
        for (member, value) in try members(json, "") {
            let at = "/" + member
            switch member {
            case "consents": state.consents = try map(value, at, of: "consents", consent)
            case "objections":
                state.objections = try map(value, at, of: "purposes") {
                    let fact = try Members(self, $0, $1, ["status", "at"])
                    return ObjectionFact(status: try fact.code("status"), at: try fact.instant("at"))
                }
            case "marketingObjected": state.marketingObjectedAt = try instant(value, at)
            case "leftChannels": state.leftChannels = try names(value, at)
            case "leftTopics": state.leftTopics = try names(value, at)
            case "restriction":
                let fact = try Members(self, value, at, ["ground", "data", "at"])
                state.restriction = RestrictionFact(
                    ground: try fact.text("ground"), data: try fact.names("data"), at: try fact.instant("at"))
            case "relations":
                state.relations = try map(value, at, of: "relations") {
                    let fact = try Members(self, $0, $1, ["state", "at"])
                    return RelationFact(state: try fact.code("state"), at: try fact.instant("at"))
                }
            case "events": state.events = try map(value, at, of: "events", instant)
            case "facts": state.facts = try names(value, at)
            case "born":
                guard let date = value.stringValue.flatMap(CalendarDate.init) else {
                    throw wrong(at, "a date such as 1990-05-01")
                }
                state.age = .born(date)
            case "ageAtLeast":
                guard let years = value.integerValue, (0...150).contains(years) else {
                    throw wrong(at, "a number of years")
                }
                state.age = .atLeast(Int(years))
            case "data": state.data = try map(value, at, of: "data items", held)
            case "holds": state.holds = try names(value, at)
            default: throw unknown(at, among: Self.members)
            }
        }
        return state
    }

    private func consent(_ json: JSON, _ at: String) throws -> ConsentFact {
        let fact = try Members(self, json, at, ["status", "at", "purposes", "data", "expires", "byGuardian"])
        let status: ConsentFact.Status = try fact.code("status")
        // What is given covers what it names: one that names nothing would cover nothing, and the answer would mislead.
        return ConsentFact(
            status: status, at: try fact.instant("at"),
            purposes: status == .given ? try fact.statedNames("purposes") : try fact.names("purposes"),
            data: status == .given ? try fact.statedNames("data") : try fact.names("data"),
            expires: try fact.optionalInstant("expires"),
            byGuardian: try fact.flag("byGuardian"))
    }

    private func held(_ json: JSON, _ at: String) throws -> HeldDatum {
        let fact = try Members(self, json, at, ["collected", "point", "purposes"])
        return HeldDatum(
            collectedAt: try fact.instant("collected"), point: try fact.optionalName("point"),
            purposes: try fact.names("purposes"))
    }
}

// Parts.
extension StateFile {
    fileprivate func wrong(_ at: String, _ what: String) -> HouseError {
        .fileMalformed(path, place: "\(at) must be \(what)", code: "state-malformed")
    }

    fileprivate func unknown(_ at: String, among known: [String]) -> HouseError {
        let whole = at.dropFirst().contains("/") ? "is no member there" : "is no member of a state"
        return .fileMalformed(
            path, place: "\(at) \(whole); members are \(known.joined(separator: ", "))", code: "state-unknown-member")
    }

    fileprivate func members(_ json: JSON, _ at: String, of what: String = "") throws -> [(String, JSON)] {
        guard let members = json.objectValue else { throw wrong(at.isEmpty ? "/" : at, "an object" + what) }
        return members.sorted { $0.key < $1.key }
    }

    fileprivate func map<Value>(
        _ json: JSON, _ at: String, of elements: String, _ read: (JSON, String) throws -> Value
    ) throws -> [ElementName: Value] {
        var map: [ElementName: Value] = [:]
        for (name, value) in try members(json, at, of: " by names of \(elements)") {
            map[ElementName(rawValue: name)] = try read(value, "\(at)/\(name)")
        }
        return map
    }

    fileprivate func names(_ json: JSON, _ at: String) throws -> Set<ElementName> {
        guard let list = json.arrayValue else { throw wrong(at, "a list of names") }
        return Set(
            try list.map { name in
                guard let text = name.stringValue else { throw wrong(at, "a list of names") }
                return ElementName(rawValue: text)
            })
    }

    fileprivate func flag(_ json: JSON, _ at: String) throws -> Bool {
        guard let flag = json.boolValue else { throw wrong(at, "true or false") }
        return flag
    }

    /// A time by RFC 3339, or a date, which is its first moment in UTC.
    fileprivate func instant(_ json: JSON, _ at: String) throws -> Instant {
        guard let text = json.stringValue,
            let instant = Instant(rfc3339: text) ?? CalendarDate(text).map(\.startInUTC)
        else { throw wrong(at, "a time such as 2026-11-21T08:00:00Z") }
        return instant
    }
}

/// The members of one object of a state.
private struct Members {
    private let file: StateFile
    private let at: String
    private let members: [String: JSON]

    init(_ file: StateFile, _ json: JSON, _ at: String, _ known: [String]) throws {
        let pairs = try file.members(json, at, of: " with \(known.joined(separator: ", "))")
        for (member, _) in pairs where !known.contains(member) { throw file.unknown("\(at)/\(member)", among: known) }
        (self.file, self.at, members) = (file, at, Dictionary(pairs) { first, _ in first })
    }

    private func present(_ name: String) throws -> JSON {
        guard let value = members[name] else { throw file.wrong("\(at)/\(name)", "there") }
        return value
    }

    func text(_ name: String) throws -> String {
        guard let text = try present(name).stringValue else { throw file.wrong("\(at)/\(name)", "a text") }
        return text
    }

    func code<Code: RawRepresentable<String> & CaseIterable>(_ name: String) throws -> Code {
        guard let code = Code(rawValue: try text(name)) else {
            let known = Code.allCases.map(\.rawValue).joined(separator: ", ")
            throw file.wrong("\(at)/\(name)", "one of \(known)")
        }
        return code
    }

    func instant(_ name: String) throws -> Instant { try file.instant(present(name), "\(at)/\(name)") }
    func optionalInstant(_ name: String) throws -> Instant? { members[name] == nil ? nil : try instant(name) }
    func names(_ name: String) throws -> Set<ElementName> {
        try members[name].map { try file.names($0, "\(at)/\(name)") } ?? []
    }
    func statedNames(_ name: String) throws -> Set<ElementName> { try file.names(present(name), "\(at)/\(name)") }
    func optionalName(_ name: String) throws -> ElementName? {
        members[name] == nil ? nil : ElementName(rawValue: try text(name))
    }
    func flag(_ name: String) throws -> Bool { try members[name].map { try file.flag($0, "\(at)/\(name)") } ?? false }
}
