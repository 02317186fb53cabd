import Foundation
import Testing
import Vocabulary

@testable import Web

@Suite("The words of the interface in Bulgarian, Latvian and English")
struct TextTests {
    /// Every area with texts; a new one is listed here.
    static let areas: [any UIText.Type] = [
        LayoutText.self, FailureText.self, SignInText.self, TimeText.self, SignInMailText.self, LegalBasisText.self,
        CollectText.self, RefusalText.self, DoneText.self, MailboxText.self, NoticePageText.self, HomeText.self,
        OwnKeepingText.self, NoticeFiguresText.self, MyDataText.self, LeavingText.self, ActingText.self,
        PeopleText.self, CorrectionText.self, DataKindText.self,
        KeepingText.self,
        BasisText.self, PolicyWordsText.self, ValueFaultText.self, ChoicesText.self, ActText.self, WayText.self,
        HistoryText.self, DeedText.self, RightsText.self, StaffText.self, WarningText.self, OutsideText.self,
        ReviewText.self,
        MeasureText.self, DepartureText.self, ComingText.self, GoingCopyText.self, HoldText.self, StaffDataText.self,
        RequestText.self, RequestDeskText.self, RequestMailText.self, PrintedFormText.self, AccountText.self,
        ReminderText.self, ColleagueText.self, AnswerWordsText.self,
        RequestFiguresText.self, StandingText.self, ObjectionText.self, RequestWorkText.self,
        MailingText.self, UnsubscribingText.self,
        WithdrawalText.self, PackageText.self, FigureText.self, RegisterText.self, RecipientText.self,
        ResidenceText.self, MatterText.self, MaskText.self, AttachmentText.self,
        RecordingText.self, ReadTogetherText.self,
    ]

    @Test func `every area of texts is looked at`() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Web")
        var declared: Set<String> = []
        for case let file as URL in try #require(
            FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        {
            guard file.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: #/enum (\w+): (?:String, )?UIText\b/#) {
                declared.insert(String(match.output.1))
            }
        }
        #expect(declared.count > 40 && declared.isSubset(of: Self.areas.map { "\($0)" }))
    }

    @Test func `words are quoted as the language does`() {
        func check<Text: UIText>(_ area: Text.Type) {
            for sample in area.samples {
                #expect(
                    !sample.bulgarian.contains("\u{201D}") && !sample.bulgarian.contains("\""), "\(sample.bulgarian)")
                #expect(!sample.latvian.contains("\u{201C}") && !sample.latvian.contains("\""), "\(sample.latvian)")
            }
        }
        for area in Self.areas { check(area) }
    }

    @Test func `the editions of a policy have one name in each language, and so have files`() {
        func check<Text: UIText>(_ area: Text.Type) {
            for sample in area.samples {
                #expect(!sample.bulgarian.lowercased().contains("версия"), "\(sample.bulgarian)")
                #expect(sample.latvian.lowercased().firstMatch(of: #/versij|\bdatn/#) == nil, "\(sample.latvian)")
            }
        }
        for area in Self.areas { check(area) }
    }

    @Test func `no text is empty, or the same in two languages by accident`() {
        func check<Text: UIText>(_ area: Text.Type) {
            for sample in area.samples {
                let texts = UILanguages.all.map { sample.text(in: $0) }
                #expect(texts.allSatisfy { !$0.isEmpty && $0.first != " " && $0.last != " " }, "\(sample)")
                if !area.sameOnPurpose.contains(sample) {
                    #expect(Set(texts).count == texts.count, "\(area).\(sample): \(texts)")
                }
            }
        }
        for area in Self.areas { check(area) }
    }

    @Test func `Bulgarian is written in Cyrillic and the others in Latin letters`() {
        // Addresses, names of files and formats, and what stands in a template keep their Latin letters.
        let latin =
            #/[a-z]+@example\.com|edpb\.europa\.eu|PDF|JPEG|PNG|https|HTTP|SMS|KiB|ZIP|JSON( Schema)?|CSV|(data|policy)\.(json|html)|\{email\}/#
        func check<Text: UIText>(_ area: Text.Type) {
            for sample in area.samples {
                let bulgarian = sample.bulgarian.replacing(latin, with: "")
                #expect(!bulgarian.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }, "\(bulgarian)")
                for text in [sample.latvian, sample.english] {
                    #expect(!text.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }, "\(text)")
                }
                let english = sample.english.replacing(/[“”]/, with: "")
                #expect(english.unicodeScalars.allSatisfy { $0.isASCII }, "\(english)")
            }
        }
        for area in Self.areas { check(area) }
    }

    @Test(arguments: [
        (0, "0 dienu"), (1, "1 diena"), (2, "2 dienas"), (10, "10 dienu"), (11, "11 dienu"), (21, "21 diena"),
        (22, "22 dienas"), (111, "111 dienu"), (121, "121 diena"),
    ])
    func `Latvian counts by the last digits`(count: Int, expected: String) {
        #expect(TimeText.span(.days(count)).latvian == expected)
    }

    @Test func `a past and a coming time take the case that the language asks for`() {
        #expect(TimeText.ago(.days(1)).latvian == "pirms 1 dienas")
        #expect(TimeText.ahead(.months(3)).latvian == "pēc 3 mēnešiem")
        #expect(TimeText.ago(.hours(2)).bulgarian == "преди 2 часа")
        #expect(TimeText.ahead(.years(1)).english == "in 1 year")
    }
}

