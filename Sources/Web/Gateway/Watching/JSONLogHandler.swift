import Foundation
import Logging
import Vocabulary

/// Writes each log line as one JSON object: time, level, message, then the metadata.
package struct JSONLogHandler: LogHandler {
    package var metadata: Logger.Metadata = [:]
    package var logLevel: Logger.Level
    private let label: String
    private let clock: Clock
    private let write: @Sendable (String) -> Void

    /// - Parameter write: takes one whole line, its newline included; standard error unless a test says otherwise.
    package init(
        label: String, logLevel: Logger.Level = .info, clock: Clock,
        write: @escaping @Sendable (String) -> Void = { FileHandle.standardError.write(Data($0.utf8)) }
    ) {
        (self.label, self.logLevel, self.clock, self.write) = (label, logLevel, clock, write)
    }

    /// What stands beside every line of this logger.
    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        var members: [String: JSON] = [
            "time": .string(clock.now.description), "level": .string(event.level.rawValue), "logger": .string(label),
            "message": .string(event.message.description),
        ]
        for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 })
        where members[key] == nil && !key.hasPrefix("hb.") {
            members[key] = .string(value.description)
        }
        write(JSON.object(members).canonicalText + "\n")
    }
}
