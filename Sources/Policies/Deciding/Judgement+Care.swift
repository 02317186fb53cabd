import Vocabulary

extension CompiledPolicy {
    /// Care of the data: what is done without a purpose, because the law or the person asks for it.
    func judgeCare<Recorder: DecisionRecorder>(
        _ question: Question, _ request: DecisionRequest, _ state: PersonState, _ recorder: inout Recorder
    ) -> DecisionResponse {
        var reasons: [Reason] = []
        switch request.operation {
        case .store:
            recorder.begin(.storing, at: 0, looking: question.items.map { itemElements[$0] })
            judgeRetention(question, request, state, staysUnderHold: true, &reasons)
        case .erase, .anonymise:
            recorder.begin(.destroying, at: 0, looking: question.items.map { itemElements[$0] })
            for item in question.items { judgeDestroying(item, request, state, &reasons) }
        default:
            recorder.begin(.amending, at: 0, looking: question.items.map { itemElements[$0] })
        }
        guard reasons.isEmpty else { return DecisionResponse(effect: .deny, reasons: reasons) }
        let permit = Reason(.careOfData, nil)
        recorder.carried(by: permit)
        return DecisionResponse(effect: .permit, reasons: [permit])
    }

    /// Article 17(3) GDPR: what a hold or a law still keeps.
    private func judgeDestroying(
        _ item: Int, _ request: DecisionRequest, _ state: PersonState, _ reasons: inout [Reason]
    ) {
        let name = itemNames[item]
        guard let held = state.data[name] else { return }
        let wide = state.heldWidely[name] ?? []
        if !state.holds.isEmpty || !wide.isEmpty {
            for hold in holds
            where hold.reaches(item) && state.holds.contains(hold.element.name) || wide.contains(hold.element.name) {
                reasons.append(Reason(.underHold, hold.element, datum: name))
            }
            if state.holds.union(wide).contains(where: { holdIndex[$0] == nil }) {
                reasons.append(Reason(.underHold, nil, datum: name))
            }
        }
        if let statutory = statutory(of: item, held, request, state), !statutory.end.isOver(at: request.at) {
            reasons.append(Reason(.mustBeKept, statutory.rule?.element, datum: name))
        }
    }
}
