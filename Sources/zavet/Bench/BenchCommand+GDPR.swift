import ArgumentParser
import Foundation

/// `zavet bench gdpr`: GDPRbench's four roles against this program's own server, beside a table made by hand.
///
/// Load and baseline are a script, so that the one who measures shares no code with what is measured.
struct BenchGDPRCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gdpr", abstract: "Run GDPRbench's four roles against the server, and beside it a plain table.",
        discussion: """
            Runs scripts/gdpr.py of the sources with this program; --help behind -- tells its options:

                zavet bench gdpr -- --store sqlite --records 100000 --operations 1000
            """)

    @Option(help: "The script, as seen from the present folder.")
    var script = "scripts/gdpr.py"

    @Argument(parsing: .captureForPassthrough, help: "Options of the script.")
    var options: [String] = []

    func run() async throws {
        try await Failing.orExit {
            let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            guard FileManager.default.fileExists(atPath: script) else { throw HouseError.folderUnusable(script) }
            let task = Foundation.Process()
            task.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            task.arguments = ["python3", script, own] + options.filter { $0 != "--" }
            try task.run()
            task.waitUntilExit()
            if task.terminationStatus != 0 { throw ExitCode(task.terminationStatus) }
        }
    }
}
