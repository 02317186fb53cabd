import Testing
import Vocabulary

@testable import Policies

@Suite("Phrases of Bulgarian, Latvian and English")
struct PhraseTests {
    let bg = BulgarianPhrases()
    let lv = LatvianPhrases()
    let en = EnglishPhrases()

    @Test(arguments: [
        (1, Period.Unit.hours, "1 час", "1 stundu", "1 hour"), (36, .hours, "36 часа", "36 stundas", "36 hours"),
        (1, .days, "1 ден", "1 dienu", "1 day"), (21, .days, "21 дни", "21 dienu", "21 days"),
        (30, .days, "30 дни", "30 dienas", "30 days"), (2, .weeks, "2 седмици", "2 nedēļas", "2 weeks"),
        (1, .months, "1 месец", "1 mēnesi", "1 month"), (6, .months, "6 месеца", "6 mēnešus", "6 months"),
        (11, .years, "11 години", "11 gadus", "11 years"), (111, .years, "111 години", "111 gadus", "111 years"),
    ])
    func `numbers bend their nouns as each language does`(
        _ count: Int, _ unit: Period.Unit, _ bulgarian: String, _ latvian: String, _ english: String
    ) throws {
        let period = try #require(Period(count, unit))
        #expect(bg.period(period) == bulgarian)
        #expect(lv.period(period) == latvian)
        #expect(en.period(period) == english)
    }

    @Test(arguments: [
        (2, Period.Unit.weeks, "в срок до 2 седмици", "2 nedēļu laikā", "within 2 weeks"),
        (1, .months, "в срок до 1 месец", "1 mēneša laikā", "within 1 month"),
        (72, .hours, "в срок до 72 часа", "72 stundu laikā", "within 72 hours"),
    ])
    func `a time limit is told as each language does`(
        _ count: Int, _ unit: Period.Unit, _ bulgarian: String, _ latvian: String, _ english: String
    ) throws {
        let period = try #require(Period(count, unit))
        #expect(bg.within(period) == bulgarian)
        #expect(lv.within(period) == latvian)
        #expect(en.within(period) == english)
    }

    @Test func `a longest time is told as each language does`() throws {
        let (many, one) = (try #require(Period(30, .days)), try #require(Period(1, .years)))
        #expect(bg.noLongerThan(many) == "не по-дълго от 30 дни")
        #expect(lv.noLongerThan(many) == "ne ilgāk par 30 dienām")
        #expect(lv.noLongerThan(one) == "ne ilgāk par 1 gadu")
        #expect(en.noLongerThan(one) == "no longer than 1 year")
        #expect([bg.every(one), lv.every(one), en.every(one)] == ["веднъж годишно", "reizi gadā", "once a year"])
        #expect(
            [bg.every(many), lv.every(many), en.every(many)] == [
                "на всеки 30 дни", "ik pēc 30 dienām", "every 30 days",
            ])
    }

