/// Which sites a policy governs, by the hosts that it declares.
extension Policy {
    /// Whether one of the sites that the policy governs has this host: as declared, or below a leading `*.`.
    ///
    /// - Parameter host: without port, in any case of letters: `www.softvisia.com`.
    package func governs(host: String) -> Bool {
        let host = host.lowercased()
        return governedHosts.contains { declared in
            guard declared.hasPrefix("*.") else { return declared == host }
            return host.hasSuffix(declared.dropFirst()) && host.utf8.count > declared.utf8.count - 1
        }
    }

    /// Whether an address leads to a site that the policy does not govern. What is no web address leads nowhere.
    package func isOutside(_ address: String) -> Bool {
        guard let host = WebAddress.host(of: address) else { return false }
        return !governs(host: host)
    }

    /// The sites of `scope` that are covered, and the controller's own.
    private var governedHosts: [String] {
        let covered = scope.filter { $0.isCovered && $0.kind != .document }.flatMap(\.addresses)
        return (covered + controller.contact.sites).compactMap(WebAddress.host)
    }
}

/// Reads the host out of an address of the web.
package enum WebAddress {
    /// In small letters, without user and port; `nil` for what does not begin with `https://` or `http://`.
    package static func host(of address: String) -> String? {
        guard let scheme = ["https://", "http://"].first(where: address.lowercased().hasPrefix) else { return nil }
        let authority = address.dropFirst(scheme.count).prefix { !"/?#\\".contains($0) }
        let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority
        let name = host.prefix { $0 != ":" }
        return name.isEmpty ? nil : name.lowercased()
    }
}
