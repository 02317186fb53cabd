import Accounts
import Policies
import Vocabulary

@testable import Web

/// Sample pages that show every component in its empty, long and failing form; invented people only.
enum GalleryPages {
    static let bulgarian = Voice(
        language: .bulgarian, timeZone: ZoneClock(named: "Europe/Sofia") ?? .utc, now: WebFixture.now)
    static let latvian = Voice(
        language: .latvian, timeZone: ZoneClock(named: "Europe/Riga") ?? .utc, now: WebFixture.now)
    static let english = Voice(
        language: .english, timeZone: ZoneClock(named: "Europe/Sofia") ?? .utc, now: WebFixture.now)

    static var all: [(name: String, html: HTML)] {
        [
            ("notice", Layout.html(notice(bulgarian), in: frame(bulgarian))),
            ("form", Layout.html(form(latvian), in: frame(latvian))),
            ("answers", Layout.html(answers(english), in: frame(english))),
            ("desk", Layout.html(desk(bulgarian), in: frame(bulgarian, staff: true))),
            ("request", Layout.html(request(english), in: frame(english, staff: true))),
            ("empty", Layout.html(empty(latvian), in: frame(latvian))),
            ("sign-in", Layout.html(signIn(bulgarian), in: frame(bulgarian))),
        ]
    }

    private static func frame(_ say: Voice, staff: Bool = false) -> PageFrame {
        let firm = WebFixture.firm
        let latvianFirm = WebFixture.controllers[WebFixture.other]
        return PageFrame(
            say: say, controller: say.language == .latvian ? latvianFirm : WebFixture.controllers[firm],
            principal: staff ? .staff(StaffID(rawValue: "t"), roles: [], of: firm) : .anonymous,
            displayName: staff ? "Елена Петрова" : nil, here: Path("c", "izimat", "sample"),
            navigation: staff
                ? [
                    NavigationItem(Path("desk"), .checkYourAnswers), NavigationItem(Path("b"), .privacyNotice),
                    NavigationItem(Path("d"), .details),
                ] : [])
    }

    private static func notice(_ say: Voice) -> Page {
        let answered = PromiseNote(
            carriedOut: "Срокът тече от получаването и се следи от сървъра.",
            figures: "38 отговора тази година, медиана 3 дни, нито един закъснял.", badge: Badge(.good, "изпълнява се"))
        let erased = PromiseNote(
            carriedOut: "Заличава се автоматично всяка нощ.", figures: "1 204 записа заличени през 2026 г.",
            forYou: say.sentence("Вашият имейл адрес ще бъде заличен на \(say.date(day(2027, 3, 3)))"),
            badge: Badge(.good, "изпълнява се"))
        let open = PromiseNote(
            carriedOut: "Текстът не посочва срок; фирмата още не е решила.", badge: Badge(.warning, "открит въпрос"))
        let keeping =
            "Заличаваме данните за профила Ви в срок до 30 дни, след като го закриете, освен ако закон ни "
            + "задължава да ги пазим по-дълго. Резервните копия се презаписват най-късно след още 30 дни."
        let body: HTML = """
            \(NoticeBox(.information, title: "Нова редакция от 1 януари 2027 г.", "<p>Променя се един срок. <a href=\"/\">Вижте какво се променя</a>.</p>").html(say))
            <h2 id="who">Кой обработва данните Ви</h2>
            <p>„ИЗИМАТ.БГ“ ООД, ЕИК 200000000, със седалище в гр. София, е администратор на личните Ви данни. \
            Можете да се свържете с нас на <a href="/">privacy@example.com</a>.</p>
            <h2 id="what">Какви данни събираме и защо</h2>
            \(DataTable(caption: "Данни при регистрация", headings: [
                .init("Данни"), .init("Цел"), .init("Основание"), .init("Срок"),
            ], rows: [
                ["Имейл адрес", "Поддържане на профила", "Договор, чл. 6, § 1, б. „б“", "Докато профилът е открит"],
                ["Данни за фактура", "Счетоводство", "Законово задължение", "11 години след края на годината"],
                ["Отговори на задачите", "Напредък в обучението", "Съгласие", "До оттегляне"],
            ]).html)
            <h2 id="how-long">Колко дълго ги пазим</h2>
            \(PromiseNote.clause("<p>\(keeping)</p>",
                erased))
            \(PromiseNote.clause("<p>Записите от разговори с нашия екип се използват за подобряване на услугата.</p>",
                open))
            <h2 id="rights">Вашите права</h2>
            \(PromiseNote.clause("<p>Отговаряме на всяко Ваше искане в срок до 14 дни.</p>", answered))
            \(Disclosure("Как се изчислява срокът", "<p>От деня след получаването; ако последният ден е почивен, срокът изтича в края на следващия работен ден.</p>").html)
            \(Button.link("Вижте и управлявайте данните си", to: Path("c", "izimat", "sign-in")))
            """
        return Page(
            title: "Политика за поверителност",
            lead: say.sentence("В сила от \(say.date(day(2020, 1, 12)))") + " Редакция 3.",
            body: body,
            contents: [
                ContentsEntry(anchor: "who", title: "Кой обработва данните Ви"),
                ContentsEntry(anchor: "what", title: "Какви данни събираме и защо"),
                ContentsEntry(anchor: "how-long", title: "Колко дълго ги пазим"),
                ContentsEntry(anchor: "rights", title: "Вашите права"),
            ])
    }

