import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import Vocabulary

@testable import Web

@Suite("The language of an answer")
struct LanguageTests {
    @Test(
        arguments: [
            ("lv", "lv"), ("en-GB,bg;q=0.9", "en"), ("de, fr;q=0.9, bg;q=0.1", "bg"), ("en;q=0.2, lv;q=0.8", "lv"),
            ("*", "bg"), ("lv;q=0", nil), ("de", nil), ("", nil), (",;q=,", nil),
        ] as [(String, String?)])
    func `the reader's best language that is spoken here`(header: String, expected: String?) {
        #expect(LanguageChoice.negotiated(header, among: UILanguages.all)?.rawValue == expected)
    }

    @Test func `a link chooses, a cookie remembers, and the firm's own language stands in`() async throws {
        try await WebFixture().run { client in
            @Sendable func language(_ uri: String, _ headers: HTTPFields = [:]) async throws -> String? {
                let response = try await client.execute(uri: uri, method: .get, headers: headers)
                return response.header("Content-Language")
            }
            #expect(try await language("/c/izimat/sample") == "bg")
            #expect(try await language("/c/pie-latvia/sample") == "lv")
            #expect(try await language("/c/izimat/sample", [.acceptLanguage: "lv,en;q=0.5"]) == "en")
            #expect(try await language("/c/izimat/sample?language=en", [.acceptLanguage: "bg"]) == "en")
            #expect(try await language("/c/izimat/sample", [.cookie: "zavet-language=en"]) == "en")
            #expect(try await language("/c/izimat/sample", [.cookie: "zavet-language=xx"]) == "bg")
            let response = try await client.execute(uri: "/problems/conflict?language=lv", method: .get)
            let cookie = response.header("Set-Cookie") ?? ""
            #expect(cookie.hasPrefix("zavet-language=lv;") && cookie.contains("Max-Age=31536000"))
            #expect(response.text.contains("href=\"/problems/conflict?language=en\""))
        }
    }

    @Test func `the firm is called by its name in the reader's language, else in English`() {
        let names = LocalizedText([.bulgarian: "Пример ООД", .english: "Example OOD"], prevailing: .bulgarian)
        let firm = ControllerProfile(
            id: WebFixture.firm, name: "Пример ООД", names: names, languages: UILanguages.all, timeZone: "UTC")
        let english = Layout.html(
            Page(title: "A", body: ""), in: PageFrame(say: GalleryPages.english, controller: firm))
        #expect(english.markup.contains("<span>Example OOD</span>") && !english.markup.contains("Пример"))
        let latvian = Layout.html(
            Page(title: "A", body: ""), in: PageFrame(say: GalleryPages.latvian, controller: firm))
        #expect(latvian.markup.contains("<span lang=\"en\">Example OOD</span>"))
        #expect(firm.name(in: .english) == "Example OOD" && firm.name(in: .bulgarian) == "Пример ООД")
    }
}
