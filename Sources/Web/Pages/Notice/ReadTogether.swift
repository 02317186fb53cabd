import Duties
import Policies
import Vocabulary

/// The documents that a notice is read together with, and where they are: named by the policy, or entered by staff.
///
/// A document for people of a region is shown large to whoever says to be from there, and not at all to whoever says to
/// be from elsewhere. Nobody's region is guessed.
struct ReadTogether: Sendable {
    let policy: Policy
    let addresses: [RegisterEntry]
    /// A country or a part of one, as the visitor said it: `US-CA`.
    var region: String?

    func html(_ say: Voice) -> HTML {
        let documents = policy.scope.filter { $0.isCovered && $0.kind == .document }
        let general = documents.filter { $0.regions.isEmpty || region == nil }
        let own = documents.filter { document in region.map { document.isFor($0) } ?? false }
        let list: HTML =
            general.isEmpty
            ? .empty
            : """
            <section class="card" id="read-together"><p><b>\(say(ReadTogetherText.title))</b></p>\
            <ul>\(general.map { "<li>\(line($0, say))</li>" as HTML })</ul></section>
            """
        let boxes = own.map { document in
            NoticeBox(.information, title: document.label(say), "<p>\(line(document, say))</p>").html(say)
        }
        return HTML(boxes) + list
    }

    /// The document with its address, and the question of the region where that is open.
    private func line(_ document: ScopeEntry, _ say: Voice) -> HTML {
        let label = document.label(say)
        let links = document.links(addresses).map { name, address in
            OutsideLinks(policy: policy).html(name ?? label, to: address, say)
        }
        let place: HTML =
            links.isEmpty
            ? "\(label). <span class=\"hint\">\(say(ReadTogetherText.addressUnknown))</span>"
            : HTML(links.enumerated().map { $0.offset == 0 ? $0.element : ", \($0.element)" })
        guard region == nil, let first = document.regions.first else { return place }
        let notice = Path.notice(policy.id)
        return """
            \(place) <span class="hint">\(say(ReadTogetherText.whereFrom)) \
            <a href="\(notice.with(Path.regionParameter, first))">\(say(ReadTogetherText.yes))</a> · \
            <a href="\(notice.with(Path.regionParameter, policy.controller.country))">\(say(ReadTogetherText.no))</a></span>
            """
    }
}

extension ScopeEntry {
    /// Whether it is for people of a region; a country's document is for all its parts.
    func isFor(_ region: String) -> Bool {
        regions.contains { $0 == region || region.hasPrefix($0 + "-") }
    }

    /// Where its own text is by the policy itself; `nil` where that is no address of a site.
    var ownAddress: String? { ownPolicy.flatMap { WebAddress.host(of: $0) == nil ? nil : $0 } }

    /// Where its own text is: the policy's address, else what staff entered under it, each with its name there.
    func links(_ entered: [RegisterEntry]) -> [(name: String?, address: String)] {
        if let ownAddress { return [(nil, ownAddress)] }
        let mine = entered.standing.filter { $0.element == ElementReference(.scope, name) }
        return mine.map { (mine.count > 1 || kind != .document ? $0.name : nil, $0.value) }
    }
}
