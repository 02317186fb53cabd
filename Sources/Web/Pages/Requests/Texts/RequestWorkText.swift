import Policies
import Rights

/// The words of what is carried out in a request, and of what was not.
package enum RequestWorkText: UIText {
    /// What was done, on the line of steps.
    case done(CarriedOut)
    case withdraw, withdrawLead, withdrawWhich
    /// That nothing was carried out yet for these rights.
    case untouched(String)
    case without, withoutMissing
    case erasureOrdered, stays, nothingStays
    case yourself, yourselfLead, askFirm
    /// What the person may want to write with a request.
    case hint(Right)

    package static let samples: [RequestWorkText] =
        [
            .withdraw, .withdrawLead, .withdrawWhich, .untouched("1"), .without, .withoutMissing, .erasureOrdered,
            .stays, .nothingStays, .yourself, .yourselfLead, .askFirm,
        ] + CarriedOut.allCases.map(RequestWorkText.done) + Right.allCases.map(RequestWorkText.hint)
}
