import Testing
import Vocabulary

@testable import Policies

@Suite("A notice tells all of its policy (Articles 13 and 14 GDPR)")
struct NoticeCoverageTests {
    /// Sections that are told through the elements that name them.
    static let toldThroughOthers: Set<PolicySection> = [.facts, .particulars, .events, .relations, .groups, .laws]

    static func published(_ policy: Policy) -> [(reference: ElementReference, element: any Element)] {
        policy.allElements.filter { reference, _ in
            if toldThroughOthers.contains(reference.section) { return false }
            guard reference.section == .sources, ["subject", "observed", "derived"].contains(reference.name.rawValue)
            else { return true }
            return policy.data.contains { $0.sources.contains(reference.name) }
        }
    }

    @Test(arguments: PublishedPolicies.names)
    func `every published element stands in the notice, in every language`(_ name: String) throws {
        let policy = try PublishedPolicies.policy(name)
        for language in [Language.bulgarian, .latvian, .english] {
            let told = Set(NoticeWriter(policy).notice(in: language).origins.flatMap(\.elements))
            let missing = Self.published(policy).map(\.reference).filter { !told.contains($0) }
            #expect(missing.isEmpty, "\(name) \(language) does not tell \(missing)")
        }
    }

    @Test(arguments: PublishedPolicies.names)
    func `every clause that a published element carries stands in the notice`(_ name: String) throws {
        let policy = try PublishedPolicies.policy(name)
        let told = Set(NoticeWriter(policy).notice(in: policy.prevailingLanguage).origins.flatMap(\.clauses))
        let carried = Set(Self.published(policy).flatMap(\.element.clauses))
        #expect(carried.subtracting(told).isEmpty, "\(name) does not tell \(carried.subtracting(told).sorted())")
    }

    @Test(arguments: PublishedPolicies.names)
    func `nothing is called by its key in the file`(_ name: String) throws {
        let policy = try PublishedPolicies.policy(name)
        for language in policy.languages {
            let draft = NoticeDraft(policy: policy, registers: .builtIn, language: language)
            let bare = policy.allElements.filter { _, element in
                element.annotations.labels.isEmpty && draft.label(element) == draft.readable(element.name)
            }
            let told = Set(NoticeWriter(policy).notice(in: language).origins.flatMap(\.elements))
            let shown = bare.map(\.reference).filter { told.contains($0) && !Self.hasNoTitle.contains($0.section) }
            #expect(shown.isEmpty, "\(name) \(language): \(shown)")
        }
    }

    /// Told by their sentences; nothing shows a name of theirs.
    static let hasNoTitle: Set<PolicySection> = [
        .statements, .agreements, .breaches, .changes, .complaints, .ages, .transfers, .backups, .trackers, .groups,
        .anonymity,
    ]

    @Test(arguments: PublishedPolicies.names)
    func `contradictions are published with what happens meanwhile`(_ name: String) throws {
        let policy = try PublishedPolicies.policy(name)
        let notice = NoticeWriter(policy).notice(in: policy.prevailingLanguage)
        let callouts = notice.sections.flatMap(\.blocks).compactMap { block -> NoticeCallout? in
            guard case .callout(let callout) = block.content, callout.kind == .contradiction else { return nil }
            return callout
        }
        var points = policy.open + policy.allElements.flatMap(\.element.annotations.open)
        points += policy.rights.flatMap { $0.steps.flatMap(\.annotations.open) }
        points += policy.procedures.flatMap { $0.steps.flatMap(\.annotations.open) }
        #expect(callouts.count == points.filter { !$0.between.isEmpty }.count)
    }

    @Test(arguments: PublishedPolicies.names)
    func `anchors are unique, and every link inside the notice leads somewhere`(_ name: String) throws {
        let policy = try PublishedPolicies.policy(name)
        let notice = NoticeWriter(policy).notice(in: .english)
        let html = HTMLNotice(notice).text
        let anchors = html.matches(of: /\bid="([^"]+)"/).map { String($0.1) }
        #expect(
            Set(anchors).count == anchors.count, "\(Dictionary(grouping: anchors) { $0 }.filter { $1.count > 1 }.keys)")
        let links = Set(html.matches(of: /href="#([^"]+)"/).map { String($0.1) })
        #expect(links.subtracting(anchors).isEmpty, "\(links.subtracting(anchors))")
    }

    @Test(arguments: PublishedPolicies.names)
    func `each row has a cell for each header, and five to eight cards stand first`(_ name: String) throws {
        let policy = try PublishedPolicies.policy(name)
        for language in policy.languages {
            let notice = NoticeWriter(policy).notice(in: language)
            #expect((5...8).contains(notice.cards.count))
            for case .table(let table) in notice.sections.flatMap(\.blocks).map(\.content) {
                #expect(table.rows.allSatisfy { $0.cells.count == table.header.count }, "\(table.caption)")
            }
        }
    }

    @Test(arguments: PublishedPolicies.names)
    func `in a language that the policy lacks, readers are told which words decide`(_ name: String) throws {
        let policy = try PublishedPolicies.policy(name)
        let german = Language(rawValue: "de")
        let notice = NoticeWriter(policy).notice(in: german)
        let note = notice.introduction.compactMap { block -> String? in
            guard case .callout(let callout) = block.content, callout.kind == .language else { return nil }
            return callout.text
        }.joined()
        #expect(note.contains(EnglishPhrases().name(policy.prevailingLanguage)))
    }
}
