import Foundation
import Storage
import Testing
import Vocabulary

/// What every engine must do; a suite for an engine opens it over the notes' schema and calls each rule.
struct EngineConformance {
    let database: any SQLDatabase

    private func insert(_ id: String, _ words: String = "x") async throws {
        try await database.write { try $0.execute(insertNote, [.text("a"), .text(id), .text(words)]) }
    }

    private func ids() async throws -> [String] {
        try await database.pointRead { try $0.query("select id from note order by id") { try $0.text(0) } }
    }

    func valuesReturnAsTheyWere() async throws {
        let words = "Янис Bērziņš \n 'or 1=1"
        try await database.write {
            try $0.execute(
                "insert into note (controller, id, words, size, bytes, number) values (?, ?, ?, ?, ?, ?)",
                [.text("a"), .text(""), .text(words), .real(0.1), .blob([0, 255, 7]), .integer(Int64.min)])
        }
        // What is read is looked at outside: within, on the engine's thread, nobody knows which test it is.
        let read = try await database.read {
            try $0.first("select words, size, bytes, number, id from note where controller = ?", [.text("a")]) { row in
                (
                    words: try row.text(0), size: try row.real(1), bytes: try row.blob(2), number: try row.integer(3),
                    id: try row.optionalText(4)
                )
            }
        }
        #expect(read?.words == words)
        #expect(read?.size == 0.1)
        #expect(read?.bytes == [0, 255, 7])
        #expect(read?.number == .min)
        #expect(read?.id == "")
    }

    func nullsAndOtherTypesAreNotTakenForValues() async throws {
        try await insert("1")
        let (isNull, refusals) = try await database.pointRead { transaction in
            let found = try transaction.first("select number, words from note") { row in
                (
                    try row.optionalInteger(0) == nil,
                    [
                        refusal { try row.integer(0) }, refusal { try row.integer(1) },
                        refusal { try row.optionalBlob(1) },
                    ]
                )
            }
            return found ?? (false, [])
        }
        #expect(isNull)
        #expect(refusals == [0, 1, 1].map { StorageError.unexpectedValue(column: $0) })
    }

    private func refusal(_ read: () throws -> Any?) -> StorageError? {
        do { _ = try read() } catch { return error as? StorageError }
        return nil
    }

    func executeCountsItsRows() async throws {
        for id in ["1", "2", "3"] { try await insert(id) }
        let counts = try await database.write { transaction in
            [
                try transaction.execute("update note set words = ? where id > ?", [.text("y"), .text("1")]),
                try transaction.execute("delete from note where id = ?", [.text("none")]),
                try transaction.execute("delete from note where controller = ?", [.text("a")]),
            ]
        }
        #expect(counts == [2, 0, 3])
    }

    func aQueryMayRunInsideItsOwnRows() async throws {
        for id in ["1", "2"] { try await insert(id) }
        let pairs = try await database.read { transaction in
            try transaction.query("select id from note order by id") { outer in
                let id = try outer.text(0)
                return try transaction.query("select id from note order by id") { id + (try $0.text(0)) }
            }
        }
        #expect(pairs == [["11", "12"], ["21", "22"]])
        let looked = try await database.pointRead { transaction in
            try transaction.query("select id from note order by id") { outer in
                let id = try outer.text(0)
                return try transaction.query("select id from note order by id") { id + (try $0.text(0)) }
            }
        }
        #expect(looked == pairs)
    }

    func aFailedWriteUndoesItselfAlone() async throws {
        struct Refused: Error, Equatable {}
        let database = self.database
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<300 {
                group.addTask {
                    do {
                        return try await database.write { transaction in
                            try transaction.execute(insertNote, [.text("a"), .text("\(number)"), .text("x")])
                            if number % 3 == 0 { throw Refused() }
                            return true
                        }
                    } catch is Refused { return false }
                }
            }
            var kept = 0
            for try await success in group where success { kept += 1 }
            #expect(kept == 200)
        }
        let stored = try await ids()
        #expect(stored.count == 200)
        #expect(stored.allSatisfy { (Int($0) ?? 0) % 3 != 0 })
    }

    func aStreamOfFailingWritesKeepsNobodyOut() async throws {
        struct Refused: Error {}
        let database = self.database
        try await withThrowingTaskGroup(of: Int.self) { group in
            for writer in 0..<32 {
                group.addTask {
                    var kept = 0
                    for number in 0..<40 {
                        do {
                            try await database.write { transaction in
                                let id = "\(writer)-\(number)"
                                try transaction.execute(insertNote, [.text("a"), .text(id), .text("x")])
                                if writer % 2 == 0 { throw Refused() }
                            }
                            kept += 1
                        } catch is Refused {}
                    }
                    return kept
                }
            }
            for try await kept in group { #expect(kept == 0 || kept == 40) }
        }
        let stored = try await ids()
        #expect(stored.count == 16 * 40)
        #expect(stored.allSatisfy { (Int($0.prefix { $0 != "-" }) ?? 0) % 2 == 1 })
    }

    func anAnsweredWriteIsSeenByTheNextRead() async throws {
        for number in 100..<150 {
            try await insert("\(number)")
            #expect(try await ids().last == "\(number)")
            #expect(try await database.read { try $0.count("select count(*) from note") } == number - 99)
        }
    }

    func textIsOrderedByItsBytes() async throws {
        let words = ["a", "B", "_", "é", "10", "9", "Z", "aa", "A"]
        for id in words { try await insert(id) }
        let ordered = words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        #expect(try await ids() == ordered)
        let later = try await database.pointRead {
            try $0.query("select id from note where controller = 'a' and id > ? order by id", [.text("Z")]) {
                try $0.text(0)
            }
        }
        #expect(later == ["_", "a", "aa", "é"])
    }

    func aReadCannotWrite() async throws {
        await #expect(throws: StorageError.readOnly) {
            try await database.pointRead { try $0.execute(insertNote, [.text("a"), .text("1"), .text("x")]) }
        }
        #expect(try await ids().isEmpty)
    }

    func constraintsNameColumnsAndNoValues() async throws {
        try await insert("1")
        let error = await #expect(throws: StorageError.self) { try await insert("1", "Янис") }
        guard case .constraint(.unique, let place) = error else {
            return _ = Issue.record("\(String(describing: error))")
        }
        #expect(place.hasPrefix("note"))
        #expect(error?.code == "constraint")
        #expect(error?.description.contains("Янис") == false)
    }

    func appendOnlyTablesRefuseChange() async throws {
        try await database.write {
            try $0.execute("insert into mark (controller, id) values (?, ?)", [.text("a"), .text("1")])
        }
        for sql in ["update mark set id = 'x'", "delete from mark"] {
            await #expect(throws: StorageError.constraint(.trigger, place: "mark is append-only")) {
                try await database.write { try $0.execute(sql) }
            }
        }
    }

    func textsOfStatementErrorsHaveNoArguments() async throws {
        let error = await #expect(throws: StorageError.self) {
            try await database.write { try $0.execute("insert into nowhere values (?)", [.text("Янис")]) }
        }
        #expect(error?.code == "statement-failed")
        #expect(error?.description.contains("Янис") == false)
        await #expect(throws: StorageError.self) { try await database.read { try $0.exists("select ?") } }
    }
}

let insertNote = "insert into note (controller, id, words) values (?, ?, ?)"
