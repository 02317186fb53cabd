import Vault
import Vocabulary

/// One paper of a folder: words or a file that belong to a matter, and to no data item of the policy.
package struct FolderPaper: Sendable {
    /// What it is: `words`, `answer`.
    package let name: ElementName
    /// Words as UTF-8, or the bytes of a file.
    let content: Sealed<[UInt8]>

    package var words: Sealed<String> { Sealed(String(decoding: content.revealingPersonalData(), as: UTF8.self)) }

    package init(_ name: ElementName, _ words: Sealed<String>) {
        self.init(name, bytes: Sealed(Array(words.revealingPersonalData().utf8)))
    }

    package init(_ name: ElementName, bytes: Sealed<[UInt8]>) { (self.name, content) = (name, bytes) }
}

/// A paper that was opened.
package struct OpenPaper: Sendable {
    package let name: ElementName
    package let words: Sealed<String>
    /// When it was put in.
    package let at: Instant
}

/// Papers whose keys are durable, ready to be put in by the transaction of the deed that they belong to.
package struct PreparedPapers: Sendable {
    let folder: RegisteredSubject?
    let data: [PreparedDatum]

    /// Puts them in; a new folder with them.
    ///
    /// - Throws: `VaultError.personErased` when the folder has gone.
    package func put(in transaction: any ProcessingTransaction) throws {
        if let folder { try transaction.insert(folder) }
        try transaction.commit(data)
    }
}

/// A folder whose end is durable and whose keys are still to go.
package struct FolderErasure: Sendable {
    let erasure: Erasure
}
