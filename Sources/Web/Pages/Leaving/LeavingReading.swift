import Policies
import Processing
import Vocabulary

/// Tells what an erasure does, or did, in the words of the policy.
struct LeavingReading: Sendable {
    let loaded: LoadedPolicy
    let words: PolicyVoice

    func page(_ result: ErasureResult) -> LeavingPage {
        LeavingPage(
            controller: loaded.policy.id,
            going: result.erased.map { words.label(.data, $0.item) }.reduce(into: []) {
                if !$0.contains($1) { $0.append($1) }
            }, staying: staying(result.kept))
    }

    /// What stays, with its reasons and its end.
    func staying(_ kept: [ErasureResult.Kept]) -> [LeavingPage.Kept] { kept.map(self.kept) }

    private func kept(_ kept: ErasureResult.Kept) -> LeavingPage.Kept {
        var reasons: [String] = []
        if let rule = kept.rule.flatMap({ loaded.policy.retention[$0] }) {
            let text = words.say(rule.annotations.text)
            reasons.append(text.isEmpty ? words.label(.retention, rule.name) : text)
        }
        if let law = kept.law { reasons.append(words.citation(law)) }
        reasons += kept.holds.map { words.say(LeavingText.hold(words.label(.holds, $0))) }
        return LeavingPage.Kept(
            label: words.label(.data, kept.value.item), reasons: reasons,
            until: kept.until.map(words.keeping) ?? words.say(LeavingText.holdEnds))
    }
}
