import Policies
import Vocabulary

/// Why a value is not taken: a code for the field, never the value.
package enum ValueFault: String, CaseIterable, Hashable, Sendable {
    case empty = "value-empty"
    case tooLong = "value-too-long"
    case controlCharacters = "value-control-characters"
    case notEmail = "value-not-email"
    case notPhone = "value-not-phone"
    case notDate = "value-not-date"
    case notDateTime = "value-not-date-time"
    case notNumber = "value-not-number"
    case notBoolean = "value-not-boolean"
    case notChoice = "value-not-choice"
    case notCountry = "value-not-country"
    case notURL = "value-not-url"
    case notIP = "value-not-ip"
    case notIBAN = "value-not-iban"
    case dateImpossible = "value-date-impossible"
}

/// Checks a value against the shape that the policy declares for its item. Pure.
package struct ValueRules: Sendable {
    /// The longest value that is kept as a digest, in bytes, so that nobody can have a book hashed.
    package static let maxDigestedBytes = 1024

    private let item: DataItem

    package init(_ item: DataItem) { self.item = item }

    /// The value as it is kept: trimmed, in the normal form of its type.
    ///
    /// - Parameter today: for birth dates, which cannot lie ahead.
    package func check(_ raw: String, today: CalendarDate) -> Result<String, ValueFaultError> {
        let value = trimmed(raw)
        if value.isEmpty { return .failure(.init(.empty)) }
        if value.count > item.maxLength || item.keptAs == .digest && value.utf8.count > Self.maxDigestedBytes {
            return .failure(.init(.tooLong))
        }
        let allowsLines = item.type == .longText || item.type == .address
        let hasControls = value.unicodeScalars.contains { scalar in
            scalar.properties.generalCategory == .control && !(allowsLines && (scalar == "\n" || scalar == "\r"))
        }
        if hasControls { return .failure(.init(.controlCharacters)) }
        return shaped(value, today: today)
    }

    private func shaped(_ value: String, today: CalendarDate) -> Result<String, ValueFaultError> {
        func take(_ condition: Bool, _ fault: ValueFault, _ kept: String? = nil) -> Result<String, ValueFaultError> {
            condition ? .success(kept ?? value) : .failure(.init(fault))
        }
        switch item.type {
        case .text, .longText, .address, .nationalID, .file: return .success(value)
        case .email: return take(Self.isEmail(value), .notEmail)
        case .phone: return take(Self.isPhone(value), .notPhone)
        case .date:
            guard let date = CalendarDate(value) else { return .failure(.init(.notDate)) }
            let isBirthday = item.category == "identity.birth-date"
            return take(!isBirthday || (date <= today && date.year >= 1880), .dateImpossible)
        case .dateTime: return take(Instant(rfc3339: value) != nil, .notDateTime)
        case .number: return take(Self.isNumber(value), .notNumber)
        case .boolean: return take(["true", "false"].contains(value), .notBoolean)
        case .choice: return take(item.choices[ElementName(rawValue: value)] != nil, .notChoice)
        case .country:
            let code = value.uppercased()
            return take(code.utf8.count == 2 && code.utf8.allSatisfy { (65...90).contains($0) }, .notCountry, code)
        case .url: return take(Self.isURL(value), .notURL)
        case .ip: return take(Self.isIP(value), .notIP)
        case .iban:
            let compact = value.filter { $0 != " " }.uppercased()
            return take(Self.isIBAN(compact), .notIBAN, compact)
        }
    }

    private func trimmed(_ text: String) -> String {
        var view = Substring(text)
        while view.first?.isWhitespace == true { view.removeFirst() }
        while view.last?.isWhitespace == true { view.removeLast() }
        return String(view)
    }

    /// The shape of an address that can be written to (the common part of RFC 5321): no quoting, a domain with a dot.
    package static func isEmail(_ value: String) -> Bool {
        guard value.utf8.count <= 254, !value.contains(where: \.isWhitespace) else { return false }
        let parts = value.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].utf8.count) else { return false }
        let forbidden: Set<Character> = ["\"", "(", ")", ",", ":", ";", "<", ">", "[", "\\", "]"]
        guard !value.contains(where: forbidden.contains), !parts[0].hasPrefix("."), !parts[0].hasSuffix("."),
            !parts[0].contains("..")
        else { return false }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                    && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
            }
    }

    /// Digits with an optional leading plus and the usual separators: 5 to 15 digits (ITU-T E.164).
    package static func isPhone(_ value: String) -> Bool {
        let digits = value.filter(\.isASCII).filter(\.isNumber).count
        let plusAtStartOnly = !value.dropFirst().contains("+")
        return (5...15).contains(digits) && plusAtStartOnly
            && value.allSatisfy { ($0.isASCII && $0.isNumber) || "+ -()./".contains($0) }
    }

    static func isNumber(_ value: String) -> Bool {
        guard value.utf8.count <= 40 else { return false }
        let unsigned = value.hasPrefix("-") ? value.dropFirst() : Substring(value)
        let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count)
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
    }

    static func isURL(_ value: String) -> Bool {
        guard value.utf8.count <= 2000, !value.contains(where: \.isWhitespace) else { return false }
        guard let scheme = ["https://", "http://"].first(where: value.lowercased().hasPrefix) else { return false }
        let host = value.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return !host.isEmpty && !host.contains("@")
    }

    static func isIP(_ value: String) -> Bool {
        let octets = value.split(separator: ".", omittingEmptySubsequences: false)
        if octets.count == 4 {
            return octets.allSatisfy { octet in
                (1...3).contains(octet.utf8.count) && octet.utf8.allSatisfy { (48...57).contains($0) }
                    && (Int(octet) ?? 256) < 256 && (octet == "0" || !octet.hasPrefix("0"))
            }
        }
        return isIPv6(value)
    }

    private static func isIPv6(_ value: String) -> Bool {
        let halves = value.separatedByDoubleColon
        guard halves.count <= 2 else { return false }
        var groups = 0
        for half in halves where !half.isEmpty {
            for group in half.split(separator: ":", omittingEmptySubsequences: false) {
                guard (1...4).contains(group.utf8.count), group.allSatisfy(\.isHexDigit), group.allSatisfy(\.isASCII)
                else { return false }
                groups += 1
            }
        }
        return halves.count == 2 ? groups <= 7 : groups == 8
    }

    /// The check digits of ISO 13616: the number, rearranged, leaves 1 when divided by 97.
    static func isIBAN(_ value: String) -> Bool {
        let utf8 = Array(value.utf8)
        guard (15...34).contains(utf8.count), utf8.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) })
        else { return false }
        var remainder = 0
        for byte in utf8[4...] + utf8[..<4] {
            if byte < 58 {
                remainder = (remainder * 10 + Int(byte - 48)) % 97
            } else {
                remainder = (remainder * 100 + Int(byte - 55)) % 97
            }
        }
        return remainder == 1
    }
}

/// Carries a ``ValueFault`` as an error of `Result`.
package struct ValueFaultError: Error, Hashable, Sendable {
    package let fault: ValueFault
    init(_ fault: ValueFault) { self.fault = fault }
}

extension String {
    /// The parts between `::`.
    fileprivate var separatedByDoubleColon: [Substring] {
        var parts: [Substring] = []
        var rest = Substring(self)
        while let range = rest.firstRange(of: "::") {
            parts.append(rest[..<range.lowerBound])
            rest = rest[range.upperBound...]
        }
        return parts + [rest]
    }
}
