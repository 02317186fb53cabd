import Policies
import Processing
import Vocabulary

/// That a package of data can be downloaded under a request, what it holds, and until when.
package struct PackagePlace: Hashable, Sendable {
    /// How long it can be downloaded after it was put in place; thirty days.
    package static let openSeconds: Int64 = 30 * 86_400

    package let scope: PackageScope
    /// The first instant that is too late.
    package let end: Instant

    /// Whether it can still be downloaded.
    package func isOpen(at now: Instant) -> Bool { now < end }
}

extension [RequestStep] {
    /// The place that was made last; `nil` where none was, and once the request was refused or taken back.
    package var packagePlace: PackagePlace? {
        guard !contains(where: { $0.kind == .refused || $0.kind == .withdrawn }) else { return nil }
        for step in reversed() where step.kind == .carriedOut {
            for scope in PackageScope.allCases where step.code == scope.carriedOut.rawValue {
                return PackagePlace(scope: scope, end: step.happened.adding(seconds: PackagePlace.openSeconds))
            }
        }
        return nil
    }
}

extension PackageScope {
    /// What is noted in the request when it is put in place.
    package var carriedOut: CarriedOut { self == .access ? .accessPackage : .portabilityPackage }
}

extension RightsRequest {
    /// The package that answers it; `nil` for a request of other rights. Of access and portability in one, all of it.
    package var packageScope: PackageScope? {
        if rights.contains(.access) { return .access }
        return rights.contains(.portability) ? .portability : nil
    }
}