    private static func form(_ say: Voice) -> Page {
        let mistakes = [
            FormMistake(field: "address", message: say(SignInText.addressMalformed)),
            FormMistake(field: "what", message: "Izvēlieties, ko vēlaties lūgt"),
        ]
        let form = FormView(
            action: Path("c", "x"), token: FormToken(),
            questions: [
                FormQuestion(
                    "address", say(SignInText.address), hint: say(SignInText.addressHint),
                    .line(value: "anna@", kind: "email", autocomplete: "email")),
                FormQuestion(
                    "what", "Ko jūs vēlaties lūgt?",
                    .oneOf(
                        [
                            .init("access", "Saņemt savu datu kopiju", hint: "Atbildēsim 14 dienu laikā"),
                            .init("erase", "Dzēst savus datus"), .init("correct", "Labot kļūdu manos datos"),
                        ], chosen: nil)),
                FormQuestion(
                    "topics", "Par ko drīkstam jums rakstīt?",
                    .someOf([.init("news", "Jaunumi"), .init("offers", "Piedāvājumi")], chosen: ["news"]),
                    isOptional: true),
                FormQuestion("text", "Jūsu ziņojums", .lines(value: "Ģirts Ķēniņš, <Rīga>"), isOptional: true),
                FormQuestion(
                    "language", say(LayoutText.language),
                    .list([.init("lv", "Latviešu"), .init("en", "English")], chosen: "lv")),
            ], button: say(LayoutText.next), cancel: Path("c"))
        return Page(
            title: "Jūsu pieprasījums", body: form.html(say, mistakes: mistakes), back: Path("c"), mistakes: mistakes)
    }

    private static func answers(_ say: Voice) -> Page {
        let rows = [
            SummaryList.Item.text("What you ask for", "A copy of my data", change: Path("a")),
            .text("Why you ask", "", change: Path("b")),
            .text("Your words", "Please send it to my new address.\nThank you.", change: Path("c")),
        ]
        let form = FormView(action: Path("c"), token: FormToken(), button: say(LayoutText.send), cancel: Path("c"))
        return Page(
            title: say(LayoutText.checkYourAnswers),
            body: SummaryList(rows: rows).html(say)
                + NoticeBox(.warning, "<p>An erasure cannot be undone.</p>").html(say)
                + NoticeBox(.success, "<p>Your choice was saved and takes effect at once.</p>").html(say)
                + form.html(say)
                + Button.group([Button.link("Look again", to: Path("a"), .quiet), Button.submit("Erase", .danger)]),
            back: Path("a"))
    }

