import Accounts
import Policies
import Processing
import Testing
import Vocabulary

@testable import Web

@Suite("Who may hold back everybody's data (Article 17(3)(e) GDPR)")
struct HoldAccessTests {
    private static let firm = ControllerID(rawValue: "shop")

    private func staff(_ roles: ElementName...) -> Principal {
        .staff(StaffID(rawValue: "s"), roles: Set(roles), of: Self.firm)
    }

    private func program(_ scopes: Set<Scope>) -> Principal {
        .client(ClientID(rawValue: "c"), scopes: scopes, of: Self.firm)
    }

    private static let wide = Endpoint.all.filter { $0.path.pattern.contains("wide-hold") }

    @Test func `staff need the role of their own, and it opens nothing else`() {
        let pages = Self.wide.filter { $0.kind != .api }
        #expect(pages.count == 4)
        for endpoint in pages {
            #expect(endpoint.access.admits(staff(.holdKeeper), at: Self.firm), "\(endpoint)")
            #expect(endpoint.access.admits(staff(.administrator), at: Self.firm), "\(endpoint)")
            #expect(!endpoint.access.admits(staff(), at: Self.firm), "\(endpoint)")
            #expect(!endpoint.access.admits(staff(ElementName(rawValue: "support")), at: Self.firm), "\(endpoint)")
        }
        for endpoint in Endpoint.all where endpoint.access != .staff([]) && !Self.wide.contains(endpoint) {
            if case .staff = endpoint.access {
                #expect(!endpoint.access.admits(staff(.holdKeeper), at: Self.firm), "\(endpoint)")
            }
        }
    }

    @Test func `programs need the scope of their own, and it opens nothing else`() {
        let others = Set(Scope.allCases).subtracting([.holds])
        let routes = Self.wide.filter { $0.kind == .api }
        #expect(routes.count == 4)
        for endpoint in Endpoint.all where endpoint.kind == .api {
            guard case .client = endpoint.access else { continue }
            #expect(
                endpoint.access.admits(program([.holds]), at: Self.firm) == routes.contains(endpoint), "\(endpoint)")
            if routes.contains(endpoint) { #expect(!endpoint.access.admits(program(others), at: Self.firm)) }
        }
    }

    @Test func `the list leads to such a hold only those who may deal with it`() throws {
        let hold = WideHold(
            controller: Self.firm, id: "h1", ground: ElementName(rawValue: "dispute"), recipient: nil,
            items: [ElementName(rawValue: "email")], matter: ElementName(rawValue: "case-1"), orderedBy: nil,
            placedAt: Instant(milliseconds: 0), review: nil)
        for keepsWide in [true, false] {
            let voice = GalleryPages.english
            let page = HoldListPage(
                controller: Self.firm, lines: [HoldLine(hold)],
                words: PolicyVoice(try SamplePolicy.policy, registers: .builtIn, say: voice),
                now: Instant(milliseconds: 1), keepsWide: keepsWide, next: nil)
            let html = page.page(voice).body.markup
            #expect(html.contains("case-1"))
            #expect(html.contains("wide-holds/h1") == keepsWide && html.contains("new-wide-hold") == keepsWide)
        }
    }
}
