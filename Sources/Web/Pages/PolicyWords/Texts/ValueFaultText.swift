import Processing

/// Why a value is not taken, told to the person who typed it.
package struct ValueFaultText: UIText {
    package let fault: ValueFault

    package init(_ fault: ValueFault) { self.fault = fault }

    package static let samples: [ValueFaultText] = ValueFault.allCases.map(ValueFaultText.init)
}
