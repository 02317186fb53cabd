import Policies
import Processing
import Vocabulary

/// What people read as the name of a policy's version: the firm's own where it has one, the day, and a short mark that
/// tells apart two of one day. The whole digest stands in the address and in every file.
struct VersionName: Sendable {
    /// Hexadecimal digits of the mark.
    static let markLength = 8

    let digest: Digest
    /// As the firm calls it: `2.1`.
    var name: String?
    /// From when it applies; where that is not stated and it has no name, when it was published here. `nil` for a
    /// version that is no longer at hand.
    var day: CalendarDate?

    init(_ loaded: LoadedPolicy) {
        let policy = loaded.policy
        (digest, name) = (loaded.version.digest, policy.version)
        day = policy.effective ?? (policy.version == nil ? loaded.version.effective : nil)
    }

    /// Beside a day that is told anyway.
    init(_ version: PolicyVersion, named name: String?) {
        (digest, self.name, day) = (version.digest, name, name == nil ? version.effective : nil)
    }

    init(_ digest: Digest) { self.digest = digest }

    func html(_ say: Voice) -> HTML {
        let words = [name, day.map { say.date($0) }].compactMap { $0 }.joined(separator: ", ")
        let mark = "<code>\(String(digest.hex.prefix(Self.markLength)))</code>" as HTML
        return words.isEmpty ? mark : "\(words) (\(mark))"
    }

    /// The same, leading to what was read then.
    func link(_ firm: ControllerID, _ say: Voice) -> HTML {
        "<a href=\"\(Path.notice(firm, version: digest))\">\(html(say))</a>"
    }
}
