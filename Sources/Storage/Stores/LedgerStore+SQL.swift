import Ledger
import Vocabulary

/// The ledger on SQL.
extension SQLTransaction: LedgerTransaction {
    package func insertPending(_ entry: PendingEntry) throws {
        if let evidence { return evidence.add(entry) }
        try insert(EvidencePacket(controller: entry.controller, entries: [entry]))
    }

    func insert(_ packet: EvidencePacket) throws {
        guard let first = packet.entries.first else { return }
        try execute(
            "insert into ledger_packet (controller, learned, id, bytes) values (?, ?, ?, ?)",
            [.id(packet.controller), .instant(first.learned), .id(first.id), .blob(packet.bytes)])
    }

    package func takePendingEntries(of controller: ControllerID, limit: Int) throws -> [PendingEntry] {
        try evidence?.write(in: self)
        var taken = try takeFromOlderRelease(of: controller, limit: limit)
        while taken.count < limit {
            let packets = try takePackets(of: controller)
            taken += packets.flatMap(\.entries)
            if packets.isEmpty { break }
        }
        // What goes beyond the limit waits on.
        for packet in EvidencePacket.packets(Array(taken.dropFirst(limit))) { try insert(packet) }
        return taken.prefix(limit).sorted { ($0.learned, $0.id) < ($1.learned, $1.id) }
    }

    /// Some of the oldest packets, which are deleted.
    private func takePackets(of controller: ControllerID) throws -> [EvidencePacket] {
        // What is returned is what was deleted, though others insert meanwhile; its order is not promised.
        let taken = try query(
            """
            delete from ledger_packet where controller = ? and (learned, id) in (
                select learned, id from ledger_packet where controller = ? order by learned, id limit 16)
            returning learned, id, bytes
            """, [.id(controller), .id(controller)]
        ) { (learned: try $0.integer(0), id: try $0.text(1), bytes: try $0.blob(2)) }
        return try taken.sorted { ($0.learned, $0.id) < ($1.learned, $1.id) }.map {
            EvidencePacket(controller: controller, entries: try EvidencePacket.entries($0.bytes, of: controller))
        }
    }

    /// What nodes of release 0.1 wrote: a row for each entry.
    private func takeFromOlderRelease(of controller: ControllerID, limit: Int) throws -> [PendingEntry] {
        try query(
            """
            delete from ledger_pending where controller = ? and (learned, id) in (
                select learned, id from ledger_pending where controller = ? order by learned, id limit ?)
            returning learned, id, subject, bytes
            """, [.id(controller), .id(controller), .integer(limit)]
        ) {
            PendingEntry(
                controller: controller, id: try $0.id(1), learned: try $0.instant(0),
                subject: try $0.optionalID(2), bytes: try $0.blob(3))
        }
    }

    package func controllersWithPendingEntries(limit: Int) throws -> [ControllerID] {
        // From one controller to the next by the keys, however many entries each has waiting.
        var controllers: [ControllerID] = []
        while controllers.count < limit,
            let next: ControllerID = try first(
                """
                select controller from (
                    select controller from (
                        select controller from ledger_packet where controller > ? order by controller limit 1) p
                    union all select controller from (
                        select controller from ledger_pending where controller > ? order by controller limit 1) q) w
                order by controller limit 1
                """,
                [.text(controllers.last?.rawValue ?? ""), .text(controllers.last?.rawValue ?? "")],
                { try $0.id(0) })
        {
            controllers.append(next)
        }
        return controllers
    }

    package func appendEntries(_ entries: [SequencedEntry]) throws {
        for entry in entries {
            try execute(
                """
                insert into ledger_entry (controller, sequence, id, subject, bytes, leaf_hash)
                values (?, ?, ?, ?, ?, ?)
                """,
                [
                    .id(entry.controller), .integer(entry.sequence), .id(entry.id), .optional(entry.subject),
                    .blob(entry.bytes), .blob(entry.leafHash.bytes),
                ])
        }
    }