    @Test func `a day is written as each language does`() throws {
        let day = try #require(CalendarDate("2020-01-12"))
        #expect(
            [bg.date(day), lv.date(day), en.date(day)] == [
                "12 януари 2020 г.", "2020. gada 12. janvāris", "12 January 2020",
            ])
        #expect(
            [bg.from(day), lv.from(day), en.from(day)]
                == ["от 12 януари 2020 г.", "no 2020. gada 12. janvāra", "from 12 January 2020"])
    }

    @Test(arguments: [
        ("Договорът приключва", "30 дни от деня, в който договорът приключва"),
        ("Сключен е договор", "30 дни от деня, в който е сключен договор"),
        ("Профилът е създаден", "30 дни от деня, в който профилът е създаден"),
        ("Подозира се нарушение на сигурността", "30 дни от деня, в който се подозира нарушение на сигурността"),
        ("Създавате профил", "30 дни от деня, в който създавате профил"),
        ("Сливане", "30 дни, броени от събитието „Сливане“"),
        ("Край на счетоводната година", "30 дни, броени от събитието „Край на счетоводната година“"),
    ])
    func `in Bulgarian a sentence follows "в който" in its own order, and a noun is quoted`(
        _ label: String, _ phrase: String
    ) throws {
        #expect(bg.after(try #require(Period(30, .days)), .named(label)) == phrase)
    }

    @Test(arguments: [
        ("Līgums beidzas", "30 dienas no dienas, kad līgums beidzas"),
        ("Veikts pasūtījums", "30 dienas no dienas, kad veikts pasūtījums"),
        ("Strīda beigas", "30 dienas, skaitot no notikuma „Strīda beigas”"),
        ("Apvienošana", "30 dienas, skaitot no notikuma „Apvienošana”"),
    ])
    func `in Latvian a sentence follows "kad", and a noun is quoted`(_ label: String, _ phrase: String) throws {
        #expect(lv.after(try #require(Period(30, .days)), .named(label)) == phrase)
    }

    @Test(arguments: [
        ("The contract ends", "30 days after the contract ends"),
        ("You create a profile", "30 days after you create a profile"),
        ("Merger", "30 days after this event: “Merger”"),
    ])
    func `in English a sentence follows "after", and a noun is quoted`(_ label: String, _ phrase: String) throws {
        #expect(en.after(try #require(Period(30, .days)), .named(label)) == phrase)
    }

    @Test func `keeping while something lasts is told as each language does`() {
        #expect(bg.whileRelations(["Профил", "Договор"]) == "докато имате профил или договор")
        #expect(lv.whileRelations(["Līgums"]) == "kamēr jums ir līgums")
        #expect(lv.whileRelations(["Pakalpojumu lietošana"]) == "kamēr turpinās pakalpojumu lietošana")
        #expect(en.whileRelations(["Profile", "Order"]) == "while you have a profile or an order")
        #expect(en.whileRelations(["Use of the services"]) == "while you have use of the services")
        #expect(bg.whileConsents(["Новини"]) == "докато важи съгласието ви „Новини“")
        #expect(lv.whileConsents(["Ziņas"]) == "kamēr ir spēkā jūsu piekrišana „Ziņas”")
        #expect(en.whileConsents(["News"]) == "while your consent “News” stands")
    }

    @Test func `a relation whose name is a sentence is told as one`() {
        #expect(bg.relation("Посочени сте от друг", [.open]) == "сте посочени от друг")
        #expect(en.relation("You are named by another", [.open]) == "you are named by another")
        #expect(en.whileRelations(["Order", "You are named"]) == "while you have an order or while you are named")
    }

    @Test func `in Bulgarian what is not so never says "не", which "освен ако" would turn around`() {
        #expect(
            bg.holds(ifAlso: nil, unless: bg.noFact("Спор")) == "Това важи, освен ако липсва отбелязване „Спор“.")
        #expect(
            bg.holds(ifAlso: nil, unless: bg.noConsent("Новини"))
                == "Това важи, освен ако липсва съгласието ви „Новини“.")
    }

    @Test func `quotation marks within a quotation are the inner ones of the language`() {
        #expect(bg.quoted("Оферти на „Фирма“") == "„Оферти на «Фирма»“")
        #expect(lv.quoted("SIA „Firma” ziņas") == "„SIA «Firma» ziņas”")
        #expect(en.quoted("Offers of “Firm”") == "“Offers of ‘Firm’”")
    }

    @Test func `in Latvian the noun after an age follows its last digit`() {
        #expect(lv.until(age: 18) == "līdz sasniedzat 18 gadu vecumu")
        #expect(lv.until(age: 21) == "līdz sasniedzat 21 gada vecumu")
    }

    @Test func `an event of the calendar is told by its day, from the receipt of the data on`() throws {
        let years = try #require(Period(11, .years))
        let (end, june) = (Moment.yearly(month: 12, day: 31), Moment.yearly(month: 6, day: 30))
        #expect(
            bg.after(years, end) == "11 години, броени от края на годината, в която сме ги получили")
        #expect(lv.after(years, end) == "11 gadus, skaitot no tā gada beigām, kurā tos saņēmām")
        #expect(en.after(years, end) == "11 years, counted from the end of the year in which we received it")
        #expect(bg.after(years, june) == "11 години, броени от първия 30 юни, след като сме ги получили")
        #expect(lv.after(years, june) == "11 gadus, skaitot no pirmā 30. jūnija pēc to saņemšanas")
        #expect(en.after(years, june) == "11 years, counted from the first 30 June after we received it")
        #expect(bg.until(end) == "до края на годината, в която сме ги получили")
        #expect(lv.until(end) == "līdz tā gada beigām, kurā tos saņēmām")
        #expect(lv.until(june) == "līdz tuvākajam datumam pēc to saņemšanas: 30. jūnijs")
        #expect(en.until(end) == "until the end of the year in which we received it")
        #expect(
            en.law("Accountancy Act", nil, end)
                == "as long as the law demands (Accountancy Act), counted from the end of the year in which we received it"
        )
    }

    @Test func `the end of the year of an event is told with that event`() throws {
        let years = try #require(Period(11, .years))
        func moment(_ label: String, _ month: Int = 12) -> Moment {
            .yearlyAfter(month: month, day: month == 12 ? 31 : 30, label)
        }
        #expect(
            en.after(years, moment("The invoice is issued"))
                == "11 years, counted from the end of the year in which the invoice is issued")
        #expect(
            en.until(moment("The invoice is issued", 6)) == "until the 30 June that follows when the invoice is issued")
        #expect(
            bg.after(years, moment("Фактурата е издадена"))
                == "11 години, броени от края на годината, в която фактурата е издадена")
        #expect(
            lv.after(years, moment("Rēķins ir izrakstīts"))
                == "11 gadus, skaitot no tā gada beigām, kurā rēķins ir izrakstīts")
        #expect(lv.until(moment("Rēķins ir izrakstīts")) == "līdz tā gada beigām, kurā rēķins ir izrakstīts")
    }

    @Test func `a period of law that nobody confirmed is not printed (language reference, Laws)`() throws {
        let years = try #require(Period(11, .years))
        #expect(en.law("Accountancy Act", nil, nil) == "as long as the law demands (Accountancy Act)")
        #expect(en.law("Accountancy Act", years, nil) == "as long as the law demands (Accountancy Act): 11 years")
        #expect(bg.law("Закон", years, nil) == "толкова, колкото изисква законът (Закон): 11 години")
        #expect(lv.law("Likums", years, nil) == "tik ilgi, cik prasa likums (Likums): 11 gadus")
    }

    @Test(arguments: [
        (Set([RelationState.open]), "имате договор", "jums ir līgums", "you have a contract"),
        (
            Set([.requested, .open]), "имате или сте поискали договор", "jums ir līgums vai esat to lūguši",
            "you have, or have asked for, a contract"
        ),
        (
            Set([.none]), "нямате и не сте имали договор", "uz jums nekad nav attiecies „Līgums”",
            "you never had a contract"
        ),
        (
            Set([.ended]), "сте имали договор, но вече нямате", "jums agrāk bija līgums",
            "you had a contract that has ended"
        ),
    ])
    func `the state of a relation is a clause in each language`(
        _ states: Set<RelationState>, _ bulgarian: String, _ latvian: String, _ english: String
    ) {
        #expect(bg.relation("Договор", states) == bulgarian)
        #expect(lv.relation("Līgums", states) == latvian)
        #expect(en.relation("Contract", states) == english)
    }

    @Test func `abbreviations keep their capitals inside a sentence`() {
        #expect(LabelGrammar.inSentence("IP адрес") == "IP адрес")
        #expect(LabelGrammar.inSentence("E-mail address") == "e-mail address")
        #expect(LabelGrammar.inSentence("I want an invoice") == "I want an invoice")
        #expect(LabelGrammar.inSentence("ЕГН") == "ЕГН")
    }

    @Test func `countries are called as each language calls them`() {
        #expect([bg.country("BG"), lv.country("BG"), en.country("BG")] == ["България", "Bulgārija", "Bulgaria"])
        #expect(en.country("EEA") == "the European Economic Area")
    }

    @Test func `every fixed word is there in each language`() {
        for word in NoticeWord.allCases {
            #expect(!bg.word(word).isEmpty && !lv.word(word).isEmpty && !en.word(word).isEmpty)
            #expect(bg.word(word) != en.word(word), "\(word) has no Bulgarian")
            #expect(lv.word(word) != en.word(word), "\(word) has no Latvian")
        }
    }
}
