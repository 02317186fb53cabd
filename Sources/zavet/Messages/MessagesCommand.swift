import ArgumentParser
import Foundation
import Messages
import Storage
import Vocabulary

/// `zavet messages`: what became of a firm's mail.
struct MessagesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "messages", abstract: "Tell what became of a firm's mail, and note what came back.",
        subcommands: [List.self, Bounce.self], defaultSubcommand: List.self)

    /// `zavet messages list`.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "How many messages wait, and which did not arrive in the last thirty days.")

        /// Messages that are counted or listed at most.
        private static let limit = 1000

        @Option(help: "The controller, by the name of its policy.")
        var controller: String

        @Flag(help: "Print the answer as JSON.")
        var json = false

        @OptionGroup var house: HouseOptions

        func run() async throws {
            try await Failing.orExit {
                let house = try await house.visit()
                let firm = ControllerID(rawValue: controller)
                try await house.require(firm)
                let (waiting, failed) = try await house.stores.readMessages {
                    (
                        try $0.countWaitingMessages(of: firm, limit: Self.limit),
                        try $0.failedMessages(of: firm, limit: Self.limit)
                    )
                }
                try house.stores.close()
                print(json ? Self.json(waiting, failed).prettyText : Self.text(waiting, failed))
            }
        }

        private static func text(_ waiting: Int, _ failed: [SettledMessage]) -> String {
            let lines = failed.map { message in
                let status = message.status.isEmpty ? "" : " (\(message.status))"
                return "\(message.settled)  \(message.kind)  \(message.reason)\(status)  \(message.id)"
            }
            return (["\(waiting) waiting, \(failed.count) did not arrive"] + lines).joined(separator: "\n")
        }

        private static func json(_ waiting: Int, _ failed: [SettledMessage]) -> JSON {
            [
                "waiting": .integer(Int64(waiting)),
                "failed": .array(
                    failed.map { message in
                        [
                            "message": .string(message.id.rawValue), "kind": .string(message.kind.rawValue),
                            "language": .string(message.language.rawValue),
                            "queued": .string(message.queued.description),
                            "settled": .string(message.settled.description), "end": .string(message.end.rawValue),
                            "code": .string(message.reason), "status": .string(message.status),
                        ]
                    }),
            ]
        }
    }

    /// `zavet messages bounce`.
    struct Bounce: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "bounce", abstract: "Note a message that came back, from a report on standard input.",
            discussion: """
                Reads a delivery status notification (RFC 3464) as it arrived in the sender's mailbox; a mail server can
                pipe it in. A report of a delay or of an arrival changes nothing.
                """)

        @Option(help: "The controller, by the name of its policy.")
        var controller: String

        @OptionGroup var house: HouseOptions

        func run() async throws {
            try await Failing.orExit {
                let bytes = try FileHandle.standardInput.read(upToCount: MailPart.maxBytes + 1) ?? Data()
                let report = try DeliveryReport(MailPart(Array(bytes)))
                let house = try await house.visit()
                let firm = ControllerID(rawValue: controller)
                try await house.require(firm)
                let letters = LetterKeys(keys: house.stores, ring: house.ring)
                let noted = try await MessageBounce(store: house.stores, letters: letters, ids: house.ids)
                    .note(report, at: firm, now: house.clock.now)
                try house.stores.close()
                print(
                    noted.map { "noted: \($0.kind) did not arrive" } ?? "nothing to note: the report tells no failure")
            }
        }
    }
}
