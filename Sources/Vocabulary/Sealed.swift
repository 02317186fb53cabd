/// A value that never appears in text: not in a log, not in an error, not in a test failure.
///
/// The value comes out through one method with a long name, so that a reviewer sees each use.
package struct Sealed<Value: Sendable>: Sendable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    private let value: Value

    package init(_ value: Value) { self.value = value }

    /// The personal datum or secret itself.
    package func revealingPersonalData() -> Value { value }

    package var description: String { "•••" }
    package var debugDescription: String { "•••" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

extension Sealed: Equatable where Value: Equatable {}
extension Sealed: Hashable where Value: Hashable {}
