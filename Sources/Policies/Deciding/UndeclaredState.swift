import Vocabulary

extension Policy {
    /// The first place of a state, as `/consents/newsletter`, whose name the policy does not declare; `nil` when all are.
    ///
    /// The state of somebody known can name what an earlier version declared; one that was written by hand cannot.
    package func undeclared(in state: PersonState) -> String? {
        var names = StateNames()
        names.look("consents", Array(state.consents.keys)) { consents[$0] != nil }
        for (name, fact) in state.consents {
            names.look("consents/\(name.rawValue)/purposes", Array(fact.purposes)) { purposes[$0] != nil }
            names.look("consents/\(name.rawValue)/data", Array(fact.data)) { data[$0] != nil }
        }
        names.look("objections", Array(state.objections.keys)) { purposes[$0] != nil }
        names.look("leftChannels", Array(state.leftChannels)) { channels[$0] != nil }
        names.look("leftTopics", Array(state.leftTopics)) { topics[$0] != nil }
        names.look("restriction/data", Array(state.restriction?.data ?? [])) { data[$0] != nil }
        names.look("relations", Array(state.relations.keys)) { relations[$0] != nil }
        names.look("events", Array(state.events.keys)) { name in
            events[name] != nil || DeclaredNames.builtInEvents.contains(name.rawValue)
        }
        names.look("facts", Array(state.facts)) { facts[$0] != nil }
        names.look("data", Array(state.data.keys)) { data[$0] != nil }
        for (name, held) in state.data {
            names.look("data/\(name.rawValue)/purposes", Array(held.purposes)) { purposes[$0] != nil }
            if let point = held.point { names.look("data/\(name.rawValue)/point", [point]) { points[$0] != nil } }
        }
        names.look("holds", Array(state.holds)) { holds[$0] != nil }
        return names.undeclared.min()
    }
}

/// The places of names that are not declared.
private struct StateNames {
    var undeclared: [String] = []

    mutating func look(_ member: String, _ names: [ElementName], _ isDeclared: (ElementName) -> Bool) {
        for name in names where !isDeclared(name) { undeclared.append("/\(member)/\(name.rawValue)") }
    }
}
