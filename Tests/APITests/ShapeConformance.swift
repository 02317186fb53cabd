import Vocabulary

@testable import Web

extension Shape {
    /// What in the value is not as the shape says; a hand-written reader of the same shapes that OpenAPI shows.
    func faults(in value: JSON, at place: String = "") -> [String] {
        switch self {
        case .text, .name: return value.stringValue == nil ? ["\(place): no text"] : []
        case .time:
            return value.stringValue.flatMap { Instant(rfc3339: $0) } == nil ? ["\(place): no time"] : []
        case .flag: return value.boolValue == nil ? ["\(place): neither yes nor no"] : []
        case .number: return value.integerValue == nil ? ["\(place): no whole number"] : []
        case .oneOf(let values):
            return value.stringValue.map(values.contains) == true ? [] : ["\(place): not one of \(values)"]
        case .list(let element):
            guard let list = value.arrayValue else { return ["\(place): no list"] }
            return list.enumerated().flatMap { element.faults(in: $1, at: "\(place)/\($0)") }
        case .map(let element):
            guard let members = value.objectValue else { return ["\(place): no object"] }
            return members.flatMap { element.faults(in: $1, at: "\(place)/\($0)") }
        case .object(let members): return Self.faults(of: members, in: value, at: place)
        case .shared(let name):
            let members = APIShapes.named.first { $0.name == name }?.members
            return members.map { Self.faults(of: $0, in: value, at: place) } ?? ["\(place): no shape \(name)"]
        case .nullable(let shape): return value.isNull ? [] : shape.faults(in: value, at: place)
        case .value, .anything: return []
        }
    }

    private static func faults(of members: [Member], in value: JSON, at place: String) -> [String] {
        guard let object = value.objectValue else { return ["\(place): no object"] }
        let unknown = object.keys.filter { key in !members.contains { $0.name == key } }
        return unknown.map { "\(place)/\($0): not described" }
            + members.flatMap { member -> [String] in
                guard let value = object[member.name] else {
                    return member.isRequired ? ["\(place)/\(member.name): missing"] : []
                }
                return member.shape.faults(in: value, at: "\(place)/\(member.name)")
            }
    }
}

extension EndpointDescription {
    /// What in an answer is not as it is described.
    static func faults(in answer: Answer, of endpoint: Endpoint) -> [String] {
        guard let described = all.first(where: { $0.endpoint == endpoint }) else { return ["not described"] }
        if answer.status == described.status { return described.answer.faults(in: answer.json) }
        if let shape = described.others[answer.status], answer.code == nil { return shape.faults(in: answer.json) }
        guard let codes = described.problems.first(where: { $0.status == answer.status })?.codes,
            let code = answer.code, codes.contains(code)
        else { return ["\(answer.status) \(answer.code ?? ""): not described"] }
        return Shape.shared("Problem").faults(in: answer.json)
    }
}
