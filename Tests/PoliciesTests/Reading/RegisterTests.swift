import Policies
import Testing
import Vocabulary

@Suite("The registers that come with the program")
struct RegisterTests {
    let registers = Registers.builtIn

    @Test func `the European Economic Area has thirty members, each with time zone`() {
        let members = registers.countries.values.filter(\.isInEEA)
        #expect(members.count == 30)
        #expect(members.allSatisfy { $0.timeZone != nil })
        #expect(registers.isInEEA("EEA") && registers.isInEEA("NO") && !registers.isInEEA("CH"))
        #expect(!registers.isInEEA("WORLD") && registers.isAdequate("CH") && !registers.isAdequate("CN"))
    }

    @Test func `each member of the Union has an age of consent from 13 to 16 (Article 8(1) GDPR)`() {
        let ages = registers.countries.values.compactMap(\.consentAge)
        #expect(ages.count == 27)
        #expect(ages.allSatisfy { (13...16).contains($0) })
        #expect(registers.countries["BG"]?.consentAge == 14 && registers.countries["LV"]?.consentAge == 13)
    }

    @Test func `authorities, laws and categories are named in three languages`() {
        let texts =
            registers.authorities.values.map(\.name) + registers.laws.values.map(\.citation)
            + registers.categories.values.map(\.labels)
        for text in texts { #expect(Set(text.byLanguage.keys) == [.bulgarian, .latvian, .english], "\(text)") }
        for country in registers.countries.values {
            if let authority = country.authority { #expect(registers.authorities[authority] != nil) }
        }
    }

    @Test func `each country of the European Economic Area but Germany has an authority (Article 51 GDPR)`() {
        let without = registers.countries.values.filter { $0.isInEEA && $0.authority == nil }.map(\.code)
        // Germany has one for each Land, so a firm there names its own.
        #expect(without == ["DE"])
        for country in registers.countries.values {
            guard let key = country.authority, let entry = registers.authorities[key] else { continue }
            #expect(entry.country == country.code && entry.site?.hasPrefix("https://") == true, "\(key)")
        }
    }

    @Test func `a broken register is an error with a code`() {
        #expect(throws: RegisterError.self) {
            try Registers(
                countries: Array("{}".utf8), authorities: [], laws: [], categories: [], purposes: [], languages: [])
        }
    }
}
