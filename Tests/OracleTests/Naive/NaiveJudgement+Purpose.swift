import Policies
import Vocabulary

/// Rules 4 to 10: the purpose, the prohibitions, who asks, the age.
extension NaiveJudgement {
    // 4
    func dataNotForPurpose(_ purpose: Purpose) -> [Reason] {
        var reasons: [Reason] = []
        for item in items where !purpose.data.contains(item) {
            reasons.append(Reason(.dataNotForPurpose, ElementReference(.purposes, purpose.name), datum: item))
        }
        return reasons
    }

    // 5
    func operationNotForPurpose(_ purpose: Purpose) -> [Reason] {
        var reasons: [Reason] = []
        let isAlways = question.operation == .collect || question.operation == .store
        if !isAlways && !purpose.operations.contains(question.operation) {
            reasons.append(Reason(.operationNotForPurpose, ElementReference(.purposes, purpose.name)))
        }
        if [.read, .combine, .share, .publish].contains(question.operation) {
            for item in items where policy.data[item]?.keptAs == .digest {
                reasons.append(Reason(.keptAsDigest, ElementReference(.data, item), datum: item))
            }
        }
        return reasons
    }

    // 6
    func prohibitions() -> [Reason] {
        var reasons: [Reason] = []
        for never in policy.prohibitions {
            let element = ElementReference(.never, never.name)
            if !never.operations.isEmpty && !never.operations.contains(question.operation) { continue }
            var datum: ElementName?
            if !never.data.isEmpty {
                datum = items.first { never.data.contains($0) }
                if datum == nil { continue }
            }
            if !never.purposes.isEmpty {
                guard let purpose = question.purpose, never.purposes.contains(purpose) else { continue }
            }
            if !never.recipients.isEmpty {
                guard let recipient = question.recipient, never.recipients.contains(recipient) else { continue }
            }
            switch never.unless.map(truth) ?? .no {
            case .yes: continue
            case .no: reasons.append(Reason(.prohibited, element, datum: datum))
            case .unknown: reasons.append(Reason(.conditionUnknown, element))
            }
        }
        return reasons
    }

    // 7
    func purposeCondition(_ purpose: Purpose) -> [Reason] {
        guard let condition = purpose.condition else { return [] }
        let element = ElementReference(.purposes, purpose.name)
        switch truth(condition) {
        case .yes: return []
        case .no: return [Reason(.purposeConditionUnmet, element)]
        case .unknown: return [Reason(.conditionUnknown, element)]
        }
    }

    // 8
    func missingParticulars(_ purpose: Purpose) -> [Reason] {
        var reasons: [Reason] = []
        for name in purpose.requires where !question.particulars.contains(name) {
            reasons.append(Reason(.particularMissing, ElementReference(.particulars, name)))
        }
        return reasons
    }

    // 9
    func rolesNotAllowed(_ purpose: Purpose) -> [Reason] {
        if question.principal.kind != .staff { return [] }
        if !purpose.roles.isEmpty {
            var hasOne = false
            for role in purpose.roles where question.principal.roles.contains(role) { hasOne = true }
            if !hasOne { return [Reason(.roleNotAllowed, ElementReference(.purposes, purpose.name))] }
        }
        if policy.staff.isEmpty { return [] }
        var reasons: [Reason] = []
        for item in items {
            var isCovered = false
            for role in policy.staff where question.principal.roles.contains(role.name) {
                let coversPurpose = role.purposes.isEmpty || role.purposes.contains(purpose.name)
                let coversItem = role.data.isEmpty || role.data.contains(item)
                if coversPurpose && coversItem { isCovered = true }
            }
            if !isCovered {
                reasons.append(Reason(.roleNotAllowed, ElementReference(.data, item), datum: item))
            }
        }
        return reasons
    }

    // 10
    func ageOf(_ purpose: Purpose) -> [Reason] {
        var limits: [(years: Int, element: ElementReference)] = []
        if let years = purpose.minimumAge { limits.append((years, ElementReference(.purposes, purpose.name))) }
        var passesUnknown = false
        if question.operation == .collect {
            if let name = question.point, let point = policy.points[name] {
                if let years = point.minimumAge { limits.append((years, ElementReference(.collect, name))) }
                passesUnknown = point.channel == .automatic || point.channel == .partner
            }
            if let ages = policy.ages, let years = ages.minimum {
                limits.append((years, ElementReference(.ages, ages.name)))
            }
        }
        guard var highest = limits.first else { return [] }
        for limit in limits where limit.years > highest.years { highest = limit }
        switch isAtLeast(highest.years) {
        case .yes: return []
        case .no: return [Reason(.underAge, highest.element)]
        case .unknown: return passesUnknown ? [] : [Reason(.ageUnknown, highest.element)]
        }
    }
}
