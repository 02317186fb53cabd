import Accounts
import Testing
import Vocabulary

@Suite("Who may use a route, by table (Article 25, Article 32 GDPR)")
struct AuthorisationTests {
    static let firm = ControllerID(rawValue: "izimat")
    static let other = ControllerID(rawValue: "easymath")
    static let desk = ElementName(rawValue: "desk")
    static let subject = Principal.subject(SubjectID(rawValue: "s"), of: firm)
    static let clerk = Principal.staff(StaffID(rawValue: "c"), roles: [desk], of: firm)
    static let boss = Principal.staff(StaffID(rawValue: "b"), roles: [.administrator], of: firm)
    static let shop = Principal.client(ClientID(rawValue: "k"), scopes: [.decide], of: firm)
    static let all: [Principal] = [.anonymous, subject, clerk, boss, shop]

    @Test(arguments: [
        (Authorisation(.everyone), all),
        (Authorisation(.subject), [subject]),
        (Authorisation(.anyStaff), [clerk, boss]),
        (Authorisation(.role(desk)), [clerk]),
        (Authorisation(.role(.administrator)), [boss]),
        (Authorisation(.scope(.decide)), [shop]),
        (Authorisation(.scope(.read)), []),
        (Authorisation(.subject, .role(desk)), [subject, clerk]),
        (Authorisation(), []),
    ])
    func `each permission admits those it names and nobody else`(row: Authorisation, admitted: [Principal]) {
        for principal in Self.all {
            let isPermitted = row.decide(principal, on: Self.firm) == .permitted
            #expect(isPermitted == admitted.contains(principal))
        }
    }

    @Test(arguments: [subject, clerk, boss, shop])
    func `nobody of one firm is admitted at another, or where there is no firm`(principal: Principal) {
        let row = Authorisation(
            .subject, .anyStaff, .role(.administrator), .scope(.decide))
        #expect(row.decide(principal, on: Self.firm) == .permitted)
        #expect(row.decide(principal, on: Self.other) == .refused(.notPermitted))
        #expect(row.decide(principal, on: nil) == .refused(.notPermitted))
    }

    @Test func `who has not signed in is asked to, who may not is told so`() {
        let row = Authorisation(.role(Self.desk))
        #expect(row.decide(.anonymous, on: Self.firm) == .refused(.signInNeeded))
        #expect(row.decide(Self.boss, on: Self.firm) == .refused(.notPermitted))
    }

    @Test func `the administrator holds no other role: personal data need a role of the policy`() {
        #expect(!Permission.role(Self.desk).admits(Self.boss))
    }
}
