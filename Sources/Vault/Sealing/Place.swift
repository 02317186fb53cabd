import Vocabulary

/// Where a sealed thing belongs. It is authenticated with the thing, so that one moved elsewhere does not open.
///
/// Bytes: each part, preceded by its length as four bytes, the first part being the kind. No two places share bytes.
struct Place: Sendable {
    let bytes: [UInt8]

    private init(_ kind: String, _ parts: [String]) {
        bytes = lengthPrefixed([kind] + parts)
    }

    static func controllerKey(_ controller: ControllerID, generation: Int) -> Place {
        Place("controller-key", [controller.rawValue, String(generation)])
    }

    static func personKey(_ controller: ControllerID, _ subject: SubjectID, _ reference: SubjectReference) -> Place {
        Place("person-key", [controller.rawValue, subject.rawValue, reference.rawValue])
    }

    static func datumKey(_ controller: ControllerID, _ subject: SubjectID, _ datum: DatumID) -> Place {
        Place("datum-key", [controller.rawValue, subject.rawValue, datum.rawValue])
    }

    static func datum(_ controller: ControllerID, _ subject: SubjectID, _ datum: DatumID, _ item: ElementName) -> Place
    {
        Place("datum", [controller.rawValue, subject.rawValue, datum.rawValue, item.rawValue])
    }

    static func file(_ controller: ControllerID, _ subject: SubjectID, _ datum: DatumID, _ item: ElementName) -> Place {
        Place("file", [controller.rawValue, subject.rawValue, datum.rawValue, item.rawValue])
    }

    static func birth(_ controller: ControllerID, _ subject: SubjectID, _ datum: DatumID) -> Place {
        Place("birth", [controller.rawValue, subject.rawValue, datum.rawValue])
    }

    static func letter(_ controller: ControllerID, _ name: String) -> Place {
        Place("letter", [controller.rawValue, name])
    }

    static func secret(_ owner: SecretOwner, _ name: String) -> Place {
        switch owner {
        case .server: return Place("server-secret", [name])
        case .controller(let controller): return Place("secret", [controller.rawValue, name])
        }
    }
}

/// The parts one after the other, each preceded by its length in bytes as a big-endian 32-bit number.
func lengthPrefixed(_ parts: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(0) { $0 + 4 + $1.utf8.count })
    for part in parts {
        withUnsafeBytes(of: UInt32(part.utf8.count).bigEndian) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: part.utf8)
    }
    return bytes
}
