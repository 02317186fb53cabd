import Vocabulary

extension NoticeDraft {
    /// The moment that an event's name stands for.
    func moment(_ event: ElementName) -> Moment {
        switch event.rawValue {
        case "collected": return .collected
        case "last-activity": return .lastActivity
        case "consent-withdrawn": return .consentWithdrawn
        case "erasure-requested": return .erasureRequested
        case "dispute-ended": return .disputeEnded
        default: break
        }
        guard let declared = policy.events[event] else { return .named(readable(event)) }
        if let month = declared.yearlyMonth, let day = declared.yearlyDay {
            guard let start = declared.yearlyAfter, start.rawValue != "collected" else {
                return .yearly(month: month, day: day)
            }
            return .yearlyAfter(month: month, day: day, label(.events, start))
        }
        return .named(label(declared))
    }

    /// An event as a sentence of its own.
    func eventLabel(_ event: ElementName) -> String {
        guard policy.events[event] == nil else { return label(.events, event) }
        return book.until(moment(event))
    }

    /// How long, as a phrase: "30 days after the contract ends".
    func phrase(_ expression: RetentionExpression) -> String {
        switch expression {
        case .after(let period, let event): return book.after(period, moment(event))
        case .until(let event): return book.until(moment(event))
        case .whileRelation(let name): return book.whileRelations([label(.relations, name)])
        case .whileConsent(let name): return book.whileConsents([label(.consents, name)])
        case .whileFact(let name): return book.whileFact(label(.facts, name))
        case .whilePurposes: return book.whileNeeded
        case .age(let years, let period): return period.map { book.after($0, age: years) } ?? book.until(age: years)
        case .otherwise(let first, let second): return otherwise(first, second, isPart: false)
        case .withoutLimit: return book.withoutLimit
        case .law(let name, let event):
            let law = policy.laws[name]
            let runsFrom = (event ?? law?.after).map(moment)
            return book.law(label(.laws, name), law?.isVerified == true ? law?.period : nil, runsFrom)
        case .latest(let parts):
            let phrases = gathered(parts, as: part)
            return phrases.count == 1 ? phrases[0] : book.longest(numbered(phrases, parts))
        case .earliest(let parts):
            return parts.count == 1 ? phrase(parts[0]) : book.shortest(numbered(parts.map(part), parts))
        }
    }

    /// An expression within another, told so that it can be read one way only: "5 years after the contract begins or until
    /// it ends, whichever is longer".
    private func part(_ expression: RetentionExpression) -> String {
        switch expression {
        case .otherwise(let first, let second): return otherwise(first, second, isPart: true)
        case .latest(let parts):
            let phrases = gathered(parts, as: innermost)
            return phrases.count == 1 ? phrases[0] : book.longer(phrases)
        case .earliest(let parts): return parts.count == 1 ? part(parts[0]) : book.shorter(parts.map(innermost))
        default: return phrase(expression)
        }
    }

    /// What stands deeper still: in brackets where it is made of several.
    private func innermost(_ expression: RetentionExpression) -> String {
        isCompound(expression) ? "(\(phrase(expression)))" : phrase(expression)
    }

    private func otherwise(_ first: RetentionExpression, _ second: RetentionExpression, isPart: Bool) -> String {
        let begins: String = if case .otherwise = first { innermost(first) } else { part(first) }
        let ends = isPart ? part(second) : phrase(second)
        if first.waitsOnlyForAge { return book.ifBirthUnknown(begins, ends, isPart: isPart) }
        return book.otherwise(begins, without: untoldEvent(first), ends, isPart: isPart)
    }

    /// The event from which a law's period runs, where its phrase tells neither: the period is not confirmed.
    private func untoldEvent(_ expression: RetentionExpression) -> String? {
        switch expression {
        case .law(let name, let event):
            guard let law = policy.laws[name], !law.isVerified || law.period == nil,
                case .named(let label)? = (event ?? law.after).map(moment)
            else { return nil }
            return label
        case .latest(let parts), .earliest(let parts): return parts.lazy.compactMap(untoldEvent).first
        default: return nil
        }
    }

    private func isCompound(_ expression: RetentionExpression) -> Bool {
        switch expression {
        case .otherwise: return true
        case .latest(let parts): return gathered(parts, as: phrase).count > 1
        case .earliest(let parts): return parts.count > 1
        default: return false
        }
    }

    /// The phrases of a list, with a number each where one of them is made of several.
    private func numbered(_ phrases: [String], _ parts: [RetentionExpression]) -> [String] {
        guard parts.contains(where: isCompound) else { return phrases }
        return phrases.enumerated().map { "(\($0 + 1)) \($1)" }
    }

    /// Of what lasts longest, relations and consents are told together: "while you have a profile or a contract".
    private func gathered(_ parts: [RetentionExpression], as told: (RetentionExpression) -> String) -> [String] {
        var relations: [String] = []
        var consents: [String] = []
        var others: [String] = []
        for part in parts {
            switch part {
            case .whileRelation(let name): relations.append(label(.relations, name))
            case .whileConsent(let name): consents.append(label(.consents, name))
            default: others.append(told(part))
            }
        }
        return (relations.isEmpty ? [] : [book.whileRelations(relations)])
            + (consents.isEmpty ? [] : [book.whileConsents(consents)]) + others
    }

    /// Everything that the expression names.
    func references(_ expression: RetentionExpression?) -> [ElementReference] {
        guard let expression else { return [] }
        switch expression {
        case .after(_, let event), .until(let event): return [ElementReference(.events, event)]
        case .law(let law, let event):
            return [ElementReference(.laws, law)] + (event.map { [ElementReference(.events, $0)] } ?? [])
        case .whileRelation(let name): return [ElementReference(.relations, name)]
        case .whileConsent(let name): return [ElementReference(.consents, name)]
        case .whileFact(let name): return [ElementReference(.facts, name)]
        case .whilePurposes, .age, .withoutLimit: return []
        case .otherwise(let first, let second): return references(first) + references(second)
        case .latest(let parts), .earliest(let parts): return parts.flatMap(references)
        }
    }
}

extension RetentionExpression {
    /// Whether its end is open only for somebody whose date of birth nobody knows.
    fileprivate var waitsOnlyForAge: Bool {
        switch self {
        case .age: return true
        case .latest(let parts), .earliest(let parts): return !parts.isEmpty && parts.allSatisfy(\.waitsOnlyForAge)
        default: return false
        }
    }
}
