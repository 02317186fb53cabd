import Foundation
import Storage
import Synchronization
import Vocabulary

/// A server of PostgreSQL for one run of the tests: made when the first test asks for it, in a temporary folder, on a
/// socket there and a port of its own, with `fsync=on`; stopped and removed when the run ends, however it ends.
package struct TestServer: Sendable {
    package let folder: String
    package let port: Int

    /// - Throws: ``PostgreSQLMissing`` when its programs are not installed.
    package static func shared() throws -> TestServer { try started.get() }

    private static let started = Result { try TestServer() }

    private init() throws {
        let programs = try Self.programs()
        folder = NSTemporaryDirectory() + "zavet-pg-" + RandomIDs().text().prefix(8)
        port = try Self.freePort()
        let script = """
            set -e
            mkdir -m 700 '\(folder)'
            as=; if [ "$(id -u)" = 0 ]; then as='setpriv --reuid=postgres --regid=postgres --clear-groups'; \
            chown postgres:postgres '\(folder)'; fi
            cd '\(folder)'
            trap 'touch ended' EXIT
            $as '\(programs)/initdb' -D data -U zavet -A trust -E UTF8 --locale=C.UTF-8 \
            --locale-provider=icu --icu-locale=en >setup.log 2>&1
            cat >> data/postgresql.conf <<'END'
            listen_addresses = '127.0.0.1'
            port = \(port)
            unix_socket_directories = '\(folder)'
            max_connections = 600
            shared_buffers = 128MB
            max_locks_per_transaction = 256
            max_pred_locks_per_transaction = 256
            fsync = on
            log_min_messages = error
            END
            $as '\(programs)/pg_ctl' -D data -l log -w -t 60 start >>setup.log 2>&1
            # Whoever ends the run, even with SIGKILL: the server goes when the tests have gone.
            ( trap '' INT TERM HUP EXIT; while kill -0 \(ProcessInfo.processInfo.processIdentifier) 2>/dev/null; do sleep 0.5; done
              $as '\(programs)/pg_ctl' -D data -m immediate stop; cd /; rm -rf '\(folder)' ) >/dev/null 2>&1 </dev/null &
            touch ready
            """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", script]
        try process.run()
        // Not `waitUntilExit`: the server inherits what that waits for.
        let isThere = { [folder] name in FileManager.default.fileExists(atPath: folder + "/" + name) }
        for _ in 0..<1200 where !isThere("ready") && !isThere("ended") { usleep(50_000) }
        guard isThere("ready") else {
            let log = (try? String(contentsOfFile: folder + "/setup.log", encoding: .utf8)) ?? ""
            try? FileManager.default.removeItem(atPath: folder)
            throw PostgreSQLMissing(reason: "the test server did not start: \(log.suffix(500))")
        }
    }

    /// The address of a schema of its own in this server.
    package func address(schema: String, database: String = "postgres") throws -> PostgreSQLAddress {
        try PostgreSQLAddress(url(database: database), schema: schema)
    }

    package func url(database: String = "postgres") -> String {
        "postgres://zavet@/\(database)?host=\(folder)&port=\(port)"
    }

    /// Two stores of their own, empty.
    package func stores(now: Instant, named name: String = RandomIDs().text()) async throws -> Stores {
        var options = PostgreSQLDatabase.Options()
        (options.readers, options.lanes) = (2, 2)
        return try await Stores.open(
            PostgreSQLPlace(
                data: address(schema: "d_" + name), keys: address(schema: "k_" + name), options: options), now: now)
    }

    private static func programs() throws -> String {
        let root = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        let newest = versions.compactMap(Int.init).filter { $0 >= 15 }.max()
        guard let newest, FileManager.default.isExecutableFile(atPath: "\(root)/\(newest)/bin/initdb") else {
            throw PostgreSQLMissing(
                reason: "PostgreSQL 15 or later is not installed; run scripts/install-dependencies.sh test")
        }
        return "\(root)/\(newest)/bin"
    }

    private static func freePort() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
            }
        }
        guard isBound else { throw PostgreSQLMissing(reason: "no free port for the test server") }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}

/// The tests on PostgreSQL cannot run, which is a failure of the run.
package struct PostgreSQLMissing: Error, CustomStringConvertible {
    package let reason: String
    package var description: String { reason }
}
