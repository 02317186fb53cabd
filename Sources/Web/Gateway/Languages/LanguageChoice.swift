import HTTPTypes
import Hummingbird
import Vocabulary

/// Finds the language of an answer: a link's `?language=`, else the cookie it left, else `Accept-Language`.
///
/// The link may be followed, kept and sent to others; it needs no script and no address to return to.
struct LanguageChoice {
    /// The query parameter of a language link.
    static let parameter = "language"
    /// One year.
    static let cookieSeconds = 31_536_000
    let cookies: CookieJar

    /// Notes the language of the answer; gives the one that a link asked for, for ``finish(_:asked:)``.
    func choose(_ request: Request, _ context: inout ZavetContext) -> Language? {
        let asked = Self.asked(of: request)
        let kept = cookies.value(.language, of: request).map { Language(rawValue: $0) }
        let chosen = asked ?? kept.flatMap { UILanguages.all.contains($0) ? $0 : nil }
        context.hasChosenLanguage = chosen != nil
        context.language =
            chosen ?? Self.negotiated(request.headers.text(.acceptLanguage), among: UILanguages.all) ?? .english
        return asked
    }

    /// Lets the browser keep the language that was asked for, and tells caches what an answer depends on.
    func finish(_ response: inout Response, asked: Language?) {
        if let asked {
            response.setCookie(cookies.setting(.language, to: asked.rawValue, maxAgeSeconds: Self.cookieSeconds))
        }
        response.headers.append(HTTPField(name: .vary, value: "Accept-Language, Cookie"))
    }

    /// The language of a `?language=` that the interface speaks.
    static func asked(of request: Request) -> Language? {
        guard let query = request.uri.query, query.contains(parameter), let fields = try? FormFields.query(of: request),
            let tag = fields.single(parameter)
        else { return nil }
        return UILanguages.all.first { $0.rawValue == tag }
    }

    /// The first of the reader's languages that is spoken here, by weight; `nil` when none is.
    ///
    /// - Parameter header: `Accept-Language` (RFC 9110 section 12.5.4); of a longer list the first 20 count.
    static func negotiated(_ header: String?, among spoken: [Language]) -> Language? {
        guard let header else { return nil }
        var best: (language: Language, weight: Double)?
        for range in header.split(separator: ",").prefix(20) {
            let parts = range.split(separator: ";").map { $0.trimmingPrefix { $0 == " " } }
            guard let tag = parts.first?.prefix(while: { $0 != "-" && $0 != " " }).lowercased() else { continue }
            let weight = parts.dropFirst().first.flatMap { $0.hasPrefix("q=") ? Double($0.dropFirst(2)) : nil } ?? 1
            guard weight > 0, weight <= 1 else { continue }
            let match = tag == "*" ? spoken.first : spoken.first { $0.rawValue == tag }
            if let match, weight > (best?.weight ?? 0) { best = (match, weight) }
        }
        return best?.language
    }

    /// The language of a firm's page: what the reader chose stands; else the reader's, when the firm has it; else the
    /// firm's own first one that the interface speaks.
    static func language(of request: Request, in context: ZavetContext, among offered: [Language]) -> Language {
        if context.hasChosenLanguage { return context.language }
        let spoken = offered.filter { UILanguages.all.contains($0) }
        return negotiated(request.headers.text(.acceptLanguage), among: spoken) ?? spoken.first ?? context.language
    }
}
