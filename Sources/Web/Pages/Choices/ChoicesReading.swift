import Choices
import Policies
import Processing
import Vocabulary

/// Makes the page of choices from the person's state, the recorded acts and the policy.
struct ChoicesReading: Sendable {
    let policy: Policy
    let words: PolicyVoice
    let state: PersonState
    /// Newest first.
    let records: [ChoiceRecord]

    private var say: Voice { words.say }

    func page(token: FormToken) -> ChoicesPage {
        // A consent that an earlier version asked for stays here as long as there is something to see or withdraw.
        let former = state.consents.keys.filter { policy.consents[$0] == nil }.sorted()
        return ChoicesPage(
            controller: policy.id, token: token,
            consents: policy.consents.map { consent($0.name, $0) } + former.map { consent($0, nil) },
            hasMarketing: policy.purposes.contains(where: \.isDirectMarketing),
            refusesMarketing: state.marketingObjectedAt != nil,
            interests: policy.purposes.filter { purpose in
                !purpose.isDirectMarketing && purpose.grounds.contains(where: \.basis.isOpenToObjection)
            }.map(interest),
            channels: policy.channels.map {
                .init(name: $0.name, label: $0.label(say), isLeft: state.leftChannels.contains($0.name))
            },
            topics: policy.topics.map {
                .init(name: $0.name, label: $0.label(say), isLeft: state.leftTopics.contains($0.name))
            })
    }

    private func consent(_ name: ElementName, _ declared: ConsentRequest?) -> ChoicesPage.Consent {
        let fact = state.consents[name]
        let acts = records.filter { $0.act.element == ElementReference(.consents, name) }
        let given = acts.first { $0.act == .giveConsent(name) }
        let offer = declared.flatMap { ConsentWords.shown(for: $0, of: policy, in: say.language) }
        let purposes = fact?.status == .given ? fact?.purposes.sorted() ?? [] : declared?.purposes ?? []
        return ChoicesPage.Consent(
            name: name, label: words.label(.consents, name), text: declared.map { say($0.annotations.text) } ?? "",
            state: standing(fact), since: fact?.at, expires: fact?.expires,
            purposes: words.labels(.purposes, purposes),
            offer: offer.map { ($0.words, $0.language, $0.digest) }, latest: acts.first?.id,
            given: given?.shown == nil ? nil : given?.id, shownLanguage: given?.language)
    }

    private func standing(_ fact: ConsentFact?) -> ChoicesPage.Consent.State {
        switch fact?.status {
        case nil: return .notAsked
        case .given: return fact?.expires.map { $0 <= say.now } ?? false ? .expired : .given
        case .refused: return .refused
        case .withdrawn: return .withdrawn
        case .invalidated: return .invalidated
        }
    }

    private func interest(_ purpose: Purpose) -> ChoicesPage.Interest {
        ChoicesPage.Interest(
            name: purpose.name, label: purpose.label(say),
            interests: purpose.grounds.filter(\.basis.isOpenToObjection).map { say($0.interests) }
                .filter { !$0.isEmpty },
            objection: state.objections[purpose.name])
    }
}
