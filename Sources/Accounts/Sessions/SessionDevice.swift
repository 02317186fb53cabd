/// What a browser says it is, in two words: enough to tell one's own sessions apart, too little to know a browser again.
package struct SessionDevice: Hashable, Sendable {
    /// The browser's family.
    package enum Browser: String, CaseIterable, Sendable {
        case firefox
        case edge
        case opera
        case samsung
        case chrome
        case safari
        case other
    }

    /// What it runs on.
    package enum System: String, CaseIterable, Sendable {
        case windows
        case android
        case iOS = "ios"
        case macOS = "macos"
        case linux
        case other
    }

    package let browser: Browser
    package let system: System

    package init(_ browser: Browser, on system: System) { (self.browser, self.system) = (browser, system) }

    /// Reads the `User-Agent` header; what is not known is ``Browser/other``.
    package init(userAgent: String) {
        // The order matters: most browsers also name those that they descend from.
        let browsers: [(sign: String, kind: Browser)] = [
            ("Firefox/", .firefox), ("FxiOS/", .firefox), ("Edg", .edge), ("OPR/", .opera),
            ("SamsungBrowser/", .samsung), ("Chrome/", .chrome), ("Chromium/", .chrome), ("CriOS/", .chrome),
            ("Safari/", .safari),
        ]
        let systems: [(sign: String, kind: System)] = [
            ("Windows", .windows), ("Android", .android), ("iPhone", .iOS), ("iPad", .iOS), ("Mac OS X", .macOS),
            ("Linux", .linux), ("X11", .linux),
        ]
        self.init(
            browsers.first { userAgent.contains($0.sign) }?.kind ?? .other,
            on: systems.first { userAgent.contains($0.sign) }?.kind ?? .other)
    }

    /// As the store keeps it: `firefox linux`.
    package var stored: String { "\(browser.rawValue) \(system.rawValue)" }

    /// Reads what ``stored`` wrote; what a newer release knows and we do not is ``Browser/other``.
    package init(stored: String) {
        let words = stored.split(separator: " ").map(String.init)
        self.init(
            words.first.flatMap(Browser.init(rawValue:)) ?? .other,
            on: words.last.flatMap(System.init(rawValue:)) ?? .other)
    }
}
