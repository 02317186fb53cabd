import ArgumentParser
import Foundation
import Ledger
import Policies
import Processing
import Storage
import Vocabulary

/// `zavet export pseudonymous`.
struct ExportPseudonymousCommand: AsyncParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument { case jsonl, csv }

    static let configuration = CommandConfiguration(
        commandName: "pseudonymous", abstract: "Write data with pseudonyms in place of people.",
        discussion: """
              zavet export pseudonymous --controller shop --purpose testing --data-item orders > test.jsonl
              zavet export pseudonymous --controller shop --purpose studies --data-item town --format csv

            Each person's data is asked of the policy in force; who withdrew or objected is left out. Names, numbers,
            addresses and free texts are replaced by pseudonyms, the same in every export for the purpose; their key
            stays in the store of keys. What is written is still personal data. The server may run meanwhile.
            Exit status: 0 when all is written, 1 when the policy does not allow it.
            """)

    @OptionGroup var place: HouseOptions

    @Option(help: "The controller.")
    var controller: String

    @Option(help: "The purpose that the data serves.")
    var purpose: String

    @Option(help: "An item of the purpose's data; may be repeated.")
    var dataItem: [String] = []

    @Option(help: "jsonl or csv.")
    var format: Format = .jsonl

    func run() async throws {
        try await Failing.orExit {
            let house = try await place.visit()
            let id = ControllerID(rawValue: controller)
            try await house.require(id)
            _ = try await house.door.recall(id)
            let items = dataItem.map { ElementName(rawValue: $0) }
            let context = DeedContext(
                controller: id, principal: Asker(kind: .system), actor: .system("export"), now: house.clock.now)
            let output = FileHandle.standardOutput
            if format == .csv { output.write(Data((["person"] + dataItem).csvLine.utf8)) }
            do {
                let rows = try await house.door.exportPseudonymous(
                    items, for: ElementName(rawValue: purpose), context
                ) { row in
                    let line =
                        format == .csv
                        ? ([row.person] + row.values.map { $0.joined(separator: " | ") }).csvLine
                        : row.json(items).canonicalText + "\n"
                    try output.write(contentsOf: Data(line.utf8))
                }
                FileHandle.standardError.write(Data("\(rows) people\n".utf8))
            } catch let fault as ExportFault {
                try house.stores.close()
                FileHandle.standardError.write(Data("zavet: [\(fault.code)] \(fault.told)\n".utf8))
                throw ExitCode(1)
            }
            try house.stores.close()
        }
    }
}

extension ExportFault {
    fileprivate var told: String {
        switch self {
        case .purposeUndeclared: return "the policy in force declares no such purpose"
        case .outsidePurpose: return "name items with --data-item that are among the data of the purpose"
        }
    }
}

extension PseudonymousRow {
    fileprivate func json(_ items: [ElementName]) -> JSON {
        var members: [String: JSON] = ["person": .string(person)]
        for (item, values) in zip(items, values) where !values.isEmpty {
            members[item.rawValue] = .array(values.map(JSON.string))
        }
        return .object(members)
    }
}

extension [String] {
    /// One line of RFC 4180.
    fileprivate var csvLine: String {
        map {
            $0.contains { $0 == "\"" || $0 == "," || $0.isNewline }
                ? "\"" + $0.replacing("\"", with: "\"\"") + "\"" : $0
        }
        .joined(separator: ",") + "\r\n"
    }
}
