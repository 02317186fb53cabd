import ArgumentParser
import Foundation
import Ledger
import Storage
import Vault
import Vocabulary

/// `zavet keys`: care of the keys.
struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Take care of the keys.", subcommands: [KeysRotateCommand.self])
}

/// `zavet keys rotate`.
struct KeysRotateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate", abstract: "Bring a new master key in, or a new key of one controller.",
        discussion: """
            Personal data are not rewritten: what changes is the key around their keys. A rotation that was cut off is
            finished by calling it again.

              zavet keys rotate --data data
                  makes a new master key beside the old one, wraps everything under it, and puts it in the old one's
                  place. The old one is kept as master.key.former-…; destroy it when every backup of the keys that it
                  opens is gone. The server may run, and goes on with the old key; restart it soon.

              zavet keys rotate --data data --controller shop
                  gives one controller a new key. A server that runs knows of it within a minute; until then it may
                  refuse somebody new with an error, so choose a quiet hour.
            """)

    @OptionGroup var place: HouseOptions

    @Option(help: "Rotate this controller's key instead of the master key.")
    var controller: String?

    @Flag(help: "Print what was done as JSON.")
    var json = false

    func run() async throws {
        try await Failing.orExit {
            if let controller { try await rotate(ControllerID(rawValue: controller)) } else { try await rotateMaster() }
        }
    }

    private func rotateMaster() async throws {
        let source = MasterKeySource(
            folder: place.data, path: place.masterKey, environment: ProcessInfo.processInfo.environment)
        let outcome = try await MasterKeyRotation(
            folder: place.data, postgresql: place.database.postgresql(), source: source
        ).run()
        if json {
            let facts: JSON = [
                "rewrapped": .integer(Int64(outcome.rewrapped)), "fingerprint": .string(outcome.fingerprint),
                "file": .string(outcome.file), "former": outcome.former.map { .string($0) } ?? .null,
            ]
            return print(facts.prettyText)
        }
        print("rewrapped \(outcome.rewrapped) keys and secrets under the master key \(outcome.fingerprint)")
        if let former = outcome.former {
            print("the key stands in \(outcome.file), the former one in \(former)")
        } else {
            print("put the content of \(outcome.file) into \(MasterKeySource.variable), then remove that file")
        }
    }

    private func rotate(_ controller: ControllerID) async throws {
        let house = try await place.visit()
        try await house.require(controller)
        let rotation = KeyRotation(ring: house.ring, keys: house.stores)
        // What an earlier rotation left undone comes first; it is nothing when there was none.
        try await rotation.rewrapPersons(of: controller)
        let generation = try await rotation.rotate(controller, at: house.clock.now)
        try await house.noteRotation(of: controller, generation: generation)
        try await house.stores.scrubKeys()
        try house.stores.close()
        if json {
            let facts: JSON = ["controller": .string(controller.rawValue), "generation": .integer(Int64(generation))]
            print(facts.prettyText)
        } else {
            print("\(controller) has its key number \(generation); persons and secrets are under it")
        }
    }
}
