import Foundation
import Storage
import Testing

/// Nodes are replaced one after the other: while the first of a new release serves, those of the release before work on
/// its schema. So a step only expands; what is no longer needed goes in a later release, with a line in `contracted`.
@Suite("A step of the schema lets the release before it go on (docs/internals/storage.md)")
struct ExpandTests {
    /// Steps that take something away, each a release after the last one that used it.
    private static let contracted: Set<String> = [
        // Indexes of the same days' work, which no release has used.
        "selecting-2"
    ]

    /// Why a statement would stop a node that does not know of it; `made` has the tables of its own step, and its
    /// columns as `table.column`.
    private func objection(to sql: String, made: Set<String>) -> String? {
        let words = sql.lowercased().split { $0.isWhitespace || $0 == "(" || $0 == "," }.map(String.init)
        switch words.prefix(2).joined(separator: " ") {
        case "create table":
            return refersSafely(words, made)
                ? nil : "a row that the older release deletes would be held by the new table"
        case "create index": return nil
        case "create unique" where words.firstIndex(of: "on").map({ made.contains(words[$0 + 1]) }) == true: return nil
        case "alter table" where words.count > 4 && words[3...4] == ["add", "column"]:
            let mayBeLeftOut = !words.contains("not") || words.contains("default")
            let refers = words.contains("references") && !words.contains("cascade")
            return mayBeLeftOut && !refers ? nil : "the older release writes rows without that column"
        case let start where start.hasPrefix("update ") && words.count > 3 && words[2] == "set":
            // One column that this step has added, so that the older release does not know it.
            let isFilling = made.contains(words[1] + "." + words[3]) && !sql.prefix { $0 != "(" }.contains(",")
            return isFilling ? nil : "it changes what the older release reads"
        default: return "only what expands is known to leave the older release at work"
        }
    }

    /// References to tables from before go with their rows.
    private func refersSafely(_ words: [String], _ made: Set<String>) -> Bool {
        words.split(separator: "references").dropFirst().allSatisfy { rest in
            rest.first.map(made.contains) == true || rest.contains { $0.hasPrefix("cascade") }
        }
    }

    private func objections(to migration: Migration) -> [String] {
        var (made, found) = (Set<String>(), [String]())
        for case .common(let sql) in migration.statements {
            let words = sql.split { $0.isWhitespace || $0 == "(" }.map(String.init)
            if words.prefix(2) == ["create", "table"] { made.insert(words[2]) }
            if words.count > 5, words[3...4] == ["add", "column"] { made.insert(words[2] + "." + words[5]) }
            if let objection = objection(to: sql, made: made) { found.append("\(sql): \(objection)") }
        }
        for case .appendOnly(let table) in migration.statements where !made.contains(table) {
            found.append("\(table) becomes append-only, and the older release may change it")
        }
        return found
    }

    @Test func `every step expands`() {
        for migration in Migrations.data + Migrations.keys
        where migration.number > 1 && !Self.contracted.contains("\(migration.room)-\(migration.number)") {
            #expect(objections(to: migration).isEmpty)
        }
    }

    @Test(arguments: [
        "drop table person", "alter table person drop column due", "alter table person rename column due to day",
        "alter table person add column later text not null",
        "alter table person add column later text references subject (id)",
        "create unique index person_due on person (controller, due)",
        "create table later (id text references subject (id)) strict", "update person set due = null",
    ])
    func `what would stop the older release is found`(sql: String) {
        let step = Migration(room: "test", number: 2, name: "x", statements: [.common(sql)])
        #expect(!objections(to: step).isEmpty)
    }

    @Test func `a step may fill the column that it has added, and no other`() {
        func objections(_ second: String) -> [String] {
            let added: SchemaStatement = "alter table person add column later integer"
            return self.objections(
                to: Migration(room: "test", number: 2, name: "x", statements: [added, .common(second)]))
        }
        #expect(objections("update person set later = due where due is not null").isEmpty)
        #expect(!objections("update person set later = due, due = null").isEmpty)
        #expect(!objections("update person set due = later").isEmpty)
    }

    @Test func `a trigger on a table from before is found`() {
        let step = Migration(room: "test", number: 2, name: "x", statements: [.appendOnly(table: "person")])
        #expect(!objections(to: step).isEmpty)
    }

    @Test(arguments: [
        "create table later (id text primary key) strict", "alter table person add column later text",
        "alter table person add column later integer not null default 0",
        "create index person_later on person (controller, due)",
        "create table later (id text references subject (id) on delete cascade) strict",
    ])
    func `what expands is let through`(sql: String) {
        let step = Migration(room: "test", number: 2, name: "x", statements: [.common(sql)])
        #expect(objections(to: step).isEmpty)
    }
}
