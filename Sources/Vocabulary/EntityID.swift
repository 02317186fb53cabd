/// An opaque name of one thing, which never carries personal data.
///
/// Identifiers are made at the edges (``RandomIDs``) and passed into the domain rooms, so that a test can choose them.
package protocol EntityID: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible
where RawValue == String {
    init(rawValue: String)
}

extension EntityID {
    package var description: String { rawValue }
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    package init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

/// The controller's short name in paths and tables: `a-z`, `0-9` and `-`, 1 to 40 characters, as its policy states it.
package struct ControllerID: EntityID {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// A person whose data one controller holds (Article 4(1) GDPR). Random; internal; never shown in evidence.
package struct SubjectID: EntityID {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// The random reference by which evidence names a subject. Erasing the person destroys its tie to the ``SubjectID``.
package struct SubjectReference: EntityID {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// One stored datum of one person: the value of one data item, with its source and time.
package struct DatumID: EntityID {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// One entry of evidence, before and after it is sequenced.
package struct EntryID: EntityID {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// One act of choice: a consent, refusal, withdrawal or objection.
package struct ChoiceID: EntityID {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// One request of a person under Articles 12 to 22 GDPR; also the number under which it is spoken of.
package struct RequestID: EntityID {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// A member of the controller's staff who signs in.
package struct StaffID: EntityID {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// A program of the controller that calls the API.
package struct ClientID: EntityID {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// A piece of a policy: a purpose, a data item, a recipient and so on, by the key it has in the policy file.
///
/// Keys are unique within their section only; the section is known from where the name stands.
package struct ElementName: EntityID {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}
