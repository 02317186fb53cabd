import ArgumentParser
import Ledger
import Vocabulary

/// `zavet ledger verify`: checks a bundle or a receipt by itself, without database or keys.
struct LedgerVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check a bundle of evidence, or the receipt that a person keeps.",
        discussion: """
            Needs nothing but the folder, or the receipt's file. It names each entry, tile, head or signature that is wrong. Give the key that
            you know from elsewhere (a receipt, an earlier bundle) with --key: without it the bundle only agrees with
            itself. With --against it proves that nothing which an older bundle had was changed or taken away.

              zavet ledger verify bundle
              zavet ledger verify bundle --against older-bundle --key zavet/shop+1f2e3d4c+AQ…
              zavet ledger verify consent-receipt.jsonld --key zavet/shop+1f2e3d4c+AQ…

            Exit status: 0 when all holds, 1 when something is wrong.
            """)

    @Argument(help: "The bundle's folder, or a receipt's file.")
    var folder: String

    @Option(help: "An older bundle of the same ledger.")
    var against: String?

    @Option(help: "The verifier key that you trust.")
    var key: String?

    @Flag(help: "Print what was found as JSON.")
    var json = false

    func validate() throws {
        guard against == nil || !ReceiptFile.isFile(folder) else {
            throw ValidationError("--against goes with a bundle's folder.")
        }
    }

    func run() async throws {
        try await Failing.orExit {
            let trusted = try key.map { try CheckpointKey(text: $0) }
            if ReceiptFile.isFile(folder) {
                let receipt = try ReceiptFile(folder, trusting: trusted)
                print(json ? receipt.json.prettyText : receipt.text)
                guard receipt.isSound else { throw ExitCode(1) }
                return
            }
            let report = try await LedgerBundle.verify(folder, against: against, trusting: trusted)
            print(json ? report.json(of: folder).prettyText : report.text(of: folder, isAgainst: against != nil))
            if !report.isSound { throw ExitCode(1) }
        }
    }
}

extension BundleReport {
    fileprivate func text(of folder: String, isAgainst: Bool) -> String {
        var lines = problems.map { "\(folder)/\($0.path): [\($0.code)]" + ($0.number.map { " at \($0)" } ?? "") }
        if unlisted > 0 { lines.append("and \(unlisted) further problems") }
        let head = checkpoint.map { "\($0.origin), \($0.size) entries" } ?? "no head that can be trusted"
        lines.append("\(folder): \(head): " + (isSound ? "sound" : "NOT SOUND, \(problems.count + unlisted) problems"))
        if isSound {
            lines.append(
                "  \(earlierCheckpoints) earlier heads hold" + (isAgainst ? ", and so does the older bundle" : ""))
            if !isKeyTrusted { lines.append("  the key is the bundle's own: give the one that you know with --key") }
        }
        return lines.joined(separator: "\n")
    }

    fileprivate func json(of folder: String) -> JSON {
        [
            "bundle": .string(folder), "sound": .bool(isSound),
            "origin": checkpoint.map { .string($0.origin.text) } ?? .null,
            "size": checkpoint.map { .integer($0.size) } ?? .null,
            "root": checkpoint.map { .string(Hex.text($0.root.bytes)) } ?? .null,
            "entries": .integer(entries), "earlierCheckpoints": .integer(earlierCheckpoints),
            "keyTrusted": .bool(isKeyTrusted), "unlisted": .integer(Int64(unlisted)),
            "problems": .array(
                problems.map { problem in
                    [
                        "code": .string(problem.code), "file": .string(problem.path),
                        "number": problem.number.map { .integer($0) } ?? .null,
                    ]
                }),
        ]
    }
}
