import Vocabulary

// The order of writing, which a cut at any point survives: a person's or datum's key is committed in the store of keys
// first, then the row in the store of data. What was cut off between leaves a key without data, which
// ``OrphanKeys`` sweeps; the other way round would leave data that nobody can open.

extension KeyTransaction {
    /// Stores a new person's key and identifiers; do it before ``VaultTransaction/insert(_:)-(RegisteredSubject)``.
    package func commit(_ person: PreparedPerson) throws {
        try insert(person.wrapped)
        for index in person.identifiers {
            try insertIdentifier(index, of: person.wrapped.controller, person.wrapped.subject)
        }
    }

    /// Stores the keys of new data and the identifiers that they are; do it before ``VaultTransaction/commit(_:)``.
    package func commitKeys(of data: [PreparedDatum]) throws {
        for prepared in data {
            try insert(prepared.key)
            for index in prepared.indexes {
                try insertIdentifier(index, of: prepared.key.controller, prepared.key.subject, from: prepared.key.datum)
            }
        }
    }
}

extension VaultTransaction {
    /// Stores sealed data whose keys are stored already.
    ///
    /// - Throws: ``VaultError/personErased`` when an erasure of the person is under way or done.
    package func commit(_ data: [PreparedDatum]) throws {
        var checked: (controller: ControllerID, subject: SubjectID)?
        for datum in data.map(\.datum) {
            if checked.map({ $0 != (datum.controller, datum.subject) }) ?? true {
                try refuseErased(datum.controller, datum.subject)
                checked = (datum.controller, datum.subject)
            }
            try insert(datum)
        }
    }

    private func refuseErased(_ controller: ControllerID, _ subject: SubjectID) throws {
        guard try self.subject(of: controller, subject) != nil,
            try !erasures(of: controller, subject).contains(where: { $0.datum == nil })
        else { throw VaultError.personErased }
    }
}
