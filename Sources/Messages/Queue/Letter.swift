import Vocabulary

/// What is sealed of a message.
struct Letter {
    let message: OutgoingMessage

    var bytes: Sealed<[UInt8]> {
        let json: JSON = [
            "to": .string(message.to.revealingPersonalData()), "title": .string(message.title.revealingPersonalData()),
            "body": .string(message.body.revealingPersonalData()),
            "headers": .array(
                message.headers.map { ["name": .string($0.name), "value": .string($0.value.revealingPersonalData())] }),
        ]
        return Sealed(json.canonicalBytes)
    }

    init(_ message: OutgoingMessage) { self.message = message }

    /// `nil` for anything but what ``bytes`` writes.
    init?(_ bytes: Sealed<[UInt8]>, of queued: QueuedMessage) {
        guard let json = try? JSON.parse(bytes.revealingPersonalData()), let to = json["to"]?.stringValue,
            let title = json["title"]?.stringValue, let body = json["body"]?.stringValue,
            let fields = json["headers"]?.arrayValue
        else { return nil }
        let headers = fields.compactMap { field -> MessageHeader? in
            guard let name = field["name"]?.stringValue, let value = field["value"]?.stringValue else { return nil }
            return try? MessageHeader(name, Sealed(value))
        }
        guard headers.count == fields.count,
            let message = try? OutgoingMessage(
                controller: queued.controller, to: Sealed(to), language: queued.language, title: Sealed(title),
                body: Sealed(body), kind: queued.kind, headers: headers, person: queued.person)
        else { return nil }
        self.message = message
    }
}
