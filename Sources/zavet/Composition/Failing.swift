import Accounts
import ArgumentParser
import Choices
import Foundation
import Ledger
import Messages
import Processing
import Rights
import Storage
import Vault
import Web

/// The one place where an error becomes text on the terminal and an exit status.
///
/// 1: what was asked for does not hold (a policy with errors, evidence that is wrong). 2: called wrongly. 3: the
/// store, its keys or its files cannot be used. 70: a fault of ours.
enum Failing {
    /// Runs a command's work and ends the program with the right text and status when it fails.
    static func orExit(_ work: () async throws -> Void) async throws {
        do { try await work() } catch let code as ExitCode { throw code } catch {
            let (text, status) = told(error)
            FileHandle.standardError.write(Data("zavet: \(text)\n".utf8))
            throw ExitCode(status)
        }
    }

    static func told(_ error: any Error) -> (text: String, status: Int32) {
        switch error {
        case let error as HouseError: return ("[\(error.code)] \(error.text)", status(of: error))
        case let error as StorageError: return ("[\(error.code)] \(hint(error))", 3)
        case let error as MoveError: return ("[\(error.code)] \(hint(error))", error.status)
        case let error as MasterKeyError: return ("[\(error.code)] \(hint(error))", 3)
        case let error as VaultError: return ("[\(error.code)] \(hint(error))", 3)
        case let error as FileError: return ("[\(error.code)] \(error.hint)", 3)
        case let error as ServerSettingsError: return ("[\(error.code)] \(error.hint)", 2)
        case let error as RelayError: return ("[\(error.code)] \(error.hint)", 2)
        case let error as RequestFault: return ("[\(error.code)] nothing was entered; enter it at the desk", 1)
        case let error as TimeFault: return ("[\(error.code)] the time of arrival cannot be right", 2)
        case let error as MailFault: return ("[\(error.code)] \(error.hint)", 1)
        case let error as LedgerError: return ("[\(error.code)] \(hint(error))", 3)
        case let error as AccountsError: return ("[\(error.code)] \(error.hint)", 1)
        case .effectiveTooEarly(let found) as PolicyBookError: return ("\(found)", 1)
        case let error as ChoiceError: return ("[\(error.code)] this consent cannot be given with the collection", 1)
        case let error as DoorError: return ("[\(error.code)]", 1)
        case let error as RouteTableError: return ("[\(error.code)] \(error.unserved + error.unlisted)", 70)
        default: return ("[internal-error] \(type(of: error))", 70)
        }
    }

    private static func status(of error: HouseError) -> Int32 {
        switch error {
        case .policyBroken: return 1
        case .noPolicies, .controllerTwice, .environmentAndFileKey, .controllerUnknown, .roleUndeclared,
            .passwordMissing, .pointUndeclared, .consentNotOffered, .reportUnusable, .keysDatabaseAlone,
            .placeMalformed,
            .fileUnreadable, .fileMalformed, .evidenceMissing:
            return 2
        case .folderUnusable, .storeServed, .folderNotEmpty, .noStore, .migrateFirst, .programFailed: return 3
        }
    }

    private static func hint(_ error: StorageError) -> String {
        switch error.code {
        case "database-corrupt": return "the database file is damaged; restore a backup. Nothing was changed"
        case "not-a-database": return "the file is no database of Zavet"
        case "database-newer": return "the database was made by a newer Zavet; use that or a later one"
        case "database-missing":
            return "one of the two databases, data or keys, is missing or empty; restore it from its backup"
        case "database-read-only": return "the database file or its folder cannot be written; check owner and rights"
        case "disk-full": return "the disk is full; nothing was lost. Make room and start again"
        case "store-unreachable": return "the database's server cannot be used: \(error.description)"
        case "store-not-durable":
            return "\(error.description): the server must confirm only what is on its disk; set it to on"
        case "store-address-malformed":
            return "the database's address is not one: postgres://user@host:5432/database?sslmode=verify-full"
        case "store-contended", "store-busy": return "the database is too busy; try again"
        case "move-unfinished":
            return "a move into this database was cut off, and it holds a part only: run zavet move again"
        case "restore-unfinished":
            return "a restore was cut off before erasures were repeated, so nobody is served: run zavet restore again"
        case "outcome-unknown": return "the connection broke: it was done, or it was not. Look before trying again"
        default: return "the database cannot be used"
        }
    }

    private static func hint(_ error: MoveError) -> String {
        switch error {
        case .targetNotEmpty: return "the target holds rows already and was not changed; name an empty one"
        case .differs(let table):
            return "source and target differ in \(table): was the source written to meanwhile? Move again; nobody can "
                + "serve the target until it is the same"
        case .sourceServed:
            return "a server works on the source, or was killed less than half a minute ago: stop it, and wait"
        }
    }

    private static func hint(_ error: MasterKeyError) -> String {
        switch error {
        case .missing: return "no master key: give ZAVET_MASTER_KEY or --master-key, or put back DATA/master.key"
        case .malformed: return "the master key is not 32 bytes in hexadecimal or base64"
        case .weak:
            return
                "the master key has the right length, but all its bytes are equal; make one with openssl rand -hex 32"
        case .permissions: return "others than you may read the master key's file; run chmod 600 on it"
        case .exists: return "a master key is there already and is not written over"
        }
    }

    private static func hint(_ error: LedgerError) -> String {
        switch error {
        case .nothingToExport: return "nothing has been signed for this controller yet; serve its policy first"
        case .folderNotEmpty: return "the folder is not empty; name one that is, or is not there"
        case .malformedKey: return "this is no verifier key; it looks like zavet/shop+1f2e3d4c+AQ…"
        case .fileAccess(let path, let number):
            return "\(path.isEmpty ? "the folder" : path) cannot be used: \(String(cString: strerror(number)))"
        default: return "the evidence cannot be used"
        }
    }

    private static func hint(_ error: VaultError) -> String {
        switch error {
        case .masterKeyWrong: return "this is not the master key that the database was made under; give the right one"
        default: return "sealed data or keys cannot be opened"
        }
    }
}

extension MoveError {
    fileprivate var status: Int32 {
        switch self {
        case .differs: return 1
        case .targetNotEmpty, .sourceServed: return 3
        }
    }
}
