import Vocabulary

/// What every page must know of the firm whose page it is.
package struct ControllerProfile: Hashable, Sendable {
    package let id: ControllerID
    package let name: String
    /// What it calls itself in each language; empty when it goes by ``name`` everywhere.
    package let names: LocalizedText
    /// The languages of its notice, the prevailing one first; those of the interface are shown where it has none.
    package let languages: [Language]
    /// Those in which it has written its texts; for readers of others see ``shownLanguage(for:)``.
    package let written: [Language]
    /// Its time zone by the name of the IANA database: `Europe/Sofia`.
    package let timeZone: String

    /// - Parameters:
    ///   - name: in its prevailing language.
    ///   - written: `nil` for all of `languages`.
    package init(
        id: ControllerID, name: String, names: LocalizedText = LocalizedText(), languages: [Language],
        written: [Language]? = nil, timeZone: String
    ) {
        (self.id, self.name, self.names, self.languages, self.timeZone) = (id, name, names, languages, timeZone)
        self.written = written ?? languages
    }

    /// In which language readers of this one find its texts, as ``LocalizedText/shownLanguage(for:)`` has it.
    package func shownLanguage(for language: Language) -> Language? {
        [language, .english].first { written.contains($0) } ?? languages.first
    }

    /// Its name in this language, or in the one that its texts are shown in instead.
    package func name(in language: Language) -> String { names.text(in: language) ?? name }
}

/// Finds a firm by its short name. Answers from memory: it is asked on each request.
package protocol ControllerDirectory: Sendable {
    /// `nil` when this server has no such firm.
    func profile(of controller: ControllerID) async throws -> ControllerProfile?
}

extension [ControllerID: ControllerProfile]: ControllerDirectory {
    package func profile(of controller: ControllerID) -> ControllerProfile? { self[controller] }
}
