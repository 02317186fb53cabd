import Processing
import Vocabulary

extension SQLTransaction: PolicyTransaction {
    package func insertPolicyVersion(_ version: PolicyVersion) throws -> Bool {
        let count = try execute(
            """
            insert into policy_version (controller, digest, loaded, effective) values (?, ?, ?, ?)
            on conflict (controller, digest) do nothing
            """,
            [
                .id(version.controller), .digest(version.digest), .instant(version.loaded),
                .text(version.effective.description),
            ])
        for file in version.files {
            try execute(
                """
                insert into policy_file (controller, digest, path, bytes) values (?, ?, ?, ?)
                on conflict (controller, digest, path) do nothing
                """,
                [.id(version.controller), .digest(version.digest), .text(file.path), .blob(file.bytes)])
        }
        return count > 0
    }

    package func policyVersions(of controller: ControllerID) throws -> [PolicyVersion] {
        let heads = try query(
            "select digest, loaded, effective from policy_version where controller = ? order by loaded, digest",
            [.id(controller)]
        ) { row in
            guard let effective = CalendarDate(try row.text(2)) else { throw StorageError.unexpectedValue(column: 2) }
            return (digest: try row.digest(0), loaded: try row.instant(1), effective: effective)
        }
        return try heads.map { head in
            let files = try query(
                "select path, bytes from policy_file where controller = ? and digest = ? order by path",
                [.id(controller), .digest(head.digest)]
            ) { (path: try $0.text(0), bytes: try $0.blob(1)) }
            return PolicyVersion(
                controller: controller, digest: head.digest, loaded: head.loaded, effective: head.effective,
                files: files)
        }
    }
}
