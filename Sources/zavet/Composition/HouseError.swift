import ArgumentParser
import Foundation
import Policies
import Vocabulary

/// Why a command could not do its work; becomes text and exit status in ``Failing``, here and nowhere else.
enum HouseError: Error {
    /// Nothing at the paths given holds a `policy.yaml`.
    case noPolicies([String])
    /// A policy has errors; nothing of it is served.
    case policyBroken(path: String, [Diagnostic])
    /// Two folders hold policies of one controller.
    case controllerTwice(String)
    case folderUnusable(String)
    /// Another server works on the folder.
    case storeServed(String)
    /// Of these controllers nothing would tell a restored copy what people ended after it.
    case evidenceMissing([ControllerID])
    /// A folder that is to be filled holds something already.
    case folderNotEmpty(String)
    case environmentAndFileKey
    /// There is no database in the folder.
    case noStore(String)
    /// `--keys-database` without `--database`.
    case keysDatabaseAlone
    /// A program of PostgreSQL's is missing, or ended with a failure.
    case programFailed(String)
    /// Neither `sqlite:FOLDER` nor an address of PostgreSQL; it is not repeated, as it may hold a password.
    case placeMalformed
    /// The database lacks steps of this release's schema.
    case migrateFirst(String)
    /// The database has no such controller.
    case controllerUnknown(String, known: [String])
    /// The policy in force declares no such role.
    case roleUndeclared(String, known: [String])
    case passwordMissing
    /// The policy in force declares no such point of collection.
    case pointUndeclared(String, known: [String])
    /// The point of collection does not offer this consent.
    case consentNotOffered(ElementName, offered: [ElementName])
    /// A file for a report is there already, or cannot be made.
    case reportUnusable(String)
    /// A file that the command was given cannot be read.
    case fileUnreadable(String)
    /// A file that the command was given has not the form it must have.
    case fileMalformed(String, place: String, code: String)

    var code: String {
        switch self {
        case .noPolicies: return "no-policies"
        case .policyBroken: return "policy-broken"
        case .controllerTwice: return "controller-twice"
        case .storeServed: return "store-served"
        case .folderUnusable: return "folder-unusable"
        case .evidenceMissing: return "evidence-missing"
        case .folderNotEmpty: return "folder-not-empty"
        case .environmentAndFileKey: return "master-key-ambiguous"
        case .noStore: return "no-database"
        case .keysDatabaseAlone: return "keys-database-alone"
        case .programFailed: return "program-failed"
        case .placeMalformed: return "place-malformed"
        case .migrateFirst: return "migrate-first"
        case .controllerUnknown: return "controller-unknown"
        case .roleUndeclared: return "role-undeclared"
        case .passwordMissing: return "password-missing"
        case .pointUndeclared: return "point-undeclared"
        case .consentNotOffered: return "consent-not-offered"
        case .reportUnusable: return "report-unusable"
        case .fileUnreadable: return "file-unreadable"
        case .fileMalformed(_, _, let code): return code
        }
    }

    /// What is wrong and what to do, for the operator's terminal.
    var text: String {
        switch self {
        case .noPolicies(let paths):
            return
                "no policy.yaml found in \(paths.joined(separator: ", ")); name a policy's folder, or a folder of such"
        case .policyBroken(let path, let diagnostics):
            return (["\(path) has errors and is not served:"] + diagnostics.map(\.description)).joined(
                separator: "\n  ")
        case .controllerTwice(let id): return "two policies are of the controller \(id); serve one of them"
        case .folderUnusable(let path):
            return "the data folder \(path) cannot be made or used; check its owner and rights"
        case .storeServed(let path):
            return "another server works on the folder \(path); stop it first, or name another with --data"
        case .evidenceMissing(let controllers):
            let whose = controllers.isEmpty ? "" : " of " + controllers.map(\.rawValue).joined(separator: ", ")
            return
                "no evidence newer than the backup was given\(whose): what was erased and withdrawn since would come "
                + "back. Give a bundle of each controller with --evidence, or say --without-evidence if there is none any "
                + "more. Nothing was written"
        case .folderNotEmpty(let path): return "the folder \(path) is not empty; nothing is written over. Name another"
        case .environmentAndFileKey:
            return "ZAVET_MASTER_KEY and --master-key are both given; give one of them"
        case .noStore(let folder):
            return "there is no database of Zavet in \(folder); name it with --data, or --database"
        case .keysDatabaseAlone: return "--keys-database goes with --database; give both"
        case .programFailed(let name):
            return
                "\(name) is missing or failed: install PostgreSQL's client programs of the server's version, and see above"
        case .placeMalformed: return "name a place as sqlite:FOLDER or as postgres://user@host/database"
        case .migrateFirst(let place): return "the database in \(place) lacks steps of this release: run zavet migrate"
        case .controllerUnknown(let id, let known):
            let list = known.isEmpty ? "no controller yet" : "these: " + known.joined(separator: ", ")
            return "the database has no controller \(id); it has \(list)"
        case .roleUndeclared(let role, let known):
            return "the policy declares no role \(role); it has these: " + known.joined(separator: ", ")
        case .pointUndeclared(let point, let known):
            return "the policy declares no point \(point); it has these: " + known.joined(separator: ", ")
        case .consentNotOffered(let consent, let offered):
            let list = offered.isEmpty ? "no consent" : "these: " + offered.map(\.rawValue).joined(separator: ", ")
            return "the point does not offer the consent \(consent); it offers \(list)"
        case .reportUnusable(let path): return "the file \(path) is there already, or cannot be made; name another"
        case .passwordMissing: return "no password was given; type one, or say --generate"
        case .fileUnreadable(let path): return "the file \(path) cannot be read; check its place and rights"
        case .fileMalformed(let path, let place, _): return "\(path): \(place)"
        }
    }
}
