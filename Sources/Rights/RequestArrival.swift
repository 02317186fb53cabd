import Policies
import Processing
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
    /// Whether who asks lives where the policy promises its rights; `nil` while that is not known.
    package var residence: AskerResidence?
    /// A matter that the policy names, with what it must name; most requests are none.
    package var matter: RequestMatter?
    /// Files that came along.
    package var attachments: [RequestAttachment] = []
    /// Who takes it in hand at once; `nil` leaves it to the inbox.
    package var handler: StaffID?
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

    /// By what it is known again: the words, and of a matter its procedure and what it names.
    var sameness: Sealed<String> {
        guard let matter else { return words }
        return Sealed(
            ([words] + matter.papers.map(\.words)).map { $0.revealingPersonalData() }.joined(separator: "\u{1F}"))
    }

    /// - Throws: ``RequestFault``.
    func check() throws(RequestFault) {
        guard !rights.isEmpty else { throw .rightMissing }
        guard words.revealingPersonalData().count <= Self.longestWords else { throw .wordsTooLong }
        try RequestAttachment.check(attachments)
        if let address = address?.revealingPersonalData() {
            guard !address.isEmpty, address.utf8.count <= Self.longestAddress,
                !address.contains(where: \.isNewline)
            else { throw .addressMalformed }
        }
    }
}

/// Where who asks lives, as far as the policy's `residence` asks: no more than that is kept.
package enum AskerResidence: String, CaseIterable, Hashable, Sendable {
    /// In one of the countries that the policy names.
    case within
    case elsewhere
}

/// What a request is about where the policy has a procedure for it: a complaint about an advertisement, say.
package struct RequestMatter: Sendable {
    /// The procedure by which it is handled.
    package let procedure: ElementName
    /// What it names, by particular: words of the person, and so papers.
    package let particulars: [ElementName: Sealed<String>]

    package init(procedure: ElementName, particulars: [ElementName: Sealed<String>]) {
        (self.procedure, self.particulars) = (procedure, particulars)
    }

    /// Its papers, in a steady order.
    var papers: [FolderPaper] {
        [FolderPaper(.requestMatter, Sealed(procedure.rawValue))]
            + particulars.sorted { $0.key < $1.key }.map { FolderPaper(.requestParticular($0.key), $0.value) }
    }

    /// - Throws: ``RequestFault/particularMissing`` where the policy asks for more than is there.
    func check(by policy: Policy) throws(RequestFault) {
        guard let records = policy.procedures[procedure]?.records, !records.isEmpty else { throw .particularMissing }
        for name in records {
            let words = particulars[name]?.revealingPersonalData() ?? ""
            guard !words.allSatisfy(\.isWhitespace) else { throw .particularMissing }
            guard words.count <= RequestArrival.longestWords else { throw .wordsTooLong }
        }
    }
}

extension ElementName {
    private static let particularPrefix = "particular-"

    /// By which procedure it is handled.
    package static let requestMatter = ElementName(rawValue: "matter")
    /// What it names of a particular.
    package static func requestParticular(_ particular: ElementName) -> ElementName {
        ElementName(rawValue: particularPrefix + particular.rawValue)
    }

    /// The particular that a paper tells; `nil` for other papers.
    package var toldParticular: ElementName? {
        guard rawValue.hasPrefix(Self.particularPrefix) else { return nil }
        return ElementName(rawValue: String(rawValue.dropFirst(Self.particularPrefix.count)))
    }
}

/// That a request stands in the register.
package struct RequestReceipt: Hashable, Sendable {
    package let request: RightsRequest
    /// Whether this arrival opened it; the same request that stands already is opened once.
    package let isNew: Bool
}
