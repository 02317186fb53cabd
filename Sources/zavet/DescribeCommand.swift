import ArgumentParser
import Foundation
import Policies
import Vocabulary

/// `zavet describe`: prints what a policy publishes, without a server.
struct DescribeCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case html, markdown, json, jsonld, register
        case registerJSON = "register-json"
    }

    static let configuration = CommandConfiguration(
        commandName: "describe", abstract: "Print what a policy publishes: its notice, in words or for programs.",
        discussion: """
            The same policy and language always print the same bytes, so the output can be kept and compared.

              zavet describe policies/bakery                          the notice, in the prevailing language
              zavet describe policies/bakery --language lv            in Latvian (bg, lv and en have a grammar)
              zavet describe policies/bakery --format html            a whole page that needs nothing else

              zavet describe policies/bakery --format jsonld          linked data in the terms of W3C DPV 2.3
              zavet describe policies/bakery --format register        the record of Article 30(1) GDPR

            Exit status: 0 when it was printed, 1 when the policy has errors (they go to standard error),
            2 when the command was called wrongly.
            """)

    @Argument(help: "Folder that holds a policy.yaml.")
    var path: String

    @Option(
        help: "Language of the notice: bg, lv, en, or one that the policy publishes. By default the one that prevails.")
    var language: String?

    @Option(help: "html, markdown, json, jsonld, register or register-json.")
    var format: Format = .markdown

    func run() throws {
        let policy = try PolicyArgument.read(path)
        let language = self.language.map(Language.init(rawValue:)) ?? policy.prevailingLanguage
        let known = PrintedLanguage.allCases.map(\.language)
        guard policy.languages.contains(language) || known.contains(language) else {
            let others = policy.languages.filter { !known.contains($0) }
            let choices = (known + others).map(\.rawValue).joined(separator: ", ")
            throw ValidationError("There is no notice in \(language); choose one of \(choices).")
        }
        let notice = NoticeWriter(policy).notice(in: language)
        let record = RecordOfProcessing(policy, in: language)
        switch format {
        case .markdown: print(MarkdownNotice(notice).text, terminator: "")
        case .json: print(notice.json.prettyText)
        case .html: print(HTMLNotice(notice).text, terminator: "")
        case .jsonld: print(DPVNotice(policy).json.prettyText)
        case .register: print(record.markdown, terminator: "")
        case .registerJSON: print(record.json.prettyText)
        }
    }
}

/// A policy that is named on the command line.
enum PolicyArgument {
    /// The policy of the folder.
    ///
    /// - Throws: `ExitCode(1)` after its errors were printed to standard error.
    static func read(_ path: String) throws -> Policy {
        let (files, problems) = PolicyFolder.load(path)
        let reading = files.isEmpty ? nil : PolicyReader.read(files)
        let errors = problems + (reading?.errors ?? [])
        guard errors.isEmpty, let policy = reading?.policy else {
            let lines = errors.map { "\(path)/\($0.description)" } + ["\(path): mend these first; see `zavet check`"]
            FileHandle.standardError.write(Data((lines.joined(separator: "\n") + "\n").utf8))
            throw ExitCode(1)
        }
        return policy
    }
}
