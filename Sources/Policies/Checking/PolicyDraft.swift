import Vocabulary

/// A policy that has been read but not yet been found in order: what the rules look at.
struct PolicyDraft {
    let policy: Policy
    let merged: MergedPolicy
    /// Elements with errors of their own, of which nothing further is said.
    let broken: Set<ElementReference>
    let registers: Registers

    func isBroken(_ section: PolicySection, _ name: ElementName) -> Bool {
        broken.contains(ElementReference(section, name))
    }

    /// Whether all elements of the section could be read, so that it may be said that something is missing there.
    func isWhole(_ section: PolicySection) -> Bool {
        !broken.contains { $0.section == section }
            && !merged.sections.contains { $0.shape.section == section && $0.isBroken }
    }

    /// Where a key of an element stands, or the element where it has no such key.
    func place(_ element: some Element, _ section: String, _ key: String) -> Place {
        entries(element, section).first { $0.key == key }?.keyPlace ?? element.place
    }

    /// Where an item stands in a list of an element, or the key where the item came with a group.
    func place(_ element: some Element, _ section: String, _ key: String, item: ElementName) -> Place {
        guard let node = entries(element, section).first(where: { $0.key == key })?.value else { return element.place }
        let nodes = node.list ?? [node]
        return nodes.first { $0.text == item.rawValue }?.place ?? place(element, section, key)
    }

    private func entries(_ element: some Element, _ section: String) -> [SyntaxEntry] {
        guard let found = merged[section] else { return [] }
        if case .single = found.shape.form { return found.entries }
        return found.entries.first { $0.key == element.name.rawValue }?.value.map ?? []
    }
}
