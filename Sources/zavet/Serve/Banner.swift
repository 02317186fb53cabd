import Foundation
import Policies
import Vocabulary
import Web

/// What the operator sees when the server runs: where to look, and what was made.
struct Banner: Sendable {
    let house: House
    let policies: [Policy]
    /// Where the database is.
    let place: String
    let logins: String?
    let settings: ServerSettings

    func show(port: Int) {
        let scheme = settings.tls == nil ? "http" : "https"
        let base = "\(scheme)://\(settings.host):\(port)"
        var lines = ["", "Zavet is running.  Open  \(base)/", ""]
        if settings.origin != base, settings.port != 0 { lines.insert("People reach it at \(settings.origin)/", at: 2) }
        for policy in policies {
            let name = policy.controller.legalName.text(in: policy.prevailingLanguage) ?? policy.id.rawValue
            lines.append("  \(base)\(Path.notice(policy.id).link)   \(name)")
        }
        lines.append("")
        if house.made.isNewStore { lines.append("Made: the database in \(place)") }
        if let file = house.made.masterKeyFile {
            lines.append("Made: the master key in \(file). Keep a copy of it apart from copies of the data.")
        }
        if let logins { lines.append("Made: first logins for staff in \(logins) (readable by you alone).") }
        lines.append("Stop with Ctrl-C.")
        print(lines.joined(separator: "\n"))
        // A banner in a pipe or file is wanted now, not when the buffer is full.
        fflush(nil)
    }
}
