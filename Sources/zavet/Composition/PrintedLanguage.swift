import ArgumentParser
import Vocabulary

/// A language in which a command can print sentences; another is a wrong call, and no silent change to one of these.
enum PrintedLanguage: String, ExpressibleByArgument, CaseIterable {
    case bulgarian = "bg"
    case latvian = "lv"
    case english = "en"

    var language: Language { Language(rawValue: rawValue) }
}
