import Foundation

/// The words of an HTML text, for reading and never for showing as HTML.
enum HTMLWords {
    static func plain(_ html: String) -> String {
        var (text, rest) = ("", html[...])
        while let open = rest.firstIndex(of: "<") {
            text += rest[..<open]
            rest = rest[open...]
            let name = rest.dropFirst().prefix { $0.isLetter || $0 == "/" || $0 == "!" }.lowercased()
            // Nothing between these is anybody's words; what is never closed goes to its end, so that each letter is read once.
            if ["script", "style", "head", "title"].contains(name) {
                let end = rest.range(of: "</\(name)", options: .caseInsensitive)
                rest = rest[(end?.upperBound ?? rest.endIndex)...]
            }
            guard let close = rest.firstIndex(of: ">") else {
                rest = rest[rest.endIndex...]
                break
            }
            if ["br", "p", "/p", "div", "/div", "/tr", "/li", "/h"].contains(name) { text += "\n" }
            rest = rest[rest.index(after: close)...]
        }
        return entities(text + rest)
    }

    private static func entities(_ text: String) -> String {
        let named = [
            "&nbsp;": " ", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&",
        ]
        return ["&nbsp;", "&lt;", "&gt;", "&quot;", "&#39;", "&amp;"].reduce(text) {
            $0.replacing($1, with: named[$1] ?? "")
        }
    }
}
