extension ShapeCheck {
    mutating func checkReference(_ name: String, _ target: ReferenceTarget, at place: Place) {
        let problem = ReferenceRules(declared: declared, registers: registers).problem(name, target, at: place)
        if let problem { report(problem.code, problem.message, problem.hint, at: problem.place) }
    }
}

/// Whether a name is declared where it must be.
struct ReferenceRules {
    let declared: DeclaredNames
    let registers: Registers

    /// `nil` when the reference resolves.
    func problem(_ name: String, _ target: ReferenceTarget, at place: Place) -> Diagnostic? {
        guard !isDeclared(name, target) else { return nil }
        let (noun, candidates) = candidates(target)
        let latinised = Alphabets.latinised(name)
        if let found = Alphabets.firstLookalike(name), candidates.contains(latinised) {
            let code = String(found.letter.value, radix: 16, uppercase: true)
            return Diagnostic(
                .homoglyph,
                "letter \(found.position) of `\(name)` is `\(found.letter)` (U+0\(code)), which only looks like the "
                    + "Latin `\(found.latin)`", hint: "write `\(latinised)` with Latin letters", at: place)
        }
        return Diagnostic(
            code(target), "\(noun) `\(name.prefix(80))` is not \(isRegister(target) ? "known" : "declared")",
            hint: Suggestion.hint(for: name, among: candidates.sorted(), otherwise: advice(target)), at: place)
    }

    private func isDeclared(_ name: String, _ target: ReferenceTarget) -> Bool {
        switch target {
        case .section(let section): return declared.contains(section, name)
        case .dataOrGroup: return declared.contains(.data, name) || declared.contains(.groups, name)
        case .owner: return declared.contains(.staff, name) || declared.contains(.parties, name)
        case .law: return registers.laws[name] != nil || declared.contains(.laws, name)
        case .authority: return registers.authorities[name] != nil
        case .category: return registers.categories[name] != nil
        }
    }

    private func isRegister(_ target: ReferenceTarget) -> Bool { target == .authority || target == .category }

    private func code(_ target: ReferenceTarget) -> DiagnosticCode {
        switch target {
        case .law: return .unknownLaw
        case .authority: return .unknownAuthority
        case .category: return .unknownCategory
        default: return .unknownReference
        }
    }

    private func candidates(_ target: ReferenceTarget) -> (noun: String, names: Set<String>) {
        switch target {
        case .section(let section): return (Self.noun(section), Set(declared.names(section)))
        case .dataOrGroup: return ("datum or group", Set(declared.names(.data)).union(declared.names(.groups)))
        case .owner: return ("staff role or party", Set(declared.names(.staff)).union(declared.names(.parties)))
        case .law: return ("law", Set(registers.laws.keys).union(declared.names(.laws)))
        case .authority: return ("authority", Set(registers.authorities.keys))
        case .category: return ("category", Set(registers.categories.keys))
        }
    }

    private func advice(_ target: ReferenceTarget) -> String {
        switch target {
        case .section(let section): return "declare it under `\(section.rawValue)`"
        case .dataOrGroup: return "declare it under `data`"
        case .owner: return "declare it under `staff` or `parties`"
        case .law: return "declare it under `laws`, with its citation"
        case .authority, .category: return "`zavet schema --registers` lists what is known"
        }
    }

    private static func noun(_ section: PolicySection) -> String {
        switch section {
        case .parties: return "party"
        case .people: return "kind of people"
        case .sources: return "source"
        case .data: return "datum"
        case .facts: return "fact"
        case .particulars: return "particular"
        case .events: return "event"
        case .relations: return "relation"
        case .purposes: return "purpose"
        case .consents: return "consent"
        case .agreements: return "agreement"
        case .recipients: return "recipient"
        case .procedures: return "procedure"
        case .channels: return "channel"
        case .topics: return "topic"
        case .staff: return "staff role"
        default: return "element of `\(section.rawValue)`"
        }
    }
}
