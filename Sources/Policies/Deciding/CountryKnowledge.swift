/// Where data may go without a safeguard of its own (Chapter V GDPR); taken from the registers.
package struct CountryKnowledge: Hashable, Sendable {
    /// ISO 3166-1 alpha-2 codes of the members of the European Economic Area.
    package var economicArea: Set<String>
    /// ISO codes of the countries with a decision of adequacy (Article 45 GDPR).
    package var adequate: Set<String>

    package init(economicArea: Set<String>, adequate: Set<String>) {
        (self.economicArea, self.adequate) = (economicArea, adequate)
    }

    /// Whether the code, or `EEA` itself, lies within the European Economic Area; `WORLD` never does.
    func isInside(_ code: String) -> Bool { code == "EEA" || (code != "WORLD" && economicArea.contains(code)) }
}
