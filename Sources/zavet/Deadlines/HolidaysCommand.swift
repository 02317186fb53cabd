import ArgumentParser
import Duties
import Vocabulary

/// `zavet holidays`: the days by which deadlines move.
struct HolidaysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "holidays", abstract: "Print the public holidays by which deadlines are moved.",
        discussion: """
              zavet holidays --country LV --year 2026
              zavet holidays --json --country BG --year 2027
            """)

    @Option(help: "The country, two letters.")
    var country: String

    @Option(help: "The year, from 1900 to 2099.")
    var year: Int

    @Flag(help: "Print them as JSON.")
    var json = false

    func run() throws {
        guard (1900...2099).contains(year) else { throw ValidationError("--year is from 1900 to 2099") }
        guard let calendar = HolidayCalendar.builtIn[country.uppercased()] else {
            let known = HolidayCalendar.builtIn.keys.sorted().joined(separator: " ")
            throw ValidationError("no holidays of '\(country)' are on record; of these they are: \(known)")
        }
        let days = calendar.holidays(of: year).sorted { $0.key < $1.key }
        if json {
            let rows = days.map { JSON.object(["day": .string($0.key.description), "name": .string($0.value)]) }
            print(JSON.object(["country": .string(calendar.country), "holidays": .array(rows)]).prettyText)
            return
        }
        for (day, name) in days { print("\(day)  \(name)") }
        print("by \(calendar.source)" + (calendar.remark.map { "; \($0)" } ?? ""))
    }
}
