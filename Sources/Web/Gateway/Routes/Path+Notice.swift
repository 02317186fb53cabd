import Policies
import Vocabulary

extension Path {
    /// The published notice of a firm, in its version in force.
    package static func notice(_ controller: ControllerID) -> Path { .controller(controller).appending("notice") }

    /// All versions that were ever published here.
    package static func noticeVersions(_ controller: ControllerID) -> Path { .notice(controller).appending("versions") }

    /// The notice as a file: `notice.html`, `notice.md`, `notice.json` or `notice.jsonld`.
    package static func noticeFile(_ controller: ControllerID, _ name: ElementName) -> Path {
        .notice(controller).appending("files", name.rawValue)
    }

    /// The notice as it was in one version.
    package static func notice(_ controller: ControllerID, version: Digest) -> Path {
        .notice(controller).with(versionParameter, version.hex)
    }

    /// The notice as it was in force on a day.
    package static func notice(_ controller: ControllerID, on day: CalendarDate) -> Path {
        .notice(controller).with(dayParameter, day.description)
    }

    /// Names a day of which the version in force is asked for: `2026-11-21`.
    package static let dayParameter = "on"

    /// Names a language of the firm's in which the notice is read, though the pages around it have no sentences in it.
    package static let tongueParameter = "in"

    /// Names the region that a visitor says to be from: `US-CA`.
    package static let regionParameter = "region"

    /// Names a version by the 64 hexadecimal digits of its digest.
    package static let versionParameter = "version"
}
