import Ledger
import Vocabulary

/// Signs people in by a code that is sent to an address of theirs.
///
/// What is answered, stored and counted is the same for an address that we know and for one that we do not.
package struct SubjectSignIn: Sendable {
    package let controller: ControllerID
    private let key: AccountsKey
    private let ids: RandomIDs
    private let random: RandomBytes

    package init(
        controller: ControllerID, key: AccountsKey, ids: RandomIDs = RandomIDs(), random: RandomBytes = RandomBytes()
    ) {
        (self.controller, self.key, self.ids, self.random) = (controller, key, ids, random)
    }

    /// Makes a code for whoever has this identifier, known to lead to this one person or to nobody.
    package func requestCode(
        for identifier: [UInt8], leadingTo subject: SubjectID?, now: Instant, in store: some AccountsTransaction
    ) throws -> CodeRequestOutcome {
        try requestCode(
            prepareCode(), for: identifier, leadingTo: subject.map { [$0] } ?? [], now: now, in: store)
    }

    /// A fresh code and the token of the browser that may use it; nothing is stored yet.
    package func prepareCode() -> (browser: SecretToken, code: SignInCode) {
        (SecretToken(from: random), SignInCode(from: random))
    }

    /// Takes a code into use for whoever has this identifier.
    ///
    /// - Parameters:
    ///   - identifier: its blind index, never the address.
    ///   - subjects: whom the identifier leads to, as far as it is known yet (``AccountsTransaction/setSubjects``).
    package func requestCode(
        _ prepared: (browser: SecretToken, code: SignInCode), for identifier: [UInt8], leadingTo subjects: [SubjectID],
        now: Instant, in store: some AccountsTransaction
    ) throws -> CodeRequestOutcome {
        let tag = key.tag(.codeIdentifier, [Array(controller.rawValue.utf8), identifier])
        let since = now.adding(seconds: -SignInCode.rateWindow)
        let earlier = try store.codeRequests(for: tag, after: since, of: controller)
        if earlier.count >= SignInCode.maxRequests {
            let first = earlier[earlier.count - SignInCode.maxRequests]
            return .tooMany(until: first.adding(seconds: SignInCode.rateWindow))
        }
        let (browser, code) = prepared
        let pending = PendingSignIn(
            controller: controller, browser: browser.digest, identifier: tag, subjects: subjects,
            code: codeTag(code, browser: browser.digest), requestedAt: now)
        try store.insert(pending)
        return .issued(
            IssuedCode(
                browser: browser, identifier: tag, validUntil: pending.validUntil, send: subjects.isEmpty ? nil : code))
    }

    /// Whom the code that this browser asked for could sign in, right or wrong as it may be typed; for looking up
    /// their references beforehand.
    package func awaited(in browser: SecretToken, in store: some AccountsTransaction) throws -> [SubjectID] {
        try store.pendingSignIn(of: browser.digest, of: controller)?.subjects ?? []
    }

    /// The address that the code of this browser went to, under the room's key (``IssuedCode/identifier``); `nil` when no
    /// code is under way.
    package func identifier(awaitedIn browser: SecretToken, in store: some AccountsTransaction) throws -> Digest? {
        try store.pendingSignIn(of: browser.digest, of: controller)?.identifier
    }

    /// Signs in with a code, once, in the browser that asked for it.
    ///
    /// - Parameters:
    ///   - typed: what the person typed.
    ///   - isRemembered: whether to stay signed in on this device.
    ///   - old: the session that the browser has already, which ends.
    ///   - reference: the name by which evidence knows a person; `nil` when the person was erased meanwhile.
    package func redeem(
        _ typed: String, browser: SecretToken, isRemembered: Bool = false, replacing old: SecretToken?, now: Instant,
        in store: some AccountsTransaction, reference: (SubjectID) throws -> SubjectReference?
    ) throws -> SubjectSignInOutcome {
        guard let code = SignInCode(typed: typed) else { return .refused(.codeMalformed) }
        guard var pending = try store.pendingSignIn(of: browser.digest, of: controller), pending.isOpen(at: now) else {
            return .refused(.codeExpired)
        }
        let isRight = equalInConstantTime(codeTag(code, browser: browser.digest).bytes, pending.code.bytes)
        let people = isRight ? try pending.subjects.filter { try reference($0) != nil } : []
        guard let subject = people.first, let reference = try reference(subject) else {
            pending.attempts += 1
            try store.update(pending)
            let left = SignInCode.maxAttempts - pending.attempts
            return .refused(left > 0 ? .codeWrong(attemptsLeft: left) : .codeExpired)
        }
        guard people.count == 1 else {
            pending.isProven = true
            try store.update(pending)
            return .several(people)
        }
        return try begin(subject, reference, &pending, isRemembered, replacing: old, now: now, in: store)
    }

    /// Keeps a browser by the random token of its session for 30 days: of somebody who has just chosen at a point in it,
    /// and whom no address could lead to again.
    package func keep(
        _ subject: SubjectID, _ reference: SubjectReference, replacing old: SecretToken?, now: Instant,
        in store: some AccountsTransaction
    ) throws -> IssuedSession {
        let issued = try Sessions(controller: controller, random: random)
            .start(for: .subject(subject), isRemembered: true, replacing: old, now: now, in: store)
        let deed = AccountDeed.subjectSignedIn(reference)
        try store.record(deed.entry(of: controller, by: .subject(reference), ids: ids, now: now))
        return issued
    }

    /// Whom somebody in this browser may choose among, who has typed the right code; empty before that and after 15
    /// minutes.
    package func choosable(in browser: SecretToken, now: Instant, in store: some AccountsTransaction) throws
        -> [SubjectID]
    {
        guard let pending = try store.pendingSignIn(of: browser.digest, of: controller), pending.isChoosable(at: now)
        else { return [] }
        return pending.subjects
    }

    /// Signs in as one of several whom the address leads to, once, after the right code.
    package func choose(
        _ subject: SubjectID, browser: SecretToken, isRemembered: Bool = false, replacing old: SecretToken?,
        now: Instant, in store: some AccountsTransaction, reference: (SubjectID) throws -> SubjectReference?
    ) throws -> SubjectSignInOutcome {
        guard var pending = try store.pendingSignIn(of: browser.digest, of: controller), pending.isChoosable(at: now),
            pending.subjects.contains(subject), let reference = try reference(subject)
        else { return .refused(.codeExpired) }
        return try begin(subject, reference, &pending, isRemembered, replacing: old, now: now, in: store)
    }

    private func begin(
        _ subject: SubjectID, _ reference: SubjectReference, _ pending: inout PendingSignIn, _ isRemembered: Bool,
        replacing old: SecretToken?, now: Instant, in store: some AccountsTransaction
    ) throws -> SubjectSignInOutcome {
        pending.isUsed = true
        try store.update(pending)
        let issued = try Sessions(controller: controller, random: random)
            .start(for: .subject(subject), isRemembered: isRemembered, replacing: old, now: now, in: store)
        let deed = AccountDeed.subjectSignedIn(reference)
        try store.record(deed.entry(of: controller, by: .subject(reference), ids: ids, now: now))
        return .signedIn(subject, issued)
    }

    /// Ends every session and code of a person; part of that person's erasure (Article 17 GDPR).
    package func forget(_ subject: SubjectID, in store: some AccountsTransaction) throws {
        try store.removePendingSignIns(of: subject, of: controller)
        try store.removeSessions(of: .subject(subject), of: controller, keeping: nil)
    }

    private func codeTag(_ code: SignInCode, browser: Digest) -> Digest {
        key.tag(.code, [Array(controller.rawValue.utf8), browser.bytes, Array(code.revealingSecret().utf8)])
    }
}

/// The answer to a request for a code.
package enum CodeRequestOutcome: Equatable, Sendable {
    case issued(IssuedCode)
    /// Five codes went out for this identifier within an hour; the next may be asked for then.
    case tooMany(until: Instant)
}

/// A code that was made, for the browser and for the message.
package struct IssuedCode: Equatable, Sendable {
    /// For the browser's cookie: the code works only together with it.
    package let browser: SecretToken
    /// The address under the room's key: the same for every code that goes there, and nothing without that key.
    package let identifier: Digest
    package let validUntil: Instant
    /// What to send; `nil` when there is nobody to send it to, which the page must not show.
    package let send: SignInCode?
}

/// The answer to a typed code.
package enum SubjectSignInOutcome: Equatable, Sendable {
    case signedIn(SubjectID, IssuedSession)
    /// The code is right, and the address leads to several: it remains to say which.
    case several([SubjectID])
    case refused(SignInRefusal)
}
