import ArgumentParser
import Foundation
import Policies

/// Why a command could not do its work; becomes text and exit status in ``Failing``, here and nowhere else.
enum HouseError: Error {
    /// Nothing at the paths given holds a `policy.yaml`.
    case noPolicies([String])
    /// A policy has errors; nothing of it is served.
    case policyBroken(path: String, [Diagnostic])
    /// Two folders hold policies of one controller.
    case controllerTwice(String)
    case folderUnusable(String)
    case environmentAndFileKey

    var code: String {
        switch self {
        case .noPolicies: return "no-policies"
        case .policyBroken: return "policy-broken"
        case .controllerTwice: return "controller-twice"
        case .folderUnusable: return "folder-unusable"
        case .environmentAndFileKey: return "master-key-ambiguous"
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
        case .environmentAndFileKey:
            return "ZAVET_MASTER_KEY and --master-key are both given; give one of them"
        }
    }
}
