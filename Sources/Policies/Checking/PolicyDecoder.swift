import Vocabulary

/// Makes the policy from the files' sections, filling in what the language reference says is there by default.
///
/// What a broken element lacks is filled with something harmless: such a policy never leaves the reader.
struct PolicyDecoder {
    let merged: MergedPolicy
    let context: DecodingContext
    let languages: HeadLanguages

    var builtInPlace: Place { merged.place }

    func policy() -> Policy {
        let head = Fields(merged.head, at: merged.place, context)
        let controller = controller()
        let country = context.registers.countries[controller.country]
        var policy = Policy(
            digest: PolicyDigest.digest(of: merged, prevailing: languages.prevailing),
            id: ControllerID(rawValue: head.text("policy") ?? ""), languages: languages.published,
            prevailingLanguage: languages.prevailing,
            timeZone: head.text("time-zone") ?? country?.timeZone ?? "UTC", controller: controller,
            annotations: head.annotations,
            substance: PolicyDigest.substance(of: merged, prevailing: languages.prevailing))
        policy.version = head.text("version")
        policy.effective = head.date("effective")
        policy.published = head.date("published")
        policy.open = policy.annotations.open
        policy.notCarried = (head["not-carried"]?.map ?? []).map {
            NotCarried(clause: $0.key, reason: $0.value.text ?? "", place: $0.keyPlace)
        }
        addParties(to: &policy)
        addData(to: &policy)
        addPurposes(to: &policy)
        addDealings(to: &policy)
        addMessages(to: &policy)
        addRecipients(to: &policy)
        addLaws(to: &policy)
        return policy
    }

    /// The elements of a section, in the order of the files.
    func elements<E: Element>(_ key: String, _ make: (ElementName, Fields) -> E) -> Elements<E> {
        Elements(
            (merged[key]?.entries ?? []).map { entry in
                make(ElementName(rawValue: entry.key), Fields(entry.value.map ?? [], at: entry.keyPlace, context))
            })
    }

    /// The one element of a section; `nil` when the section is not there.
    func single<E>(_ key: String, _ make: (Fields) -> E) -> E? {
        merged[key].map { make(Fields($0.entries, at: $0.place, context)) }
    }

    /// What stands with something that no file holds.
    func builtIn(_ labels: [String: String]) -> Annotations {
        var text = LocalizedText()
        for (language, label) in labels { text.byLanguage[Language(rawValue: language)] = label }
        return Annotations(labels: text, place: builtInPlace)
    }
}
