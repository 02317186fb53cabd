import HTTPTypes
import Vocabulary

extension APIAnswer {
    /// The answer as a store keeps it; whoever writes it to disk seals it.
    package var stored: JSON {
        var members: [String: JSON] = ["status": .integer(Int64(status.code))]
        if let body { members["body"] = body }
        if let location { members["location"] = .string(location) }
        return .object(members)
    }

    /// Reads what ``stored`` writes; `nil` for anything else.
    package init?(stored: JSON) {
        guard let code = stored["status"]?.integerValue, (100...599).contains(code) else { return nil }
        self.init(
            status: HTTPResponse.Status(code: Int(code)), body: stored["body"],
            location: stored["location"]?.stringValue)
    }
}