    private static func desk(_ say: Voice) -> Page {
        let late: HTML = Badge(.bad, "закъсняло").html
        let rows: [[HTML]] = [
            [
                "<a href=\"/\">Достъп до данните, № 2041</a>", late, say.time(day(2026, 11, 19)), "3",
            ],
            [
                "<a href=\"/\">Заличаване, № 2044</a>", Badge(.warning, "изтича скоро").html,
                say.time(day(2026, 11, 23)), "12",
            ],
            ["<a href=\"/\">Коригиране, № 2046</a>", Badge(.info, "в работа").html, say.time(day(2026, 12, 4)), "1"],
            [
                "<a href=\"/\">Възражение, № 2047</a>", Badge(.neutral, "ново").html, say.time(day(2026, 12, 18)),
                "1 204",
            ],
        ]
        return Page(
            title: "Искания",
            body: KeyFigure.row([
                KeyFigure(say.number(12_345), "хора в регистъра"),
                KeyFigure("4", "открити искания", note: "1 закъсняло"),
                KeyFigure(say.percent(0.97), "отговорени в срок"), KeyFigure("3 дни", "медиана до отговор"),
            ])
                + Tabs(
                    label: "Искания",
                    tabs: [
                        .init("Открити", Path("desk"), count: 4), .init("Приключени", Path("done"), count: 1204),
                        .init("Всички", Path("all")),
                    ], current: Path("desk")
                ).html(say)
                + DataTable(
                    caption: "Открити искания по срок",
                    headings: [.init("Искане"), .init("Състояние"), .init("Срок"), .init("Записи", isNumeric: true)],
                    rows: rows
                ).html + PageTurner(next: Path("next")).html(say)
                + Card.grid([
                    Card(title: "Политика", path: Path("p"), badge: Badge(.good, "в сила"), "<p>Редакция 3</p>"),
                    Card(
                        title: "Открити въпроси", path: Path("o"), badge: Badge(.warning, "2"), "<p>Два за решаване</p>"
                    ),
                    Card(title: "Доказателства", "<p>Последен печат преди 1 минута</p>"),
                ]),
            width: .wide, place: Path("desk"))
    }

    private static func request(_ say: Voice) -> Page {
        let timeline = Timeline([
            .init("Received", at: WebFixture.now.adding(seconds: -4 * 86_400), .done, "<p>By the form on the site</p>"),
            .init("Identity proved", at: WebFixture.now.adding(seconds: -3 * 86_400), .done),
            .init("Tell two recipients", at: WebFixture.now.adding(seconds: -3600), .late),
            .init("Put the copy together", .now, "<p>41 items of 8 kinds</p>"),
            .init("Answer", at: WebFixture.now.adding(seconds: 10 * 86_400), .ahead),
        ])
        return Page(
            title: "Access request 2041", lead: "Asks for a copy of all data.",
            body: "<h2>What has happened</h2>\(timeline.html(say))", back: Path("desk"))
    }

    private static func empty(_ say: Voice) -> Page {
        Page(
            title: "Jūsu pieprasījumi",
            body: EmptyState(
                body: "Kad jūs kaut ko lūgsiet, šeit redzēsiet, kā ar to sokas.",
                action: Button.link("Jauns pieprasījums", to: Path("n"))
            ).html(say))
    }

    private static func signIn(_ say: Voice) -> Page {
        let form = FormView(
            action: Path("c"), token: FormToken(),
            questions: [
                FormQuestion(
                    "address", say(SignInText.address), hint: say(SignInText.addressHint),
                    .line(value: "", autocomplete: "email"))
            ], button: say(SignInText.sendCode))
        return Page(title: say(SignInText.personTitle), lead: say(SignInText.personLead), body: form.html(say))
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day) ?? WebFixture.now.utcDate
    }
}
