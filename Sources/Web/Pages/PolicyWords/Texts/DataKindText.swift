/// What kind of data a category of the register is, by the part of its key before the point.
package enum DataKindText: String, UIText, CaseIterable {
    case identity, contact, account, family, financial, transaction, communication, marketing, profile, usage, device
    case location, content, image, education, employment, health, biometric, other

    /// - Parameter category: a key of the register: `contact.email`.
    package init(category: String) {
        self = DataKindText(rawValue: String(category.prefix { $0 != "." })) ?? .other
    }
}
