import Foundation
import Policies
import Testing

/// One way of breaking the complete sample: what is replaced by what, and the code, place and hint that must come of it.
struct DiagnosticCase: Sendable, CustomTestStringConvertible {
    let code: DiagnosticCode
    let from: String
    let to: String
    /// The words at which the finding must stand, in the broken text.
    let at: String
    /// Words that the hint or, without one, the message must hold.
    let says: String

    init(_ code: DiagnosticCode, _ from: String, _ to: String, at: String, says: String = "") {
        (self.code, self.from, self.to, self.at, self.says) = (code, from, to, at, says)
    }

    var testDescription: String { "\(code.rawValue) at \(at)" }

    var broken: String { SamplePolicies.complete.replacingOccurrences(of: from, with: to) }

    /// Expects the one finding, where it belongs, and no other error beside it.
    func expectFound() throws {
        #expect(SamplePolicies.complete.contains(from), "the sample does not hold: \(from)")
        let reading = SamplePolicies.reading(broken)
        let place = try #require(SamplePolicies.place(of: at, in: broken), "not in the broken text: \(at)")
        let found = try #require(
            reading.diagnostics.first { $0.code == code }, "found only: \(reading.diagnostics.map(\.description))")
        #expect((found.place.line, found.place.column) == place, "\(found)")
        #expect(says.isEmpty || found.description.contains(says), "\(found)")
        #expect(found.severity == code.severity)
        let others = reading.errors.filter { $0.code != code }
        #expect(others.isEmpty, "a cascade: \(others.map(\.description))")
        #expect((reading.policy == nil) == (code.severity == .error))
    }
}
