import Policies
import Vocabulary

/// A request as it comes in, by any channel.
package struct RequestArrival: Sendable {
    /// The longest words, in characters.
    package static let longestWords = 10_000
    /// The longest address, in bytes of UTF-8 (RFC 5321).
    package static let longestAddress = 254

    package var rights: [Right]
    package var channel: ContactChannel
    /// When it arrived at any place of the firm.
    package var happened: Instant
    package var language: Language
    /// The person, where it is known who asks.
    package var subject: SubjectID?
    /// How who asks was shown; `nil` while it was not.
    package var proof: IdentityProof?
    /// Where the answer goes; `nil` for an answer in the account or at the office.
    package var address: Sealed<String>?
    /// What the person said; may be empty, since no reason and no form is asked for.
    package var words: Sealed<String>
    /// Whether it came under the subject line that the policy names, and so is seen to first.
    package var isBySubjectLine = false

    package init(
        rights: [Right], channel: ContactChannel, happened: Instant, language: Language, subject: SubjectID? = nil,
        proof: IdentityProof? = nil, address: Sealed<String>? = nil, words: Sealed<String> = Sealed("")
    ) {
        (self.rights, self.channel, self.happened, self.language) = (rights, channel, happened, language)
        (self.subject, self.proof, self.address, self.words) = (subject, proof, address, words)
    }

    /// Each right once, in the order of the law's list.
    var orderedRights: [Right] { Right.allCases.filter(rights.contains) }

    /// - Throws: ``RequestFault``.
    func check() throws(RequestFault) {
        guard !rights.isEmpty else { throw .rightMissing }
        guard words.revealingPersonalData().count <= Self.longestWords else { throw .wordsTooLong }
        if let address = address?.revealingPersonalData() {
            guard !address.isEmpty, address.utf8.count <= Self.longestAddress,
                !address.contains(where: \.isNewline)
            else { throw .addressMalformed }
        }
    }
}

/// That a request stands in the register.
package struct RequestReceipt: Hashable, Sendable {
    package let request: RightsRequest
    /// Whether this arrival opened it; the same request that stands already is opened once.
    package let isNew: Bool
}
