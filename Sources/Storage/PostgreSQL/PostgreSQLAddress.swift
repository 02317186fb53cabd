import CPQ
import Vocabulary

/// Where a store is on a server of PostgreSQL: a URL as libpq reads it, and the schema in that database.
///
/// The URL may name several hosts, certificates and everything else that libpq knows. A password is better left to
/// `PGPASSWORD` or a password file; wherever it stands, it is never told again.
package struct PostgreSQLAddress: Sendable {
    /// The schema of the data.
    package static let dataSchema = "zavet"
    /// The schema of the keys, in whichever database they are.
    package static let keysSchema = "zavet_keys"

    /// Lower-case letters, digits and `_`.
    package let schema: String
    /// Hosts, ports and database: what may be told.
    package let place: String
    /// Hosts and ports.
    let servers: String
    private let url: Sealed<String>
    private let demandsTLS: Bool

    /// - Throws: ``StorageError/addressMalformed``.
    package init(_ url: String, schema: String) throws(StorageError) {
        guard Self.isURL(url), schema.allSatisfy({ $0 == "_" || $0.isASCII && ($0.isLowercase || $0.isNumber) }),
            let known = Self.parsed(url)
        else { throw .addressMalformed }
        (self.url, self.schema) = (Sealed(url), schema)
        let hosts = (known["host"] ?? known["hostaddr"] ?? "").split(separator: ",").map(String.init)
        demandsTLS = known["sslmode"] == nil && hosts.contains { !Self.isOnThisMachine($0) }
        let port = known["port"].map { ":" + $0 } ?? ""
        servers = hosts.joined(separator: ",") + port
        place = servers + "/" + (known["dbname"] ?? "")
    }

    /// Whether a text is meant as such an address, and not as a folder.
    package static func isURL(_ text: String) -> Bool {
        text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
    }

    /// The parameters of a connection, later ones going before earlier ones.
    ///
    /// Only a server that takes writes will do. To another machine the connection is encrypted, and the server's
    /// certificate checked with its name, unless the URL says something else.
    func parameters() -> [(name: String, value: String)] {
        var parameters = [
            ("connect_timeout", "5"), ("keepalives_idle", "15"), ("keepalives_interval", "5"),
            ("keepalives_count", "3"),
            ("tcp_user_timeout", "20000"), ("target_session_attrs", "read-write"),
        ]
        if demandsTLS { parameters.append(("sslmode", "verify-full")) }
        parameters.append(("dbname", url.revealingPersonalData()))
        return parameters + [("client_encoding", "UTF8"), ("fallback_application_name", "zavet")]
    }

    /// The database's name; empty where the server's default is meant.
    package var database: String { Self.parsed(url.revealingPersonalData())?["dbname"] ?? "" }

    /// The address as variables that PostgreSQL's own programs read; it may hold a password.
    package var environment: [String: String] {
        guard let options = PQconninfoParse(url.revealingPersonalData(), nil) else { return [:] }
        defer { PQconninfoFree(options) }
        var variables = demandsTLS ? ["PGSSLMODE": "verify-full"] : [:]
        var next = options
        while next.pointee.keyword != nil {
            if let variable = next.pointee.envvar, let value = next.pointee.val {
                variables[String(cString: variable)] = String(cString: value)
            }
            next += 1
        }
        return variables
    }

    private static func isOnThisMachine(_ host: String) -> Bool {
        host.isEmpty || host.hasPrefix("/") || host.hasPrefix("@") || ["localhost", "127.0.0.1", "::1"].contains(host)
    }

    private static func parsed(_ url: String) -> [String: String]? {
        guard let options = PQconninfoParse(url, nil) else { return nil }
        defer { PQconninfoFree(options) }
        var known: [String: String] = [:]
        var next = options
        while let keyword = next.pointee.keyword {
            if let value = next.pointee.val { known[String(cString: keyword)] = String(cString: value) }
            next += 1
        }
        return known
    }
}
