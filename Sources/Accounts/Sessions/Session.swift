import Vocabulary

/// Whose a session is.
package enum SessionHolder: Hashable, Sendable {
    case subject(SubjectID)
    case staff(StaffID)

    package var limits: SessionLimits {
        switch self {
        case .subject: return .subject
        case .staff: return .staff
        }
    }
}

/// How long a session lives.
package struct SessionLimits: Equatable, Sendable {
    /// Seconds without use.
    package let idle: Int64
    /// Seconds from its start, however much it is used.
    package let absolute: Int64

    /// 30 minutes and 12 hours.
    package static let subject = SessionLimits(idle: 30 * 60, absolute: 12 * 60 * 60)
    /// 30 days, for who asked to stay signed in on a device.
    package static let remembered = SessionLimits(idle: 30 * 24 * 60 * 60, absolute: 30 * 24 * 60 * 60)
    /// 30 minutes and 8 hours: a working day.
    package static let staff = SessionLimits(idle: 30 * 60, absolute: 8 * 60 * 60)
    /// The store learns of a use at most so often, in seconds, so that reading a page writes nothing most of the time.
    package static let useNotedEvery: Int64 = 60
}

/// A signed-in browser, as the store keeps it: by the digest of its token, never the token.
package struct Session: Equatable, Sendable {
    package let controller: ControllerID
    package let digest: Digest
    package let holder: SessionHolder
    package let startedAt: Instant
    package var lastUsedAt: Instant
    /// Whether the person asked to stay signed in on this device; never for staff.
    package let isRemembered: Bool
    /// What the browser said it is; kept of staff only.
    package let device: SessionDevice?

    package init(
        controller: ControllerID, digest: Digest, holder: SessionHolder, startedAt: Instant, lastUsedAt: Instant,
        isRemembered: Bool = false, device: SessionDevice? = nil
    ) {
        (self.controller, self.digest, self.holder) = (controller, digest, holder)
        (self.startedAt, self.lastUsedAt, self.isRemembered) = (startedAt, lastUsedAt, isRemembered)
        self.device = device
    }

    private var limits: SessionLimits {
        guard isRemembered, case .subject = holder else { return holder.limits }
        return .remembered
    }

    /// When the session ends if it is not used again.
    package var endsAt: Instant {
        min(lastUsedAt.adding(seconds: limits.idle), startedAt.adding(seconds: limits.absolute))
    }

    /// Whether the session has not ended yet.
    package func isLive(at now: Instant) -> Bool { now < endsAt }

    /// Whether the use now is worth a write.
    package func isUseToNote(at now: Instant) -> Bool {
        now >= lastUsedAt.adding(seconds: SessionLimits.useNotedEvery)
    }
}

/// A session that has just begun, with the token that only its browser gets.
package struct IssuedSession: Equatable, Sendable {
    package let session: Session
    package let token: SecretToken
}