    package func sequence(of entry: EntryID, of controller: ControllerID) throws -> Int64? {
        try first(
            "select sequence from ledger_entry where controller = ? and id = ? order by sequence limit 1",
            [.id(controller), .id(entry)]
        ) { try $0.integer(0) }
    }

    package func entries(
        of controller: ControllerID, from sequence: Int64, limit: Int
    ) throws -> [SequencedEntry] {
        try query(
            """
            select sequence, id, subject, bytes, leaf_hash from ledger_entry
            where controller = ? and sequence >= ? order by sequence limit ?
            """, [.id(controller), .integer(sequence), .integer(limit)]
        ) { try sequencedEntry($0, of: controller) }
    }

    package func entries(
        about subject: SubjectReference, of controller: ControllerID, before: Int64?, limit: Int
    ) throws -> [SequencedEntry] {
        try query(
            """
            select sequence, id, subject, bytes, leaf_hash from ledger_entry
            where controller = ? and subject = ? and sequence < ? order by sequence desc limit ?
            """, [.id(controller), .id(subject), .integer(before ?? .max), .integer(limit)]
        ) { try sequencedEntry($0, of: controller) }
    }

    private func sequencedEntry(_ row: any SQLRow, of controller: ControllerID) throws -> SequencedEntry {
        SequencedEntry(
            controller: controller, sequence: try row.integer(0), id: try row.id(1), subject: try row.optionalID(2),
            bytes: try row.blob(3), leafHash: TreeHash(try row.digest(4)))
    }
}

// MARK: Tiles and checkpoints

extension SQLTransaction {
    package func tile(_ address: TileAddress, of controller: ControllerID) throws -> [UInt8]? {
        try first(
            "select bytes from ledger_tile where controller = ? and level = ? and place = ?",
            [.id(controller), .integer(address.level), .integer(address.index)]
        ) { try $0.blob(0) }
    }

    package func writeTiles(_ tiles: [Tile], of controller: ControllerID) throws {
        for tile in tiles {
            try execute(
                """
                insert into ledger_tile (controller, level, place, bytes) values (?, ?, ?, ?)
                on conflict (controller, level, place) do update set bytes = excluded.bytes
                """,
                [
                    .id(controller), .integer(tile.address.level), .integer(tile.address.index), .blob(tile.bytes),
                ])
        }
    }

    package func writeCheckpoint(_ checkpoint: StoredCheckpoint, of controller: ControllerID) throws {
        try execute(
            "insert into ledger_checkpoint (controller, size, note, made) values (?, ?, ?, ?)",
            [.id(controller), .integer(checkpoint.size), .text(checkpoint.note), .instant(checkpoint.made)])
    }

    package func latestCheckpoint(of controller: ControllerID) throws -> StoredCheckpoint? {
        try first(
            "select size, note, made from ledger_checkpoint where controller = ? order by size desc limit 1",
            [.id(controller)], storedCheckpoint)
    }

    package func checkpoints(
        of controller: ControllerID, from size: Int64, limit: Int
    ) throws -> [StoredCheckpoint] {
        try query(
            """
            select size, note, made from ledger_checkpoint
            where controller = ? and size >= ? order by size limit ?
            """, [.id(controller), .integer(size), .integer(limit)], storedCheckpoint)
    }

    private func storedCheckpoint(_ row: any SQLRow) throws -> StoredCheckpoint {
        StoredCheckpoint(size: try row.integer(0), note: try row.text(1), made: try row.instant(2))
    }
}

// MARK: Leases

extension SQLTransaction {
    package func takeLease(_ name: String, holder: String, until: Instant, now: Instant) throws -> Bool {
        try execute(
            """
            insert into lease (name, holder, until) values (?, ?, ?)
            on conflict (name) do update set holder = excluded.holder, until = excluded.until
            where lease.holder = excluded.holder or lease.until <= ?
            """, [.text(name), .text(holder), .instant(until), .instant(now)]) > 0
    }

    package func releaseLease(_ name: String, holder: String) throws {
        try execute("delete from lease where name = ? and holder = ?", [.text(name), .text(holder)])
    }
}
