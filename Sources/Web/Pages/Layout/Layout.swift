import Accounts
import Vocabulary

/// The frame of every page: head, header with the firm's name, navigation, the column, and the footer.
package enum Layout {
    /// The whole document of a page.
    package static func html(_ page: Page, in frame: PageFrame) -> HTML {
        let say = frame.say
        return """
            <!doctype html>
            <html lang="\(say.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="format-detection" content="telephone=no">
            <title>\(title(of: page, in: frame))</title>
            <link rel="stylesheet" href="\(AssetCatalogue.shared.path(of: .styleSheet))">
            <link rel="icon" href="\(AssetCatalogue.shared.path(of: .icon))" type="image/svg+xml">
            </head>
            <body>
            <a class="skip" href="#content">\(say(LayoutText.skipToContent))</a>
            \(header(frame))
            \(navigation(page, frame))
            <div class="frame frame-\(page.width.rawValue)\(page.contents.count > 1 ? " has-contents" : "")">
            <main id="content" tabindex="-1">
            \(acting(frame))
            \(page.back.map { back($0, say) })
            \(MistakeSummary(mistakes: page.mistakes).html(say))
            <h1>\(page.title)</h1>
            \(page.lead.isEmpty ? .empty : "<p class=\"lead\">\(page.lead)</p>" as HTML)
            \(contents(page, say))
            \(textsElsewhere(frame))
            \(body(page, say))
            </main>
            </div>
            \(footer(frame))
            </body>
            </html>

            """
    }

    private static func title(of page: Page, in frame: PageFrame) -> String {
        let mark = page.mistakes.isEmpty ? "" : frame.say(LayoutText.errorInTitle) + " "
        return mark + page.title + (frame.controller.map { " – " + frame.say.name(of: $0) } ?? " – Zavet")
    }

    private static func header(_ frame: PageFrame) -> HTML {
        let say = frame.say
        let home = frame.controller.map { Path.controller($0.id) } ?? .home
        return """
            <header class="masthead"><div class="frame">
            <a class="brand" href="\(home)"><img src="\(AssetCatalogue.shared.path(of: .logo))" alt="" width="32" \
            height="32"><span>\(frame.controller.map { say.name(of: $0) } ?? "Zavet")</span></a>
            \(languages(frame))
            \(frame.displayName.map { "<p class=\"who\">\(say(LayoutText.signedInAs)) <b>\($0)</b></p>" as HTML })
            \(session(frame))
            </div></header>
            """
    }

    /// The way in for a person who is not signed in, and out for one who is.
    private static func session(_ frame: PageFrame) -> HTML {
        guard let firm = frame.controller?.id else { return .empty }
        switch frame.principal {
        case .anonymous:
            return "<p class=\"session\"><a href=\"\(Path.signIn(firm))\">\(frame.say(LayoutText.signIn))</a></p>"
        case .subject:
            let words = frame.say(LayoutText.signOut)
            guard let token = frame.token else {
                return "<p class=\"session\"><a href=\"\(Path.signOut(firm))\">\(words)</a></p>"
            }
            return """
                <form class="session" method="post" action="\(Path.signOut(firm))"><input type="hidden" \
                name="\(FormGuard.field)" value="\(token.show())"><button class="plain" type="submit">\(words)</button>\
                </form>
                """
        case .staff:
            return
                "<p class=\"session\"><a href=\"\(Path.staffSignOut(firm))\">\(frame.say(LayoutText.signOut))</a></p>"
        case .client: return .empty
        }
    }

    /// Says on each page that what is done here is done for another person.
    private static func acting(_ frame: PageFrame) -> HTML {
        guard let acting = frame.acting, let firm = frame.controller?.id else { return .empty }
        let say = frame.say
        let end = acting.until.map { " " + say(ActingText.until(say.date($0))) } ?? ""
        return NoticeBox(
            .information,
            """
            <p>\(say(ActingText.here(say(acting.kind.text))))\(end) <a href="\(Path.acting(firm))">\
            \(say(ActingText.change))</a></p>
            """
        ).html(say)
    }

    /// Says where the firm's own texts are in another language than the page.
    private static func textsElsewhere(_ frame: PageFrame) -> HTML {
        guard frame.showsFirmTexts, let firm = frame.controller,
            let shown = firm.shownLanguage(for: frame.say.language), shown != frame.say.language
        else { return .empty }
        return """
            <p class="hint">\(frame.say(LayoutText.textsElsewhere)) \
            <span lang="\(shown.rawValue)">\(UILanguages.ownName(shown))</span>.</p>
            """
    }

    private static func languages(_ frame: PageFrame) -> HTML {
        guard let here = frame.here else { return .empty }
        let offered = UILanguages.all.filter { frame.controller?.languages.contains($0) ?? true }
        guard offered.count > 1 else { return .empty }
        let links = offered.map { language -> HTML in
            let name = UILanguages.ownName(language)
            guard language != frame.say.language else {
                return "<li><span lang=\"\(language.rawValue)\" aria-current=\"true\">\(name)</span></li>"
            }
            let path = here.with(LanguageChoice.parameter, language.rawValue)
            return """
                <li><a lang="\(language.rawValue)" hreflang="\(language.rawValue)" rel="alternate" \
                href="\(path)">\(name)</a></li>
                """
        }
        return """
            <nav class="languages" aria-label="\(frame.say(LayoutText.language))"><ul>\(links)</ul></nav>
            """
    }

    private static func navigation(_ page: Page, _ frame: PageFrame) -> HTML {
        guard !frame.navigation.isEmpty else { return .empty }
        let items = frame.navigation.map { item -> HTML in
            let current = item.path == page.place ? "page" : nil
            return """
                <li><a href="\(item.path)"\(attribute: "aria-current", current)>\(frame.say(item.label))</a></li>
                """
        }
        return """
            <nav class="navigation" aria-label="\(frame.say(LayoutText.menu))"><div class="frame"><ul>\
            \(items)</ul></div></nav>
            """
    }

    private static func contents(_ page: Page, _ say: Voice) -> HTML {
        guard page.contents.count > 1 else { return .empty }
        let items = page.contents.map { entry -> HTML in "<li><a href=\"#\(entry.anchor)\">\(entry.title)</a></li>" }
        return """
            <div class="beside"><nav class="contents" aria-labelledby="contents-title"><h2 id="contents-title">\
            \(say(LayoutText.contents))</h2><ol>\(items)</ol></nav></div>
            """
    }

    /// On a phone a long page has the way to its contents at hand wherever one reads below them; on a wide screen the
    /// contents themselves stay.
    private static func body(_ page: Page, _ say: Voice) -> HTML {
        guard page.contents.count > 1 else { return page.body }
        return """
            <div class="below-contents">\(page.body)
            <p class="to-contents"><a href="#contents-title">\(say(LayoutText.contents))</a></p></div>
            """
    }

    private static func back(_ path: Path, _ say: Voice) -> HTML {
        "<p class=\"back\"><a href=\"\(path)\">\(say(LayoutText.back))</a></p>"
    }

    private static func footer(_ frame: PageFrame) -> HTML {
        let say = frame.say
        let notice = frame.controller.map { controller -> HTML in
            """
            <ul><li><a href="\(Path.notice(controller.id))">\(say(LayoutText.privacyNotice))</a></li>\
            <li><a href="\(Path.noticeVersions(controller.id))">\(say(LayoutText.noticeVersions))</a></li>\
            <li><a href="\(Path.services(controller.id))">\(say(LayoutText.services))</a></li></ul>
            """
        }
        return """
            <footer class="foot"><div class="frame">\(notice)<p>\(say(LayoutText.footerPromise))</p></div></footer>
            """
    }
}
