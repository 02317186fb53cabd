import ArgumentParser
import Foundation
import Policies
import Vocabulary

/// `zavet check`: tells all that is wrong with policies, without a server.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check policies and tell all that is wrong with them.",
        discussion: """
            Each PATH is a policy's folder, or a folder of such, as `zavet serve` takes them. Prints one line a finding:
            path:line:column: error|warning: [code] what is wrong; what to do.
            Exit status: 0 without errors, 1 with errors, 2 when the command was called wrongly.
            """)

    @Argument(help: "Folders that hold a policy.yaml, or folders of such.")
    var paths: [String]

    @Flag(help: "Print the findings as JSON.")
    var json = false

    @Flag(help: "Print errors only.")
    var quiet = false

    @Flag(help: "List the clauses that the policy carries, with the elements that do.")
    var clauses = false

    @Option(help: "Folder of the version in force: also look whether people get the notice that it promises.")
    var inForce: String?

    func validate() throws {
        guard inForce == nil || paths.count == 1 else {
            throw ValidationError("--in-force compares with one policy.")
        }
    }

    func run() throws {
        for path in paths where !FileManager.default.fileExists(atPath: path) {
            throw ValidationError("There is no \(path); name a policy's folder, or a folder of such.")
        }
        let before = try inForce.map(PolicyArgument.read)
        let found = paths.flatMap(PolicyPaths.policies(at:))
        let reports = found.map { CheckReport(path: $0, inPlaceOf: before, on: House.clock.now.utcDate) }
        if json {
            print(JSON.array(reports.map { $0.json(quiet: quiet) }).prettyText)
        } else {
            for report in reports { print(report.text(quiet: quiet, clauses: clauses)) }
        }
        if reports.contains(where: { $0.errors > 0 }) { throw ExitCode(1) }
    }
}

/// What the check of one policy found, for people and for programs.
struct CheckReport {
    private let path: String
    private let policy: Policy?
    private let diagnostics: [Diagnostic]

    /// - Parameters:
    ///   - old: the version in force, where its promise of notice is looked at too.
    ///   - today: the day on which the policy is published.
    init(path: String, inPlaceOf old: Policy? = nil, on today: CalendarDate) {
        self.path = path
        let (files, problems) = PolicyFolder.load(path)
        guard !files.isEmpty else {
            (policy, diagnostics) = (nil, problems)
            return
        }
        let reading = PolicyReader.read(files)
        policy = problems.isEmpty ? reading.policy : nil
        let early = policy.flatMap { new in
            old.flatMap { ChangeNotice.problem(with: new, inPlaceOf: $0, publishedOn: today) }
        }
        // A module that is there and was not read is told once.
        let unread = problems.map { "`\($0.place.file)`" }
        let found = reading.diagnostics.filter { finding in
            finding.code != .moduleMissing || !unread.contains { finding.message.hasSuffix($0) }
        }
        diagnostics = (problems + found + [early].compactMap(\.self)).sorted()
    }

    var errors: Int { diagnostics.count { $0.severity == .error } }

    private func shown(quiet: Bool) -> [Diagnostic] { diagnostics.filter { !quiet || $0.severity == .error } }

    /// The file as it can be opened from where the command was called.
    private func openable(_ file: String) -> String {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
            // Whatever the file is called, what stands in it is told under its own name.
            if file == PolicyReader.mainFile { return path }
            let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
            return folder + file
        }
        return path.hasSuffix("/") ? path + file : path + "/" + file
    }

    func text(quiet: Bool, clauses: Bool) -> String {
        var lines = shown(quiet: quiet).map {
            openable($0.place.file) + String($0.description.dropFirst($0.place.file.count))
        }
        if clauses, let policy {
            for (clause, elements) in policy.carriedClauses.sorted(by: { $0.key < $1.key }) {
                lines.append("\(clause): " + elements.map(\.description).joined(separator: ", "))
            }
        }
        let warnings = diagnostics.count - errors
        let open = diagnostics.count { $0.code == .openPoint }
        let name =
            policy.map { "\($0.id.rawValue) \($0.digest.hex.prefix(12)), \($0.carriedClauses.count) clauses" }
            ?? "no policy"
        lines.append("\(path): \(name): \(errors) errors, \(warnings) warnings (\(open) open points)")
        return lines.joined(separator: "\n")
    }

    func json(quiet: Bool) -> JSON {
        [
            "path": .string(path), "policy": policy.map { .string($0.id.rawValue) } ?? .null,
            "digest": policy.map { .string($0.digest.hex) } ?? .null, "errors": .integer(Int64(errors)),
            "clauses": .array((policy?.carriedClauses.keys.sorted() ?? []).map(JSON.string)),
            "diagnostics": .array(
                shown(quiet: quiet).map { found in
                    [
                        "file": .string(found.place.file), "line": .integer(Int64(found.place.line)),
                        "column": .integer(Int64(found.place.column)), "severity": .string(found.severity.rawValue),
                        "code": .string(found.code.rawValue), "message": .string(found.message),
                        "hint": .string(found.hint),
                    ]
                }),
        ]
    }
}