@Suite("Dates, times and numbers as the language writes them")
struct VoiceTests {
    private let bulgarian = GalleryPages.bulgarian
    private let latvian = GalleryPages.latvian
    private let english = GalleryPages.english

    @Test func `a day is written in each language`() {
        let instant = WebFixture.now
        #expect(english.date(instant) == "21 November 2026")
        #expect(bulgarian.date(instant) == "21 ноември 2026\u{A0}г.")
        #expect(latvian.date(instant) == "2026. gada 21. novembris")
    }

    @Test func `a time is local, summer and winter`() {
        let summer = Instant(rfc3339: "2026-07-01T21:30:00Z") ?? WebFixture.now
        #expect(bulgarian.dateAndTime(summer) == "2 юли 2026\u{A0}г., 00:30\u{A0}ч.")
        #expect(english.dateAndTime(WebFixture.now) == "21 November 2026, 10:15")
        #expect(latvian.dateAndTime(WebFixture.now) == "2026. gada 21. novembris plkst.\u{A0}10.15")
    }

    @Test(arguments: [
        (0, "just now"), (-300, "5 minutes ago"), (7200, "in 2 hours"), (-86_400, "yesterday"), (86_400, "tomorrow"),
        (3 * 86_400, "in 3 days"), (-100 * 86_400, "3 months ago"), (800 * 86_400, "in 2 years"),
        (13 * 3600, "in 13 hours"), (14 * 3600, "tomorrow"),
    ])
    func `how far off a time is`(seconds: Int, expected: String) {
        #expect(english.relative(WebFixture.now.adding(seconds: Int64(seconds))) == expected)
    }

    @Test func `numbers have the marks of the language`() {
        #expect(english.number(1_234_567) == "1,234,567")
        #expect(bulgarian.number(1234) == "1234" && bulgarian.number(12_345) == "12\u{A0}345")
        #expect(latvian.number(-1234) == "\u{2212}1\u{A0}234")
        #expect(english.number(1234.5, decimals: 1) == "1,234.5")
        #expect(bulgarian.number(0.05, decimals: 2) == "0,05")
        #expect(english.number(-0.001, decimals: 1) == "0.0")
        #expect(english.percent(0.975) == "98%" && latvian.percent(1) == "100\u{A0}%")
        #expect(english.size(ofBytes: 0) == "1\u{A0}kB" && bulgarian.size(ofBytes: 7_600) == "8\u{A0}КБ")
        #expect(latvian.size(ofBytes: 999_499) == "999\u{A0}kB" && latvian.size(ofBytes: 999_500) == "1,0\u{A0}MB")
    }

    @Test func `a sentence ends with one full stop`() {
        #expect(bulgarian.sentence("до 3 март 2027\u{A0}г.").hasSuffix("г."))
        #expect(english.sentence("until 3 March") == "until 3 March.")
    }
}
