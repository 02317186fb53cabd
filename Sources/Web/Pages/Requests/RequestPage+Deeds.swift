import Messages
import Policies
import Processing
import Rights
import Vocabulary

// What may be done with the request now, and how each deed is called.
extension RequestPage {
    /// Whether the person was told that what is restricted now ends.
    private var isLiftingAnnounced: Bool {
        guard let told = file.timed.steps.liftingAnnounced, let restrictedAt else { return false }
        return told > restrictedAt
    }

    func isPossible(_ deed: Deed) -> Bool {
        guard request.state.isOpen || [.announce, .lift, .tell].contains(deed) else { return false }
        switch deed {
        case .provide: return request.isProven && request.subject != nil && request.packageScope != nil
        case .correct: return request.isProven && !held.isEmpty && request.rights.contains(.rectification)
        case .tell: return file.request.folder != nil && file.timed.steps.tellings.contains { $0.state.isOpen }
        case .restrict: return request.isProven && !held.isEmpty
        case .announce: return request.isProven && restriction != nil && !isLiftingAnnounced
        case .lift: return request.isProven && restriction != nil && isLiftingAnnounced
        case .erase: return erasure != nil
        case .withdraw:
            return request.isProven && !given.isEmpty && request.rights.contains(.withdrawConsent)
        case .uphold, .dismiss: return request.isProven && !weighed.isEmpty
        case .charge: return isRepeated && request.rights.contains { !(rule($0)?.fee.isEmpty ?? true) }
        case .pass: return request.rights.contains(.complaint) && !clock.needsContact
        case .take: return request.handler != staff
        case .identify: return !request.isProven
        case .ask: return request.state != .waiting
        case .resume: return request.state == .waiting
        case .extend: return clock.extendBefore.map { say.now < $0 } ?? false
        case .answer:
            return !clock.needsContact && (request.isProven || !request.rights.contains(where: \.needsIdentity))
        case .refuse: return !clock.needsContact
        }
    }

    private func rule(_ right: Right) -> RightRule? { words.policy.rights[right.elementName] }

    func title(_ deed: Deed) -> String {
        switch deed {
        case .uphold: return say(ObjectionText.uphold)
        case .dismiss: return say(ObjectionText.dismiss)
        case .charge: return say(ObjectionText.charge)
        case .pass: return say(ObjectionText.pass)
        case .take: return say(RequestDeskText.take)
        case .identify: return say(RequestDeskText.identify)
        case .ask: return say(RequestDeskText.askBack)
        case .resume: return say(RequestDeskText.resume)
        case .extend: return say(RequestDeskText.extend)
        case .provide: return say(PackageText.place(request.packageScope ?? .access))
        case .correct: return say(RecipientText.correct)
        case .tell: return say(RecipientText.tell)
        case .restrict: return say(RequestDeskText.restrict)
        case .announce: return say(RequestDeskText.announce)
        case .lift: return say(RequestDeskText.lift)
        case .erase: return say(RequestDeskText.erase)
        case .withdraw: return say(RequestWorkText.withdraw)
        case .answer: return say(RequestDeskText.answer)
        case .refuse: return say(RequestDeskText.refuse)
        }
    }

    func button(_ deed: Deed) -> String {
        switch deed {
        case .ask: return say(RequestDeskText.sendQuestion)
        case .provide where preview != nil: return say(MaskText.place)
        default: return title(deed)
        }
    }

    /// Whether a deed is the one by which the uses stop that are objected to.
    func stopsUses(on deed: Deed) -> Bool {
        guard request.rights.contains(.objection) else { return false }
        return deed == .take ? request.isProven && request.handler == nil : !request.isProven && request.handler != nil
    }

    /// Whether staff tell the person themselves: no letter can go, and there is no page of the person's own.
    func mustTell(_ deed: Deed) -> Bool {
        let isMailed = file.paper(.requestAddress).map { (try? MailAddress($0)) != nil } ?? false
        return !isMailed && !request.isReadOnPage
            && [.ask, .extend, .announce, .uphold, .dismiss, .charge, .answer, .pass, .refuse]
                .contains(deed)
    }
}
