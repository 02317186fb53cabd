import ArgumentParser
import Policies
import Vocabulary

/// `zavet schema`: what policy files may hold, for editors and authors.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema of policy files, or the registers.",
        discussion: """
            An editor completes and checks policy files with it: save it and begin a file with
            # yaml-language-server: $schema=policy.schema.json
            """)

    @Flag(help: "Print the categories, laws, authorities and languages that policies can name.")
    var registers = false

    func run() throws {
        print(registers ? RegisterListing(registers: .builtIn).text : PolicySchema.json().prettyText)
    }
}

/// The keys of the registers with what they stand for, in English.
struct RegisterListing {
    let registers: Registers

    var text: String {
        let categories = registers.categories.values.sorted { $0.key < $1.key }.map { entry in
            line(entry.key, entry.labels, [entry.type.rawValue, entry.isAlwaysPersonal ? "always personal" : nil])
        }
        let laws = registers.laws.values.sorted { $0.key < $1.key }.map { entry in
            line(entry.key, entry.citation, [entry.period?.description, entry.isVerified ? nil : "not verified"])
        }
        let authorities = registers.authorities.values.sorted { $0.key < $1.key }.map { entry in
            line(entry.key, entry.name, [entry.site, entry.isVerified ? nil : "not verified"])
        }
        let languages = registers.languages.keys.sorted().map(\.rawValue).joined(separator: " ")
        return [
            "categories of data", categories.joined(separator: "\n"), "", "laws", laws.joined(separator: "\n"), "",
            "authorities", authorities.joined(separator: "\n"), "", "languages", "  " + languages,
        ].joined(separator: "\n")
    }

    private func line(_ key: String, _ name: LocalizedText, _ remarks: [String?]) -> String {
        let padded = key + String(repeating: " ", count: max(1, 36 - key.count))
        let tail = remarks.compactMap(\.self)
        return "  " + padded + (name.text(in: .english) ?? "")
            + (tail.isEmpty ? "" : " (\(tail.joined(separator: ", ")))")
    }
}
