import Foundation
import Testing

@testable import Web

@Suite("The gallery of sample pages")
struct GalleryTests {
    @Test(arguments: GalleryPages.all.map(\.name))
    func `a page is well formed: one main, one h1, unique ids, every field labelled`(name: String) throws {
        let markup = try #require(GalleryPages.all.first { $0.name == name }).html.markup
        #expect(markup.components(separatedBy: "<main ").count == 2)
        #expect(markup.components(separatedBy: "<h1>").count == 2)
        let ids = Self.values(of: "id", in: markup)
        #expect(Set(ids).count == ids.count, "twice: \(ids)")
        for target in Self.values(of: "for", in: markup) { #expect(ids.contains(target)) }
        for list in Self.values(of: "aria-describedby", in: markup) {
            for target in list.split(separator: " ") { #expect(ids.contains(String(target))) }
        }
        for link in Self.values(of: "href", in: markup) where link.hasPrefix("#") {
            #expect(ids.contains(String(link.dropFirst())), "\(link) leads nowhere")
        }
    }

    @Test(arguments: GalleryPages.all.map(\.name))
    func `no page needs what the content security policy forbids`(name: String) throws {
        let markup = try #require(GalleryPages.all.first { $0.name == name }).html.markup
        for forbidden in ["<script", " style=\"", "<style", "javascript:", " onclick", "http://", "https://"] {
            #expect(!markup.contains(forbidden), "\(forbidden)")
        }
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["ZAVET_GALLERY"] != nil))
    func `the gallery is written where ZAVET_GALLERY says`() throws {
        let folder = URL(fileURLWithPath: try #require(ProcessInfo.processInfo.environment["ZAVET_GALLERY"]))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try StyleSheet.text.write(to: folder.appending(path: "style.css"), atomically: true, encoding: .utf8)
        try Pictures.logo.write(to: folder.appending(path: "logo.svg"), atomically: true, encoding: .utf8)
        let catalogue = AssetCatalogue.shared
        for (name, html) in GalleryPages.all {
            let local = html.markup
                .replacingOccurrences(of: catalogue.path(of: .styleSheet).link, with: "style.css")
                .replacingOccurrences(of: catalogue.path(of: .logo).link, with: "logo.svg")
                .replacingOccurrences(of: catalogue.path(of: .icon).link, with: "logo.svg")
            try local.write(to: folder.appending(path: name + ".html"), atomically: true, encoding: .utf8)
        }
    }

    private static func values(of attribute: String, in markup: String) -> [String] {
        markup.components(separatedBy: " \(attribute)=\"").dropFirst().map { part in
            String(part.prefix { $0 != "\"" })
        }
    }
}
