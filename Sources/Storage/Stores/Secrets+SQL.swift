import Vault
import Vocabulary

extension SQLTransaction {
    package func secret(of owner: SecretOwner, _ name: String) throws -> SealedSecret? {
        try first(
            "select name, wrapper, sealed, created_at from secret where controller = ? and name = ?",
            [.text(owner.column), .text(name)]
        ) { try SealedSecret(of: owner, $0) }
    }

    package func secrets(of owner: SecretOwner) throws -> [SealedSecret] {
        try query(
            "select name, wrapper, sealed, created_at from secret where controller = ? order by name",
            [.text(owner.column)]
        ) { try SealedSecret(of: owner, $0) }
    }

    package func put(_ secret: SealedSecret) throws {
        try execute(
            """
            insert into secret (controller, name, wrapper, sealed, created_at) values (?, ?, ?, ?, ?)
            on conflict (controller, name) do update
            set wrapper = excluded.wrapper, sealed = excluded.sealed, created_at = excluded.created_at
            """,
            [
                .text(secret.owner.column), .text(secret.name), .text(secret.wrapper), .blob(secret.sealed),
                .instant(secret.createdAt),
            ])
    }

    package func deleteSecret(of owner: SecretOwner, _ name: String) throws {
        try execute("delete from secret where controller = ? and name = ?", [.text(owner.column), .text(name)])
    }
}

extension SecretOwner {
    /// No controller's name is empty, so the server's secrets stand there.
    fileprivate var column: String {
        switch self {
        case .server: return ""
        case .controller(let controller): return controller.rawValue
        }
    }
}

extension SealedSecret {
    fileprivate init(of owner: SecretOwner, _ row: any SQLRow) throws(StorageError) {
        self.init(
            owner: owner, name: try row.text(0), wrapper: try row.text(1), sealed: try row.blob(2),
            createdAt: try row.instant(3))
    }
}
