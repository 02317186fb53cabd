import Vocabulary

/// What reading a policy gave.
package struct PolicyReading: Sendable {
    /// `nil` when there is any error among the diagnostics.
    package let policy: Policy?
    /// The policy of a version that is in use already: also there when its only errors are such as an earlier release
    /// did not look for.
    package let known: Policy?
    /// All errors and warnings, by place.
    package let diagnostics: [Diagnostic]

    package var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
    package var warnings: [Diagnostic] { diagnostics.filter { $0.severity == .warning } }
}

/// Reads a policy from its files: text in, a value or everything that is wrong with it out.
package enum PolicyReader {
    package static let mainFile = "policy.yaml"

    /// Reads `policy.yaml` and the modules it names; other files are not looked at.
    package static func read(_ files: [SourceFile], registers: Registers = .builtIn) -> PolicyReading {
        var diagnostics: [Diagnostic] = []
        guard let (merged, isWhole) = merge(files, into: &diagnostics) else { return reading(nil, diagnostics) }
        diagnostics += merged.diagnostics
        let declared = DeclaredNames(merged)
        let languages = HeadLanguages(merged)
        var check = ShapeCheck(
            declared: declared, registers: registers, prevailing: languages.prevailing, published: languages.published)
        check.check(merged)
        guard isWhole else {
            // What a module that was not read declares is unknown, so only what stands in the others can be told.
            let told = check.diagnostics.filter { !$0.mayHangOnOtherFiles(of: merged) }
            return reading(nil, diagnostics + told)
        }
        diagnostics += check.diagnostics
        let groups = GroupResolution(merged, declared: declared)
        diagnostics += groups.diagnostics
        let context = DecodingContext(
            declared: declared, registers: registers, prevailing: languages.prevailing, groups: groups.items)
        let policy = PolicyDecoder(merged: merged, context: context, languages: languages).policy()
        let draft = PolicyDraft(policy: policy, merged: merged, broken: check.broken, registers: registers)
        diagnostics += PolicyRules.all.flatMap { $0(draft) }
        return reading(policy, diagnostics)
    }

    /// The modules that a main file names, as far as it can be read; only names that stay inside the folder.
    package static func modules(of main: SourceFile) -> [String] {
        var reader = SyntaxReader(main)
        guard let node = reader.read()?["modules"] else { return [] }
        return (node.list ?? [node]).compactMap(\.text).filter(NameRules.isModulePath)
    }

    private static func reading(_ policy: Policy?, _ diagnostics: [Diagnostic]) -> PolicyReading {
        var sorted = Array(Set(diagnostics)).sorted()
        let errors = sorted.filter { $0.severity == .error }
        if sorted.count > SyntaxLimits.diagnostics {
            let more = sorted.count - SyntaxLimits.diagnostics
            let place = sorted[SyntaxLimits.diagnostics].place
            sorted = Array(sorted.prefix(SyntaxLimits.diagnostics))
            sorted.append(
                Diagnostic(.tooManyDiagnostics, "and \(more) more", hint: "mend these first", at: place))
        }
        return PolicyReading(
            policy: errors.isEmpty ? policy : nil, known: errors.allSatisfy(\.code.isOfLaterRelease) ? policy : nil,
            diagnostics: sorted)
    }

    /// All files together, and whether each could be read; `nil` when nothing can be said of the whole.
    private static func merge(
        _ files: [SourceFile], into diagnostics: inout [Diagnostic]
    ) -> (policy: MergedPolicy, isWhole: Bool)? {
        let start = Place(file: mainFile, line: 1, column: 1)
        guard let main = files.first(where: { $0.path == mainFile }) else {
            diagnostics.append(
                Diagnostic(.fileUnreadable, "there is no \(mainFile)", hint: "it is the file to begin with", at: start))
            return nil
        }
        guard files.count <= SyntaxLimits.files, files.reduce(0, { $0 + $1.bytes.count }) <= SyntaxLimits.totalBytes
        else {
            diagnostics.append(
                Diagnostic(
                    .tooLarge,
                    "a policy has at most \(SyntaxLimits.files) files of together "
                        + "\(SyntaxLimits.totalBytes) bytes", at: start))
            return nil
        }
        var merged = MergedPolicy()
        guard let root = read(main, into: &diagnostics) else { return nil }
        merged.add(root, isMain: true)
        var isWhole = true
        var seen: Set<String> = []
        for node in root["modules"].map({ $0.list ?? [$0] }) ?? [] {
            guard let path = node.text, NameRules.isModulePath(path), seen.insert(path).inserted else { continue }
            guard let file = files.first(where: { $0.path == path }), path != mainFile else {
                diagnostics.append(
                    Diagnostic(
                        .moduleMissing, "there is no file `\(path)`", hint: "paths are relative to \(mainFile)",
                        at: node.place))
                isWhole = false
                continue
            }
            if let module = read(file, into: &diagnostics) {
                merged.add(module, isMain: false)
            } else {
                isWhole = false
            }
        }
        return (merged, isWhole)
    }

    private static func read(_ file: SourceFile, into diagnostics: inout [Diagnostic]) -> SyntaxNode? {
        var reader = SyntaxReader(file)
        let node = reader.read()
        diagnostics += reader.diagnostics
        return node
    }
}

extension Diagnostic {
    /// Whether a file that was not read may hold what is missed here.
    fileprivate func mayHangOnOtherFiles(of policy: MergedPolicy) -> Bool {
        switch code {
        case .unknownReference, .referenceCycle, .unknownLaw: return true
        case .missingKey: return place == policy.place
        default: return false
        }
    }
}

/// The languages that the head states, as far as it can be read.
struct HeadLanguages {
    let published: [Language]
    let prevailing: Language

    init(_ policy: MergedPolicy) {
        let node = policy.headNode("languages")
        let list = node?["published"]
        let published = (list?.list ?? list.map { [$0] } ?? []).compactMap(\.text).map(Language.init(rawValue:))
        prevailing = node?["prevails"]?.text.map(Language.init(rawValue:)) ?? published.first ?? .english
        self.published = published.isEmpty ? [prevailing] : published
    }
}
